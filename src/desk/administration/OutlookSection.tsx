import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import {
  categoryColourNames,
  categoryColours,
  nameOfCategoryColour,
  type CategoryColour,
} from '#domain/category-colour.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { Answer } from '../use-answer.ts';
import { useFaultText } from './fault-text.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';
import deskStyles from '../desk.module.css';
import styles from './administration.module.css';

interface OutlookSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

const firstColour: CategoryColour = 'Preset7';

/** What Acquaint does in everybody's Outlook. */
export function OutlookSection({ answer, loaded }: OutlookSectionProps) {
  const { text } = useLocale();
  const draft = useDraft<'asksBeforeSending' | 'allowsDelegates' | 'category'>(answer, loaded);
  const faultText = useFaultText();
  const { asksBeforeSending, allowsDelegates, category } = draft.value;
  const fault = faultText(draft.issueAt('category.name'));
  return (
    <SettingsSection heading={text('administration.outlook')} draft={draft}>
      <fieldset className={styles.group} aria-label={text('administration.outlook')}>
        <Checkbox
          label={text('administration.ask')}
          checked={asksBeforeSending}
          onChange={(_, { checked }) => draft.change({ asksBeforeSending: checked === true })}
        />
        <Checkbox
          label={text('administration.delegates')}
          checked={allowsDelegates}
          onChange={(_, { checked }) => draft.change({ allowsDelegates: checked === true })}
        />
        <Checkbox
          label={text('administration.category')}
          checked={category !== null}
          onChange={(_, { checked }) =>
            draft.change({
              category:
                checked === true ? (draft.saved.category ?? { name: text('pane.name'), colour: firstColour }) : null,
            })
          }
        />
      </fieldset>
      {category && (
        <div className={deskStyles.fields}>
          <div className={deskStyles.pair}>
            <Field
              label={text('administration.category-name')}
              {...(fault === undefined ? {} : { validationMessage: fault })}
            >
              <Input
                value={category.name}
                maxLength={255}
                onChange={(_, { value }) => draft.change({ category: { ...category, name: value } })}
              />
            </Field>
            <Field label={text('administration.category-colour')}>
              <Select
                value={category.colour}
                onChange={(_, { value }) => {
                  const colour = categoryColours.find((one) => one === value);
                  if (colour) draft.change({ category: { ...category, colour } });
                }}
              >
                {categoryColours.map((colour) => (
                  <option key={colour} value={colour}>
                    {colourText(colour)}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        </div>
      )}
    </SettingsSection>
  );

  function colourText(colour: CategoryColour): string {
    const name = categoryColourNames.find((one) => one === nameOfCategoryColour(colour));
    return name === undefined ? colour : text(`colour.${name}`);
  }
}
