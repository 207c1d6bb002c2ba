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

/** Who sees a contribution: everyone at the institution, or only the colleague who made it. */
export const visibilities = ['institution', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

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

export interface InteractionIdentity {
  readonly internetMessageId?: string | undefined;
  readonly from: EmailAddress | string;
  /** RFC 3339 with offset. */
  readonly occurredAt: string;
  readonly correspondents: readonly (EmailAddress | string)[];
  readonly subject?: string | undefined;
}

/**
 * The text whose hash makes two copies of one mail the same interaction: its Message-ID, or else from, UTC second,
 * sorted addresses and normalised subject. Never the conversation id, which differs from mailbox to mailbox.
 */
export function interactionKeyText(identity: InteractionIdentity): string {
  const messageId = normaliseMessageId(identity.internetMessageId);
  if (messageId !== undefined) return `message-id\n${messageId}`;
  const second = Math.floor(Date.parse(identity.occurredAt) / 1000);
  const addresses = [...new Set([identity.from, ...identity.correspondents])].sort();
  return ['content', identity.from, second, ...addresses, normaliseSubject(identity.subject)].join('\n');
}
