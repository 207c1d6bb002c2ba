import type { EmailAddress } from './email-address.ts';

export const interactionKinds = [
  'email',
  'meeting',
  'video',
  'call',
  'visit',
  'event',
  'letter',
  'introduction',
  'note',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** `in`: from outside to the institution. */
export type Direction = 'in' | 'out';
export type RelationshipDirection = Direction | 'both';

export function relationshipDirection(counts: { readonly in: number; readonly out: number }): RelationshipDirection {
  if (counts.in > 0 && counts.out > 0) return 'both';
  return counts.out > 0 ? 'out' : 'in';
}

/** Trims a Message-ID and takes its angle brackets off (RFC 5322 §3.6.4); undefined when nothing is left. */
export function normaliseMessageId(text: string | undefined): string | undefined {
  const bare = text?.replace(/^[\s<]+/, '').replace(/(?<![\s>])[\s>]+$/, '');
  return bare === undefined || bare === '' ? undefined : bare;
}

/** Reply and forward marks of the larger languages, with the counter that some programs add: `Re[2]:`. */
const replyMarks =
  /^(?:(?:re|fwd?|aw|wg|sv|vs|vb|vl|tr|rv|rif|odp|pd|antw|doorst|ynt|ilt|atb|enc|res|απ|σχετ|на|пер|回复|回覆|答复|转发|轉寄|رد|إعادة توجيه)(?:\[\d+\])?\s?[:：]\s?)+/u;

/** The subject without reply and forward marks, white space folded, for comparison only. */
export function normaliseSubject(subject: string | undefined): string {
  const folded = (subject ?? '').normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
  return folded.replace(replyMarks, '');
}

/** What Outlook puts before a subject, in whatever language (`Accepted: `), and what a mail server does (`[EXTERNAL] `). */
const marksBefore = /^(?:(?:\[[^\]]{1,30}\]|[^:：]{1,30}[:：])\s*)+/u;

/** Whether two copies of one item say what it was about alike. */
export function isSameSubject(one: string, other: string): boolean {
  const [first, second] = [one, other].map((subject) => normaliseSubject(subject));
  const bare = first?.replace(marksBefore, '');
  return first === second || (bare !== '' && bare === second?.replace(marksBefore, ''));
}

/** By what an item is told from others. */
export interface ItemIdentity {
  readonly internetMessageId?: string | undefined;
  /** What the add-in called it before it was sent. */
  readonly draftId?: string | undefined;
  /** Hashes of what two copies of a meeting have in common: a meeting is known by these alone. */
  readonly meetingKeys?: readonly string[] | undefined;
  /** What whoever enters it by hand has made up for it: it is known by this alone. */
  readonly byHandKey?: string | undefined;
}

export interface InteractionIdentity extends ItemIdentity {
  readonly from: EmailAddress | string;
  /** RFC 3339 with offset. */
  readonly occurredAt: string;
  readonly correspondents: readonly (EmailAddress | string)[];
  readonly subject?: string | undefined;
}

/** The texts whose hashes make two copies of one item the same interaction: one in common is enough. */
export interface InteractionKeyTexts {
  /** What the interaction is kept under. */
  readonly first: string;
  /** What it is known by as well, with `first` where that is no message's own. */
  readonly aliases: readonly string[];
}

/**
 * A meeting's keys, or a message's Message-ID and its draft's id; of a message that has neither: from, UTC second, sorted
 * addresses and normalised subject. Never the conversation id, which differs from mailbox to mailbox.
 */
export function interactionKeyTexts(identity: InteractionIdentity): InteractionKeyTexts {
  const aliases = aliasTexts(identity);
  const [first] = itemKeyTexts(identity);
  if (first !== undefined) return { first, aliases };
  const second = Math.floor(Date.parse(identity.occurredAt) / 1000);
  const addresses = [...new Set([identity.from, ...identity.correspondents])].sort();
  const content = ['content', identity.from, second, ...addresses, normaliseSubject(identity.subject)];
  return { first: content.join('\n'), aliases };
}

/** Those that an item has by itself, whatever is on it; the first is what it is kept under. */
export function itemKeyTexts(identity: ItemIdentity): readonly string[] {
  if (identity.byHandKey !== undefined) return [`by-hand\n${identity.byHandKey}`];
  const messageId = isMeeting(identity) ? undefined : normaliseMessageId(identity.internetMessageId);
  return [...(messageId === undefined ? [] : [`message-id\n${messageId}`]), ...aliasTexts(identity)];
}

/** Requests for a meeting and their answers are messages with ids of their own, and the meeting all the same. */
function isMeeting({ meetingKeys = [] }: ItemIdentity): boolean {
  return meetingKeys.length > 0;
}

function aliasTexts(identity: ItemIdentity): string[] {
  const { draftId, meetingKeys = [] } = identity;
  if (isMeeting(identity)) return [...new Set(meetingKeys)].map((key) => `meeting\n${key}`);
  return draftId === undefined ? [] : [`draft\n${draftId.toLowerCase()}`];
}
