import { Link, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SharingState } from '#capture/capture-state.ts';
import type { Visibility } from '#domain/visibility.ts';
import { sharingSentences } from '#locales/sharing-sentences.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import { usePane } from '../use-pane.ts';
import { choiceName } from '#ui/sharing/choice-name.ts';
import { whoSees } from '#ui/sharing/who-sees.ts';
import { markingText } from './marking-text.ts';
import { SharingMenu } from './SharingMenu.tsx';
import styles from './sharing.module.css';

interface SharingLineProps {
  readonly state: SharingState;
  /** What it is about, where several stand on one page. */
  readonly subject?: string | undefined;
  readonly canChange: boolean;
  readonly onChoose: (visibility: Visibility) => void;
}

/** Who will see it, or does, and the one place where that is chosen. */
export function SharingLine({ state, subject, canChange, onChoose }: SharingLineProps) {
  const locale = useLocale();
  locale.learn(sharingSentences);
  const { text } = locale;
  const { words } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const triggerId = useId();
  const { marking, marked = 0, isSettled, error, choices, visibility } = state;
  const close = () => {
    setIsOpen(false);
    document.getElementById(triggerId)?.focus();
  };
  const { institution, visibility: preferred, disallowed } = state.sharing;
  const nameOf = (one: Visibility) => choiceName(one, { institution, unit: words?.unit }, text);
  // Only of what is open, and not where a mark or a click has decided otherwise.
  const narrowed = subject === undefined && !marking && canChange && visibility === preferred ? disallowed : undefined;
  const hasChoice = canChange && choices.some((one) => one !== visibility);
  return (
    <div className={styles.line}>
      {marking && <>{markingText(marking, text)} </>}
      {whoSees(state, locale)} {marked > 0 && <>{text('sharing.some-marked', { count: marked })} </>}
      {hasChoice && (
        <Link
          id={triggerId}
          className={mergeClasses(textStyles.inline, textStyles.link)}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          aria-label={subject === undefined ? text('sharing.change-named') : text('sharing.change-of', { subject })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text('sharing.change')}
        </Link>
      )}
      {!isSettled && <> {text('sharing.saving')}</>}
      {narrowed !== undefined && (
        <span className={textStyles.block}>
          {text('sharing.narrowed', { chosen: nameOf(narrowed), used: nameOf(visibility) })}{' '}
          <DeskLink to="/desk/settings" className={mergeClasses(textStyles.inline, textStyles.link)}>
            {text('sharing.choose-default')}
          </DeskLink>
        </span>
      )}
      {error !== undefined && (
        <span role="alert" className={mergeClasses(textStyles.block, styles.failure)}>
          {text('sharing.failed', { reason: text(`error.${error}`) })}
        </span>
      )}
      {isOpen && hasChoice && (
        <SharingMenu
          state={state}
          onClose={close}
          onLeave={() => setIsOpen(false)}
          onChoose={(chosen) => {
            onChoose(chosen);
            close();
          }}
        />
      )}
    </div>
  );
}
