import { parseMailDomain } from '#domain/mail-domain.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { Answer } from '../use-answer.ts';
import { EntryList } from './EntryList.tsx';
import { useFaultText } from './fault-text.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import { useNames, type InstitutionSettings } from './use-institution.ts';

interface DomainsSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** Whose addresses are colleagues', and whose say nothing about an organisation. */
export function DomainsSection({ answer, loaded }: DomainsSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'domains' | 'personalDomains'>(answer, loaded);
  const faultText = useFaultText();
  const { institution } = useNames(loaded.settings);
  const { domains, personalDomains } = draft.value;
  const ofDomains = {
    label: text('administration.domain-new'),
    read: parseMailDomain,
    refusal: text('fault.not-a-domain'),
    dir: 'ltr',
  } as const;
  return (
    <SettingsSection
      heading={text('administration.domains')}
      about={text('administration.domains-about')}
      draft={draft}
    >
      <EntryList
        {...ofDomains}
        heading={text('administration.domains-own', { institution })}
        none={faultText(draft.issueAt('domains')) ?? text('fault.no-domain')}
        entries={domains}
        onChange={(next) => draft.change({ domains: next })}
        faultAt={(index) => faultText(draft.issueAt(`domains.${index}`))}
      />
      <EntryList
        {...ofDomains}
        heading={text('administration.domains-personal')}
        about={text('administration.domains-personal-about')}
        none={text('administration.domains-none')}
        entries={personalDomains}
        onChange={(next) => draft.change({ personalDomains: next })}
        faultAt={(index) => faultText(draft.issueAt(`personalDomains.${index}`))}
      />
    </SettingsSection>
  );
}
