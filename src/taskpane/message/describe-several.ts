import type { SeveralReady, SeveralState, Standing } from '#capture/several-state.ts';
import type { Locale } from '#locales/locale.ts';

/** What a screen reader is told of several messages once that has changed; how far it is only at its beginning and end. */
export function describeSeveral(open: SeveralState, text: Locale['text']): string {
  switch (open.status) {
    case 'several-reading':
      return open.count === undefined ? '' : text('several.reading', { count: open.count });
    case 'several-not-allowed':
      return text('several.not-allowed');
    case 'several-failed':
      return text(`error.${open.error}`);
    case 'several-needs-sign-in':
      return text(open.error === undefined ? 'sign-in.heading' : `error.${open.error}`);
    case 'several-ready':
      return describeLogging(open, text);
  }
}

function describeLogging({ messages, logging }: SeveralReady, text: Locale['text']): string {
  const { doing, total: count } = logging;
  if (doing) return text(doing === 'log' ? 'several.logging-all' : 'several.undoing-all', { count });
  return countsText(messages, text);
}

/** "27 to log · 3 already logged". */
export function countsText(messages: SeveralReady['messages'], text: Locale['text']): string {
  const countOf = (...standings: readonly Standing['is'][]) =>
    messages.filter(({ standing }) => standings.includes(standing.is)).length;
  const counts = [
    ['several.to-log', countOf('to-log', 'logging')],
    ['several.logged-now', countOf('logged', 'undoing')],
    ['several.not-logged', countOf('failed')],
    ['several.logged-already', countOf('logged-already')],
    ['several.nothing', countOf('nothing')],
    ['several.not-read', countOf('unread')],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => text(key, { count }))
    .join(' · ');
}
