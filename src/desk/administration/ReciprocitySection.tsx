import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { reciprocities } from '#domain/policy.ts';
import { knownRoles } from '#domain/roles.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { Answer } from '../use-answer.ts';
import { Labelled } from '../Labelled.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';
import styles from './administration.module.css';

interface ReciprocitySectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** Whether what colleagues see has to do with what they share. */
export function ReciprocitySection({ answer, loaded }: ReciprocitySectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'reciprocity' | 'exemptRoles'>(answer, loaded);
  const { reciprocity, exemptRoles } = draft.value;
  return (
    <SettingsSection
      heading={text('administration.reciprocity')}
      about={text('administration.reciprocity-about')}
      draft={draft}
    >
      <RadioGroup
        aria-label={text('administration.reciprocity')}
        value={reciprocity}
        onChange={(_, { value }) => {
          const chosen = reciprocities.find((one) => one === value);
          if (chosen) draft.change({ reciprocity: chosen });
        }}
      >
        {reciprocities.map((one) => (
          <Radio
            key={one}
            value={one}
            label={<Labelled name={text(`give.${one}`)}>{text(`give-about.${one}`)}</Labelled>}
          />
        ))}
      </RadioGroup>
      {reciprocity === 'see-what-you-share' && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{text('administration.exempt')}</legend>
          <p className={textStyles.detail}>{text('administration.exempt-about')}</p>
          {knownRoles
            .filter((role) => role !== 'Colleague')
            .map((role) => (
              <Checkbox
                key={role}
                label={role}
                checked={exemptRoles.includes(role)}
                onChange={(_, { checked }) =>
                  draft.change({
                    exemptRoles: knownRoles.filter((one) => (one === role ? checked : exemptRoles.includes(one))),
                  })
                }
              />
            ))}
        </fieldset>
      )}
    </SettingsSection>
  );
}
