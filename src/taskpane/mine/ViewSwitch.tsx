import { Button } from '@fluentui/react-components';
import { BackIcon, HistoryIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';

interface ViewSwitchProps {
  readonly isMine: boolean;
  readonly onSwitch: (isMine: boolean) => void;
}

/** From the open message to one's latest logs and back: one control, so that focus stays on it. */
export function ViewSwitch({ isMine, onSwitch }: ViewSwitchProps) {
  const { text } = useLocale();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={isMine ? <BackIcon /> : <HistoryIcon />}
      onClick={() => onSwitch(!isMine)}
    >
      {text(isMine ? 'mine.back' : 'mine.button')}
    </Button>
  );
}
