import type { Selection } from '#outlook/selection.ts';
import { errorCodeOf } from './error-code.ts';
import { readSelected, type SelectedMessage } from './read-selected.ts';
import type { SessionOptions } from './session.ts';

interface ReadSeveralOptions extends Pick<SessionOptions, 'myAddress' | 'show'> {
  readonly change: number;
  readonly selection: Selection;
  readonly signal: AbortSignal;
  /** All that is selected is read; what this rejects with is shown, too. */
  readonly onRead: (messages: readonly SelectedMessage[]) => Promise<void>;
}

/** Milliseconds for which a selection has to rest before it is asked for: one that is being extended changes with every key. */
const restFor = 350;
/** Milliseconds after which it is shown how far reading is. */
const slowAfter = 1000;

/** Reads several messages that are selected, and shows each state on the way there. Never rejects. */
export async function readSeveral({ change, selection, myAddress, signal, ...options }: ReadSeveralOptions) {
  options.show({ change, status: 'several-reading', done: 0, isSlow: false });
  await rest(signal);
  if (signal.aborted) return;
  const listed = await selection.list();
  if (signal.aborted) return;
  if (listed.is === 'not-allowed') return options.show({ change, status: 'several-not-allowed' });
  if (listed.is === 'failed') return options.show({ change, status: 'several-failed', error: 'internal' });
  const { items } = listed;
  if (items.length === 0) return options.show({ status: 'no-item' });
  let done = 0;
  let isSlow = false;
  const show = () => options.show({ change, status: 'several-reading', count: items.length, done, isSlow });
  const slow = setTimeout(() => {
    isSlow = true;
    if (!signal.aborted) show();
  }, slowAfter);
  show();
  try {
    const messages = await readSelected(items, {
      ...{ selection, myAddress, signal },
      onRead() {
        done += 1;
        if (isSlow && !signal.aborted) show();
      },
    });
    await options.onRead(messages);
  } catch (error) {
    if (signal.aborted) return;
    const code = errorCodeOf(error);
    if (code === 'not-signed-in') options.show({ change, status: 'several-needs-sign-in', isSigningIn: false });
    else options.show({ change, status: 'several-failed', error: code });
  } finally {
    clearTimeout(slow);
  }
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, restFor);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
