import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';

interface ConfirmProps {
  readonly question: string;
  /** What is done. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks once before what can't be taken back, in the place where it was asked for. */
export function Confirm({ question, action, onConfirm, onCancel }: ConfirmProps) {
  const { text } = useLocale();
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={deskStyles.form}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <p id={id} className={textStyles.body}>
        {question}
      </p>
      <div className={deskStyles.bar}>
        <Button appearance="primary" onClick={onConfirm}>
          {action}
        </Button>
        <Button autoFocus onClick={onCancel}>
          {text('systems.cancel')}
        </Button>
      </div>
    </div>
  );
}
