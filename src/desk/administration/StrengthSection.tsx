import { Field, SpinButton } from '@fluentui/react-components';
import { halfLifeLimits } from '#domain/relationship-strength.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { Answer } from '../use-answer.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';

interface StrengthSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** How fast relationships fade that nothing is added to. */
export function StrengthSection({ answer, loaded }: StrengthSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'halfLifeDays'>(answer, loaded);
  const { fewest, most } = halfLifeLimits;
  return (
    <SettingsSection
      heading={text('administration.strength')}
      about={text('administration.strength-about')}
      draft={draft}
    >
      <Field label={text('administration.half-life')} hint={text('administration.half-life-about', { fewest, most })}>
        <SpinButton
          min={fewest}
          max={most}
          step={5}
          value={draft.value.halfLifeDays}
          onChange={(_, { value, displayValue }) => {
            const days = value ?? Number(displayValue);
            if (Number.isInteger(days) && days >= fewest && days <= most) draft.change({ halfLifeDays: days });
          }}
        />
      </Field>
    </SettingsSection>
  );
}
