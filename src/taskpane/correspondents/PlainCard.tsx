import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { NotRightLink } from './NotRightLink.tsx';
import { reasonText } from './reason-text.ts';
import { RecognitionNotes } from './RecognitionNotes.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** Who is not to be logged: a robot, a list, a colleague, who is never shown or not to be kept, what is no address; and why. */
export function PlainCard({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { text } = useLocale();
  const id = useId();
  const name = nameOf(correspondent);
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <div className={mergeClasses(cardStyles.line, cardStyles.baseline)}>
        <p className={mergeClasses(textStyles.name, cardStyles.grow)}>
          <EmailAddress address={name} />
        </p>
        {!correspondent.keptOut && <NotRightLink correspondent={correspondent} describedBy={id} />}
      </div>
      {name !== correspondent.emailAddress && (
        <p className={textStyles.detail}>
          <EmailAddress address={correspondent.emailAddress} />
        </p>
      )}
      <p id={id} className={textStyles.detail}>
        {reasonText(correspondent.reason, text)}
      </p>
      <RecognitionNotes correspondent={correspondent} />
    </li>
  );
}
