import type { DraftMark } from '#domain/draft-mark.ts';
import type { Message } from '#domain/message.ts';
import type { Draft } from '#outlook/draft.ts';

/** Puts the mark on a draft, with what a meeting is told by: whoever sends it may be unable to tell. */
export async function markDraft(draft: Draft, mark: Omit<DraftMark, 'meeting'>, message?: Message) {
  const { meeting, from } = message ?? {};
  if (!meeting) return draft.setMark(mark);
  const { hashMeetingKeys } = await import('./meeting-keys.ts');
  const keys = await hashMeetingKeys({ ...meeting, organiser: from?.emailAddress });
  await draft.setMark({ ...mark, meeting: { start: meeting.start, keys } });
}
