import { useLocale } from '#ui/use-locale.ts';
import type { Answer } from '../use-answer.ts';
import { EntryList } from './EntryList.tsx';
import { useFaultText } from './fault-text.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';

interface LabelsSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** Which sensitivity labels are no marking, since mail has them as a rule. */
export function LabelsSection({ answer, loaded }: LabelsSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'harmlessLabels'>(answer, loaded);
  const faultText = useFaultText();
  return (
    <SettingsSection heading={text('administration.labels')} about={text('administration.labels-about')} draft={draft}>
      <EntryList
        none={text('administration.labels-none')}
        entries={draft.value.harmlessLabels}
        label={text('administration.label-new')}
        read={(entered) => entered.trim().replace(/\s+/g, ' ') || undefined}
        refusal={text('error.invalid-input')}
        onChange={(harmlessLabels) => draft.change({ harmlessLabels })}
        faultAt={(index) => faultText(draft.issueAt(`harmlessLabels.${index}`))}
      />
    </SettingsSection>
  );
}
