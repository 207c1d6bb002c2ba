import { useState } from 'react';
import type { Signal } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { signalTitle } from '#ui/signal-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import { contentOf, type SignalContent } from './signal-content.ts';
import type { Subject } from './use-subject.ts';

export interface SignalChanges {
  readonly add: (content: SignalContent) => void;
  readonly change: (signal: Signal, content: SignalContent) => void;
  readonly remove: (signal: Signal, content: SignalContent) => void;
  readonly isBusy: boolean;
  /** What was done last, and how to take it back. */
  readonly done?: { readonly sentence: string; readonly undo?: () => void } | undefined;
  readonly failure?: { readonly error: ErrorCode; readonly retry: () => void } | undefined;
}

/** Changes at once, each with a way back: what was removed is set again, by whoever sets it again. */
export function useSignalChanges(
  { of, name }: Subject,
  { onChanged, onDone }: { readonly onChanged: () => void; readonly onDone: () => void },
): SignalChanges {
  const { client, say } = useDesk();
  const locale = useLocale();
  const now = useNow();
  const { text } = locale;
  const [done, setDone] = useState<SignalChanges['done']>();
  const [failure, setFailure] = useState<SignalChanges['failure']>();
  const [isBusy, setIsBusy] = useState(false);
  const subject = 'organisationId' in of ? 'organisation' : 'person';
  const titleOf = (content: SignalContent) => {
    const check = 'check' in content ? content.check : undefined;
    return signalTitle({ kind: content.kind, subject, check }, { about: name, now, locale });
  };

  /** `work` resolves to what takes it back. */
  async function run(sentence: string, work: () => Promise<(() => Promise<unknown>) | undefined>): Promise<void> {
    setIsBusy(true);
    setFailure(undefined);
    setDone(undefined);
    try {
      const back = await work();
      const undo = back && (() => void run(text('desk-signals.undone'), async () => void (await back())));
      setDone({ sentence, ...(undo ? { undo } : {}) });
      say(sentence);
      onDone();
      onChanged();
    } catch (error) {
      setFailure({ error: errorCodeOf(error), retry: () => void run(sentence, work) });
    } finally {
      setIsBusy(false);
    }
  }

  return {
    isBusy,
    done,
    failure,
    add(signal) {
      void run(text('desk-signals.added', { signal: titleOf(signal) }), async () => {
        const { id } = await client.addSignal({ body: { of, signal } });
        return () => client.removeSignal({ params: { id } });
      });
    },
    change(signal, body) {
      const params = { id: signal.id };
      void run(text('desk-signals.changed', { signal: titleOf(body) }), async () => {
        await client.changeSignal({ params, body });
        return () => client.changeSignal({ params, body: contentOf(signal) });
      });
    },
    remove({ id }, content) {
      void run(text('desk-signals.removed', { signal: titleOf(content) }), async () => {
        await client.removeSignal({ params: { id } });
        return () => client.addSignal({ body: { of, signal: content } });
      });
    },
  };
}
