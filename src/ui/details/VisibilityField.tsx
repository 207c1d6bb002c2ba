import { Field, Select } from '@fluentui/react-components';
import { choosable, defaultVisibility } from '#domain/default-visibility.ts';
import type { Visibility } from '#domain/visibility.ts';
import { sharingSentences } from '#locales/sharing-sentences.ts';
import { useLocale } from '../use-locale.ts';
import { choiceName } from '../sharing/choice-name.ts';
import { whoSees, type Sharing } from '../sharing/who-sees.ts';
import styles from './details.module.css';

interface VisibilityFieldProps {
  readonly sharing: Sharing;
  /** The institution's own word for a unit, where it has one. */
  readonly unitWord: string | undefined;
  /** It is logged for colleagues too: nothing can be kept from whose log it is. */
  readonly isForOthers: boolean;
  /** As chosen; undefined: as the colleague shares by default. */
  readonly chosen: Visibility | undefined;
  readonly onChoose: (visibility: Visibility) => void;
}

/** Who will see what is entered, by the same choices and the same rule as what is logged by a click. */
export function VisibilityField({ sharing, unitWord, isForOthers, chosen, onChoose }: VisibilityFieldProps) {
  const locale = useLocale();
  locale.learn(sharingSentences);
  const { text } = locale;
  const visibility = shownVisibility({ sharing, isForOthers, chosen });
  const choices = choosable({ allowed: sharing.allowed, isForAnother: isForOthers });
  const names = { institution: sharing.institution, unit: unitWord };
  return (
    <Field
      size="small"
      label={text('sharing.heading')}
      hint={whoSees({ sharing, visibility }, locale)}
      className={styles.field}
    >
      <Select
        value={visibility}
        onChange={(_, { value }) => onChoose(choices.find((one) => one === value) ?? visibility)}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {choiceName(one, names, text)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What stands in the field: the choice, or the default, as far as it may be chosen. */
export function shownVisibility({
  sharing: { visibility, allowed },
  isForOthers,
  chosen,
}: Pick<VisibilityFieldProps, 'sharing' | 'isForOthers' | 'chosen'>): Visibility {
  return defaultVisibility({ preferred: chosen ?? visibility, allowed, isMarked: false, isForAnother: isForOthers });
}
