import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf, orderSignals } from '#domain/signal.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import { SignalForm } from './SignalForm.tsx';
import { SignalRow } from './SignalRow.tsx';
import { useSignalChanges } from './use-signal-changes.ts';
import type { Subject } from './use-subject.ts';
import textStyles from '#ui/text.module.css';
import deskStyles from '../desk.module.css';

interface SignalListProps {
  readonly subject: Subject;
  readonly onChanged: () => void;
}

/** All that is set, the gravest first, each with its changes at hand; and one more. */
export function SignalList({ subject, onChanged }: SignalListProps) {
  const { text } = useLocale();
  /** The id of the one that is changed, or `new`. */
  const [open, setOpen] = useState<string>();
  const changes = useSignalChanges(subject, {
    onChanged,
    onDone: () => setOpen(undefined),
  });
  const signals = orderSignals(subject.signals, dayOf(useNow()));
  const close = () => setOpen(undefined);
  return (
    <>
      {signals.length === 0 ? (
        <p className={textStyles.body}>{text('desk-signals.empty')}</p>
      ) : (
        <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
          {signals.map((signal) => (
            <SignalRow
              key={signal.id}
              signal={signal}
              about={subject.name}
              isOpen={open === signal.id}
              changes={changes}
              onOpen={() => setOpen(signal.id)}
              onClose={close}
            />
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <SignalForm label={text('desk-signals.add')} changes={changes} onSave={changes.add} onClose={close} />
      ) : (
        <Button appearance={open === undefined ? 'primary' : 'secondary'} onClick={() => setOpen('new')}>
          {text('desk-signals.add')}
        </Button>
      )}
      {changes.failure && open === undefined && (
        <DeskFailure error={changes.failure.error} onRetry={changes.failure.retry} />
      )}
      {changes.done && <Done onUndo={changes.done.undo}>{changes.done.sentence}</Done>}
    </>
  );
}
