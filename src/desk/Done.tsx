import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckIcon } from '#ui/icons.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import styles from './desk.module.css';

interface DoneProps {
  /** What is done, in a sentence. */
  readonly children: string;
  readonly onUndo?: (() => void) | undefined;
  readonly isBusy?: boolean;
}

/** That something is done, and the way back where there is one. */
export function Done({ children, onUndo, isBusy = false }: DoneProps) {
  const { text } = useLocale();
  return (
    <p className={mergeClasses(textStyles.body, styles.bar)}>
      <CheckIcon />
      <span>{children}</span>
      {onUndo && (
        <Button size="small" disabledFocusable={isBusy} onClick={onUndo}>
          {text('desk.undo')}
        </Button>
      )}
    </p>
  );
}
