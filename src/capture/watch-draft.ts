import type { Draft } from '#outlook/draft.ts';

/** Milliseconds without a change of the recipients after which the latest are looked up. */
const quietFor = 400;

/** Calls back once a draft has changed and rests, until it is aborted. */
export function watchDraft(draft: Pick<Draft, 'watchRecipients'>, signal: AbortSignal, onRest: () => void): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const stop = draft.watchRecipients(() => {
    clearTimeout(quiet);
    quiet = setTimeout(onRest, quietFor);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(quiet);
  });
}
