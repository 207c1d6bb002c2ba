import { Button, mergeClasses } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import type { Me, Ready } from '#capture/capture-state.ts';
import { CheckIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { describeLogFailure } from '../message/describe-state.ts';
import { usePane } from '../use-pane.ts';
import { whoSees } from './who-sees.ts';
import textStyles from '#ui/text.module.css';
import styles from './footer.module.css';

interface LogFooterProps {
  readonly open: Ready;
  readonly me?: Me | undefined;
}

/**
 * The one button, and what comes of it. It stays the same element whether it logs or undoes, so that focus stays on it;
 * for the same reason the second click of a double click must not undo.
 */
export function LogFooter({ open, me }: LogFooterProps) {
  const { text, list } = useLocale();
  const { onLog, onUndo, onSignIn } = usePane();
  const { isLogged, isSettled, error } = open.logging;
  const failure = describeLogFailure(open.logging, text);
  const mustSignIn = error === 'not-signed-in';
  const others = open.othersWhoLogged.map(({ displayName }) => displayName);
  const isLoggedByOthers = others.length > 0;
  const isLoggedByAnybody = isLogged || isLoggedByOthers;
  const names = list(others);
  const logKey = `log.${open.message.kind}` as const;
  const onClick = (event: MouseEvent) => {
    if (event.detail > 1) return;
    const act = isLogged ? onUndo : onLog;
    if (mustSignIn) onSignIn(act);
    else act();
  };
  return (
    <div className={styles.footer}>
      {failure !== undefined && <p className={mergeClasses(textStyles.body, styles.failure)}>{failure}</p>}
      <div className={mergeClasses(styles.row, isLoggedByAnybody && styles.logged)}>
        {isLoggedByAnybody && (
          <span className={mergeClasses(textStyles.name, styles.status)}>
            <CheckIcon /> {isLogged ? text(isSettled ? 'log.logged' : 'log.logging') : text('log.logged-by', { names })}
          </span>
        )}
        <Button
          appearance={isLoggedByAnybody ? 'transparent' : 'primary'}
          className={isLoggedByAnybody ? styles.undo : styles.wide}
          size={isLoggedByAnybody ? 'medium' : 'large'}
          disabledFocusable={!isLogged && open.nothingToLog !== undefined}
          onClick={onClick}
        >
          {text(mustSignIn ? 'sign-in.button' : isLogged ? 'log.undo' : isLoggedByOthers ? 'log.yours' : logKey)}
        </Button>
      </div>
      <p className={mergeClasses(textStyles.detail, styles.centred)}>
        {isLogged && isLoggedByOthers && `${text('log.logged-too', { names })}. `}
        {open.nothingToLog === 'all-left-out' && !isLogged ? text('nothing.all-left-out') : whoSees(me, text)}
      </p>
    </div>
  );
}
