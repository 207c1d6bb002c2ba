import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useTextStyles } from '#ui/use-text-styles.ts';
import { nameOf } from './name-of.ts';
import { reasonText } from './reason-text.ts';
import { useCardStyles } from './use-card-styles.ts';

/** A robot, a list, or what is no address, and why it is taken for that. */
export function NotAPerson({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const styles = useCardStyles();
  const textStyles = useTextStyles();
  const { text } = useLocale();
  const name = nameOf(correspondent);
  return (
    <li className={mergeClasses(styles.card, styles.padded)}>
      <p className={textStyles.name}>
        <bdi>{name}</bdi>
      </p>
      {name !== correspondent.emailAddress && (
        <p className={textStyles.detail}>
          <bdi>{correspondent.emailAddress}</bdi>
        </p>
      )}
      <p className={textStyles.detail}>{reasonText(correspondent.reason, text)}</p>
    </li>
  );
}
