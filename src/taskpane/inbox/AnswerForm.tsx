import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { ReceivedIntroduction } from '#api/types.ts';
import type { ToldAnswer } from '#domain/introduction.ts';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import styles from './inbox.module.css';

interface AnswerFormProps extends InboxProps {
  readonly request: ReceivedIntroduction;
  readonly answer: ToldAnswer;
  readonly onAnswer: (note: string) => void;
  readonly onBack: () => void;
}

/** What this answer tells of the colleague, and what they would like to add. */
export function AnswerForm({ request, answer, onAnswer, onBack, ...props }: AnswerFormProps) {
  const { text } = useInboxState(props);
  const [note, setNote] = useState('');
  const tells = text(`introduction-tells.${answer}`, {
    asker: request.asker.displayName,
    name: request.about.name,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // Office.js would go out of the pane with Escape.
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onBack();
  };
  return (
    <div role="group" aria-label={text(`introduction-answer.${answer}`)} className={styles.form} onKeyDown={onKeyDown}>
      <p className={textStyles.body}>{tells}</p>
      <Field size="small" label={text('introduction.note')}>
        <Textarea autoFocus value={note} maxLength={2000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => onAnswer(note)}>
          {text('introduction.send')}
        </Button>
        <Button size="small" onClick={onBack}>
          {text('introduction.back')}
        </Button>
      </div>
    </div>
  );
}
