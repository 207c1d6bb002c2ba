import { Button, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReceivedIntroduction } from '#api/types.ts';
import type { IntroductionAnswer, ToldAnswer } from '#domain/introduction.ts';
import { separator } from '#ui/separator.ts';
import { useNow } from '#ui/use-now.tsx';
import { usePane } from '../use-pane.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { NoteText } from './NoteText.tsx';
import { StepFailure } from './StepFailure.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './inbox.module.css';

interface ReceivedCardProps extends InboxProps {
  readonly request: ReceivedIntroduction;
}

/** Who would like to be introduced to whom, with the four answers and what each of them tells. */
export function ReceivedCard({ request, ...props }: ReceivedCardProps) {
  const { snapshot, text, date } = useInboxState(props);
  const { mayContribute } = usePane();
  const { asker, about, note } = request;
  const now = useNow();
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <h3 className={textStyles.name}>
        <bdi>{asker.displayName}</bdi>
      </h3>
      <p className={textStyles.detail}>
        {asker.unit !== '' && (
          <>
            <bdi>{asker.unit}</bdi>
            {separator}
          </>
        )}
        {text('introduction.ends', { date: date(request.expiresAt, now) })}
      </p>
      <p className={textStyles.body}>{text('introduction.wish', { name: about.name })}</p>
      <NoteText by={text('introduction.note-by', { name: asker.displayName })} note={note} />
      {snapshot.answered.has(request.id) ? (
        <Answered request={request} {...props} />
      ) : (
        mayContribute && <Answers request={request} {...props} />
      )}
      <StepFailure id={request.id} {...props} />
    </li>
  );
}

function Answers({ request, ...props }: ReceivedCardProps) {
  const { text } = useInboxState(props);
  const { say } = usePane();
  const [chosen, setChosen] = useState<ToldAnswer>();
  const { id, asker, about, answer: before } = request;
  const named = { asker: asker.displayName, name: about.name };
  const onAnswer = (answer: IntroductionAnswer, note?: string) => {
    say(text(`introduction-is.${answer}`, named));
    void props.inbox.answer(id, answer, note);
  };
  const area = useRef<HTMLDivElement>(null);
  if (chosen !== undefined) {
    return (
      <AnswerForm
        request={request}
        answer={chosen}
        onAnswer={(note) => onAnswer(chosen, note)}
        onBack={() => {
          setChosen(undefined);
          requestAnimationFrame(() => area.current?.querySelector('button')?.focus());
        }}
        {...props}
      />
    );
  }
  return (
    <div ref={area}>
      <p className={textStyles.detail}>
        {before === undefined ? text('introduction.received-why', named) : text('introduction.have-written')}
      </p>
      <div className={styles.actions} role="group" aria-label={text('introduction.answers')}>
        <Button size="small" appearance="primary" onClick={() => setChosen('yes')}>
          {text('introduction-answer.yes')}
        </Button>
        {before === undefined && (
          <>
            <Button size="small" onClick={() => setChosen('let-me-write-first')}>
              {text('introduction-answer.let-me-write-first')}
            </Button>
            <Button size="small" onClick={() => onAnswer('not-now')}>
              {text('introduction-answer.not-now')}
            </Button>
            <Button size="small" onClick={() => onAnswer('never')}>
              {text('introduction-answer.never', { name: about.name })}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** What was answered just now, which can be taken back for a moment. */
function Answered({ request, ...props }: ReceivedCardProps) {
  const { snapshot, text } = useInboxState(props);
  const { say } = usePane();
  const { id, asker, about } = request;
  const answered = snapshot.answered.get(id);
  if (!answered) return null;
  return (
    <div className={mergeClasses(cardStyles.line, cardStyles.top, styles.request)}>
      <p className={mergeClasses(textStyles.body, cardStyles.grow)}>
        {text(`introduction-is.${answered.answer}`, { asker: asker.displayName, name: about.name })}
      </p>
      {answered.canBeTakenBack && (
        <Button
          size="small"
          autoFocus
          aria-label={text('introduction.undo-named', { name: about.name })}
          onClick={({ currentTarget }) => {
            currentTarget.closest('main')?.focus();
            say(text('introduction.taken-back'));
            void props.inbox.takeBack(id);
          }}
        >
          {text('introduction.undo')}
        </Button>
      )}
    </div>
  );
}
