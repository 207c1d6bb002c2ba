import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { visibilities, type Visibility } from '#domain/visibility.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { Answer } from '../use-answer.ts';
import { SharingConsequences } from './SharingConsequences.tsx';
import { Labelled } from '../Labelled.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import { useNames, type InstitutionSettings } from './use-institution.ts';
import styles from './administration.module.css';

interface SharingSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** Who sees what colleagues log, as far as the institution decides it. */
export function SharingSection({ answer, loaded }: SharingSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'allowedVisibilities' | 'defaultVisibility' | 'managersSeeUnits'>(answer, loaded);
  const names = useNames(loaded.settings);
  const { allowedVisibilities, defaultVisibility, managersSeeUnits } = draft.value;
  const nameOf = (one: Visibility) => text(`level.${one}`, names);

  function allow(one: Visibility, isAllowed: boolean) {
    const allowed = visibilities.filter((other) => (other === one ? isAllowed : allowedVisibilities.includes(other)));
    const moved = allowed.includes(defaultVisibility)
      ? {}
      : { defaultVisibility: stricterOf(allowed, defaultVisibility) };
    draft.change({ allowedVisibilities: allowed, ...moved });
  }

  return (
    <SettingsSection
      heading={text('administration.sharing')}
      about={text('administration.sharing-about')}
      draft={draft}
      isWhole={allowedVisibilities.length > 0}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text('administration.allowed')}</legend>
        {visibilities.map((one) => (
          <Checkbox
            key={one}
            checked={allowedVisibilities.includes(one)}
            onChange={(_, { checked }) => allow(one, checked === true)}
            label={
              <Labelled name={nameOf(one)}>
                {[text(`level-about.${one}`, names), chosenText(loaded, one, text)].filter(Boolean).join(' ')}
              </Labelled>
            }
          />
        ))}
        {allowedVisibilities.length === 0 && (
          <p className={textStyles.body} role="alert">
            {text('administration.not-chosen')}
          </p>
        )}
      </fieldset>
      <Field label={text('administration.default')}>
        <RadioGroup
          value={defaultVisibility}
          onChange={(_, { value }) => {
            const chosen = visibilities.find((one) => one === value);
            if (chosen) draft.change({ defaultVisibility: chosen });
          }}
        >
          {allowedVisibilities.map((one) => (
            <Radio key={one} value={one} label={nameOf(one)} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        checked={managersSeeUnits}
        onChange={(_, { checked }) => draft.change({ managersSeeUnits: checked === true })}
        label={
          <Labelled name={text('administration.managers', names)}>{text('administration.managers-about')}</Labelled>
        }
      />
      {draft.isDirty && <SharingConsequences before={loaded} after={draft.value} nameOf={nameOf} />}
    </SettingsSection>
  );
}

/** The default follows what is allowed, and never to where more is seen while anything else is left. */
function stricterOf(allowed: readonly Visibility[], wanted: Visibility): Visibility {
  const stricter = visibilities.slice(visibilities.indexOf(wanted)).find((one) => allowed.includes(one));
  return stricter ?? allowed.at(-1) ?? wanted;
}

function chosenText(
  { colleagues }: InstitutionSettings,
  one: Visibility,
  text: ReturnType<typeof useLocale>['text'],
): string {
  const count = colleagues.byVisibility[one];
  return count === 0 ? '' : `(${text('administration.chosen', { count })})`;
}
