import { Link, mergeClasses } from '@fluentui/react-components';
import { useRef, type Ref } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { useFocusGivenBack } from './correction-focus.ts';
import { useCorrections } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface NotRightLinkProps {
  readonly correspondent: CaptureCorrespondent;
  /** The id of what says why the correspondent is shown as it is. */
  readonly describedBy?: string | undefined;
}

/** Opens and closes the form that corrects; where the keyboard learns why, too. */
export function NotRightLink({ correspondent, describedBy }: NotRightLinkProps) {
  const { text } = useLocale();
  const { mayContribute } = usePane();
  const { form, onToggle } = useCorrections(correspondent);
  const link = useRef<HTMLElement>(null);
  useFocusGivenBack(link, correspondent.emailAddress);
  if (!mayContribute || correspondent.kind === 'invalid') return null;
  return (
    <Link
      ref={link as Ref<never>} // a cast: what Fluent may render it as leaves no type in common
      className={mergeClasses(cardStyles.include, textStyles.link)}
      aria-label={text('correct.button-name', { name: nameOf(correspondent) })}
      aria-describedby={describedBy}
      aria-expanded={form !== undefined}
      data-correct={correspondent.emailAddress}
      onClick={onToggle}
    >
      {text('correct.button')}
    </Link>
  );
}
