import { Button, Field, Link, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { About } from '#capture/inbox-introductions.ts';
import type { AskedIntroduction } from '#api/types.ts';
import { usePane } from '../use-pane.ts';
import { RequestState } from './RequestState.tsx';
import { StepFailure } from './StepFailure.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import noteStyles from '../correspondents/notes.module.css';
import styles from './inbox.module.css';

interface IntroductionRequestProps extends InboxProps {
  readonly about: About;
  readonly name: string;
}

/** Behind a tie: one click asks whoever it is, and what came of it stands in the same place. */
export function IntroductionRequest({ about, name, ...props }: IntroductionRequestProps) {
  const { snapshot, text } = useInboxState(props);
  const { say } = usePane();
  const [isJustNow, setIsJustNow] = useState(false);
  const request = snapshot.asked.find((one) => one.about.subject === about.subject && one.about.id === about.id);
  const isAsking = snapshot.steps.get(about.id) === 'under-way';
  const canAsk = request === undefined || request.state === 'expired';
  const onAsk = () => {
    setIsJustNow(true);
    say(text('introduction.asked-just-now'));
    void props.inbox.ask(about);
  };
  return (
    <div className={styles.request}>
      {request && <RequestState request={request} {...props} />}
      {request && isJustNow && request.state === 'asked' && <NoteField request={request} {...props} />}
      {canAsk ? (
        <>
          <Button
            size="small"
            disabledFocusable={isAsking}
            aria-label={text('introduction.ask-named', { name })}
            onClick={onAsk}
          >
            {text(isAsking ? 'introduction.asking' : request ? 'introduction.ask-again' : 'introduction.ask')}
          </Button>
          {!request && (
            <p className={mergeClasses(textStyles.detail, styles.request)}>{text('introduction.ask-tells')}</p>
          )}
        </>
      ) : (
        request.state === 'asked' && (
          <p className={textStyles.detail}>
            <Link
              className={mergeClasses(textStyles.link, noteStyles.step)}
              aria-label={text('introduction.withdraw-named', { name })}
              onClick={({ currentTarget }) => {
                currentTarget.closest('main')?.focus();
                say(text('introduction.is-withdrawn'));
                void props.inbox.withdraw(request);
              }}
            >
              {text('introduction.withdraw')}
            </Link>
          </p>
        )
      )}
      <StepFailure id={about.id} {...props} />
    </div>
  );
}

/** The request is on its way already; a note can follow it. */
function NoteField({ request, ...props }: InboxProps & { readonly request: AskedIntroduction }) {
  const { text } = useInboxState(props);
  const { say } = usePane();
  const [note, setNote] = useState('');
  if (request.note !== '') return null;
  const onAdd = () => {
    if (note.trim() === '') return;
    say(text('introduction.note-added'));
    void props.inbox.ask(request.about, note);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Office.js would go out of the pane with Escape.
    if (event.key === 'Escape') event.stopPropagation();
  };
  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <Field size="small" label={text('introduction.add-note')}>
        <Textarea autoFocus value={note} maxLength={2000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={note.trim() === ''} onClick={onAdd}>
          {text('introduction.send-note')}
        </Button>
      </div>
    </div>
  );
}
