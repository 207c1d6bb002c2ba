import type { LogRequest } from '#api/types.ts';
import {
  draftIdHeader,
  draftIdProperty,
  draftMarkKey,
  parseDraftMark,
  writeDraftMark,
  type DraftMark,
} from '#domain/draft-mark.ts';
import { makeId } from '#domain/make-id.ts';
import type { MessageAddress } from '#domain/message.ts';
import type { DraftRecipients, EventDraft } from '#outlook/event-draft.ts';
import { isFollowed, type DraftCheck } from './draft-check.ts';
import { limitAddress, limitConversationId } from './look-up.ts';
import { keyOf } from './outside.ts';
import type { Server } from './server.ts';

export interface LogSentOptions {
  readonly draft: EventDraft;
  readonly server: Server;
  /** How long it may take, in milliseconds. */
  readonly limit: number;
  readonly recipients: DraftRecipients;
  readonly outside: readonly MessageAddress[];
  readonly session: Readonly<Record<string, unknown>>;
  readonly check: DraftCheck;
}

/**
 * Logs a message that is about to go, if it is marked, or its conversation is followed. Never rejects: what is not logged now keeps its mark on the
 * copy in Sent Items, for the pane.
 */
export async function logSent(options: LogSentOptions): Promise<void> {
  const { draft, server, limit } = options;
  try {
    const mark = await readMark(options);
    if (mark) {
      const request = draft.isMeeting ? await describeMeeting(options, mark) : await describe(options, mark);
      if (!request) return;
      await server.log(request, limit);
      // Else whoever takes it back would find it logged again once the copy in Sent Items is opened.
      await draft.keepProperty(draftMarkKey, draft.isMeeting ? writeDraftMark(asLogged(mark)) : '');
      return;
    }
    if (!isFollowed(options.check, options.outside)) return;
    const followed: DraftMark = { draftId: makeId(), choices: {} };
    const request = await describe(options, followed);
    await Promise.all([
      draft.setHeader(draftIdHeader, followed.draftId),
      draft.keepProperty(draftIdProperty, followed.draftId),
    ]);
    await server.log({ isFollowed: true, ...request }, limit);
  } catch {
    // There is nobody to tell: the message goes now.
  }
}

/**
 * The session's mark, or after a pause the property's. Classic Outlook on Windows copies properties to what is forwarded, but no headers: only with its
 * header is the mark this draft's own.
 */
async function readMark({ draft, session }: LogSentOptions): Promise<DraftMark | undefined> {
  const mark = parseDraftMark(session[draftMarkKey]);
  if (mark) return mark;
  const kept = parseDraftMark(await draft.readProperty(draftMarkKey));
  return kept && (await draft.readHeader(draftIdHeader)) === kept.draftId ? kept : undefined;
}

/** A meeting stays in the calendar, where its organiser's pane can add what it is told by there. */
function asLogged(mark: DraftMark): DraftMark {
  const { meeting } = mark;
  return meeting ? Object.assign({}, mark, { meeting: Object.assign({}, meeting, { isLogged: true as const }) }) : mark;
}

// Limits of the API's schema, which this script can't import.
const longestSubject = 2000;
const mostCorrespondents = 1000;

async function describe(options: LogSentOptions, mark: DraftMark): Promise<LogRequest> {
  const occurredAt = new Date().toISOString();
  return { kind: 'email', occurredAt, draftId: mark.draftId, ...(await describePeople(options, mark)) };
}

/** Undefined where it starts at another time than it was marked for: by what it is told now only a pane can say. */
async function describeMeeting(options: LogSentOptions, mark: DraftMark): Promise<LogRequest | undefined> {
  const start = await options.draft.readStart();
  if (start === undefined || start !== mark.meeting?.start) return undefined;
  const meetingKeys = [...mark.meeting.keys];
  return { kind: 'meeting', occurredAt: start, meetingKeys, ...(await describePeople(options, mark)) };
}

async function describePeople({ draft, recipients }: LogSentOptions, mark: DraftMark) {
  const [from, subject, marking] = await Promise.all([draft.readFrom(), draft.readSubject(), draft.readMarking()]);
  const sender = from ?? { emailAddress: draft.ownAddress };
  const conversationId = limitConversationId(draft.conversationId);
  return {
    direction: 'out' as const,
    from: limitAddress(sender),
    correspondents: listLogged(recipients, keyOf(sender), mark),
    ...(subject === '' ? {} : { subject: subject.slice(0, longestSubject) }),
    ...(conversationId ? { conversationId } : {}),
    ...(mark.visibility ? { visibility: mark.visibility } : {}),
    ...(marking ? { labels: [...marking.labels] } : {}),
    ...(marking && marking.sensitivity ? { sensitivity: marking.sensitivity } : {}),
  };
}

/** Everybody once but the sender. Whoever is in blind copy is not named to colleagues, unless the colleague has chosen them. */
function listLogged(
  { to, cc, bcc }: DraftRecipients,
  sender: string,
  { choices }: DraftMark,
): LogRequest['correspondents'] {
  const chosenBcc = bcc.filter((address) => choices[keyOf(address)] === true);
  const seen = new Set([sender]);
  const others = [...to, ...cc, ...chosenBcc].filter((address) => {
    const isNew = !seen.has(keyOf(address));
    seen.add(keyOf(address));
    return isNew;
  });
  return others.slice(0, mostCorrespondents).map((address) => {
    const include = choices[keyOf(address)];
    return { ...limitAddress(address), ...(include === undefined ? {} : { include }) };
  });
}
