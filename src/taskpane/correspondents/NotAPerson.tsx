import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { nameOf } from '#capture/name-of.ts';
import { reasonText } from './reason-text.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** A robot, a list, or what is no address, and why it is taken for that. */
export function NotAPerson({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { text } = useLocale();
  const name = nameOf(correspondent);
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
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
