import { Button } from '@fluentui/react-components';
import { countWaiting } from '#capture/inbox-snapshot.ts';
import { Badge } from '#ui/Badge.tsx';
import { InboxIcon } from './InboxIcon.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import styles from './inbox.module.css';

interface InboxButtonProps extends InboxProps {
  readonly isOpen: boolean;
  readonly onSwitch: (isOpen: boolean) => void;
}

/** To the inbox and back, with how much is new. */
export function InboxButton({ isOpen, onSwitch, ...props }: InboxButtonProps) {
  const { snapshot, text, number } = useInboxState(props);
  const count = countWaiting(snapshot);
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<InboxIcon />}
      aria-label={count === 0 ? text('inbox.button') : text('inbox.button-waiting', { count })}
      title={text('inbox.button')}
      aria-pressed={isOpen}
      onClick={() => onSwitch(!isOpen)}
    >
      {count > 0 && (
        <span className={styles.count}>
          <Badge tone="count">{number(count)}</Badge>
        </span>
      )}
    </Button>
  );
}
