import { Field, SpinButton } from '@fluentui/react-components';
import { introductionDaysLimits } from '#domain/policy.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { Answer } from '../use-answer.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';

interface IntroductionsSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** How long a request for an introduction stands. */
export function IntroductionsSection({ answer, loaded }: IntroductionsSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'introductionDays'>(answer, loaded);
  const { fewest, most } = introductionDaysLimits;
  return (
    <SettingsSection heading={text('administration.introductions')} draft={draft}>
      <Field label={text('administration.days')} hint={text('administration.days-about', { fewest, most })}>
        <SpinButton
          min={fewest}
          max={most}
          value={draft.value.introductionDays}
          onChange={(_, { value, displayValue }) => {
            const days = value ?? Number(displayValue);
            if (Number.isInteger(days) && days >= fewest && days <= most) draft.change({ introductionDays: days });
          }}
        />
      </Field>
    </SettingsSection>
  );
}
