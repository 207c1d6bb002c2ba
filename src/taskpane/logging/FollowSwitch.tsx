import { Button, Switch, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { Following } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { describeFollowFailure, describeFollowing } from '../message/describe-state.ts';
import { useRetry } from '../message/use-retry.ts';
import { usePane } from '../use-pane.ts';
import styles from './FollowSwitch.module.css';

/** Whether the conversation's later messages are logged by themselves, what that means, and until when. */
export function FollowSwitch({ following }: { readonly following: Following }) {
  const { text, date } = useLocale();
  const { onFollow } = usePane();
  const now = useNow();
  const hintId = useId();
  const switchId = useId();
  const { isFollowed, isSettled, error, until, outcome, names } = following;
  const [name] = names;
  const retry = useRetry(error, () => onFollow(!isFollowed));
  const tryAgain = () => {
    // The button goes away with what had failed.
    document.getElementById(switchId)?.focus();
    retry.onAction();
  };
  const failure = describeFollowFailure(following, text);
  const what =
    name === undefined
      ? text('follow.what')
      : names.length === 1
        ? text('follow.what-one', { name })
        : text('follow.what-some', { count: names.length });
  return (
    <div className={styles.area}>
      {/* The footer's own status says the others. */}
      {outcome !== undefined && outcome !== 'logged' && outcome !== 'at-send' && (
        <p className={textStyles.body}>{describeFollowing(following, text)}</p>
      )}
      <Switch
        id={switchId}
        className={styles.switch}
        checked={isFollowed}
        label={text('follow.switch')}
        aria-describedby={hintId}
        onChange={(_, { checked }) => onFollow(checked)}
      />
      <p id={hintId} className={textStyles.detail}>
        {what} {!isSettled && text('follow.saving')}
        {isSettled &&
          until !== undefined &&
          text(isFollowed ? 'follow.ends' : 'follow.ended', { date: date(until, now) })}
      </p>
      {failure !== undefined && (
        <p className={mergeClasses(textStyles.detail, styles.failure)}>
          {failure}{' '}
          <Button size="small" onClick={tryAgain}>
            {retry.action}
          </Button>
        </p>
      )}
    </div>
  );
}
