import { Button } from '@fluentui/react-components';
import { BackIcon, HistoryIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';
import styles from './ViewSwitch.module.css';

interface ViewSwitchProps {
  /** The message is not what is shown. */
  readonly isElsewhere: boolean;
  readonly onSwitch: (isElsewhere: boolean) => void;
}

/** From the open message to one's latest logs and back, from wherever: one control, so that focus stays on it. */
export function ViewSwitch({ isElsewhere, onSwitch }: ViewSwitchProps) {
  const { text } = useLocale();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isElsewhere ? <BackIcon /> : { children: <HistoryIcon />, className: styles.icon }}
      // Beside it stand a name, which may be long, and what waits in the inbox.
      aria-label={isElsewhere ? text('mine.back') : undefined}
      onClick={() => onSwitch(!isElsewhere)}
    >
      {text(isElsewhere ? 'mine.back-short' : 'mine.button')}
    </Button>
  );
}
