import type { CaptureSnapshot, Following, MissedLog, OpenMessage, Ready } from '#capture/capture-state.ts';
import type { Locale } from '#locales/locale.ts';
import { describeSeveral } from './describe-several.ts';
import { countText } from './heading-text.ts';
import { nothingText } from './nothing-text.ts';

/** What a screen reader is told of the open message once it has changed. */
export function describeState({ open, missed }: CaptureSnapshot, text: Locale['text']): string {
  return describeFailure({ open, missed }, text) ?? describeOpenMessage(open, text);
}

/** What went wrong with a click, in a sentence. */
export function describeFailure(
  { open, missed }: Pick<CaptureSnapshot, 'open'> & { readonly missed?: CaptureSnapshot['missed'] | undefined },
  text: Locale['text'],
): string | undefined {
  if (missed) return describeMissed(missed, text);
  if (open.status !== 'ready') return undefined;
  return describeLogFailure(open, text) ?? describeFollowFailure(open.following, text);
}

export function describeMissed({ subject, action, error, count = 1 }: MissedLog, text: Locale['text']): string {
  return text(`missed.${action}`, { subject, count, reason: text(`error.${error}`) });
}

export function describeLogFailure({ logging, draft }: Ready, text: Locale['text']): string | undefined {
  const { isLogged, error } = logging;
  if (error === undefined) return undefined;
  if (draft) return text(isLogged ? 'draft.undo-failed' : 'draft.failed');
  return text(isLogged ? 'log.undo-failed' : 'log.failed', { reason: text(`error.${error}`) });
}

export function describeFollowFailure(following: Following | undefined, text: Locale['text']): string | undefined {
  if (following?.error === undefined) return undefined;
  const reason = text(`error.${following.error}`);
  return text(following.isFollowed ? 'follow.end-failed' : 'follow.failed', { reason });
}

/** What came of a message by itself, or will. */
export function describeFollowing(following: Following | undefined, text: Locale['text']): string | undefined {
  const { outcome } = following ?? {};
  return outcome && text(outcome === 'failed' ? 'follow.not-logged' : `follow.${outcome}`);
}

function describeOpenMessage(open: OpenMessage, text: Locale['text']): string {
  switch (open.status) {
    case 'no-item':
      return text('no-item.heading');
    case 'opening':
      return '';
    case 'not-loaded':
      return text('error.server-unreachable');
    case 'needs-sign-in':
      return text(open.error === undefined ? 'sign-in.heading' : `error.${open.error}`);
    case 'looking-up':
      return text(open.isSlow ? 'slow.text' : 'people.looking-up');
    case 'failed':
      return text(`error.${open.error}`);
    case 'ready':
      return describeReady(open, text);
    case 'several-reading':
    case 'several-not-allowed':
    case 'several-failed':
    case 'several-needs-sign-in':
    case 'several-ready':
      return describeSeveral(open, text);
  }
}

/** How many people, or why nobody; and whether an address may be another's. */
function describeReady(open: Ready, text: Locale['text']): string {
  if (open.draft?.error !== undefined) return text(`error.${open.draft.error}`);
  if (open.draft && open.correspondents.length === 0) return text('draft.nobody-yet');
  const { nothingToLog: reason, message } = open;
  const said = reason === undefined ? countText(open, text) : nothingText({ reason, kind: message.kind }, text);
  const followed = describeFollowing(open.following, text);
  const lookAlikes = open.correspondents.filter(({ lookAlike }) => lookAlike).length;
  const signals = countSignals(open);
  return [
    said,
    ...(followed === undefined ? [] : [followed]),
    ...(lookAlikes > 0 ? [text('look-alike.count', { count: lookAlikes })] : []),
    ...(signals > 0 ? [text('signal.count', { count: signals })] : []),
  ].join(' · ');
}

function countSignals({ correspondents }: Ready): number {
  return new Set(correspondents.flatMap(({ signals = [] }) => signals.map(({ id }) => id))).size;
}
