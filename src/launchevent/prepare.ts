import { makeId } from '#domain/make-id.ts';
import type { EventDraft } from '#outlook/event-draft.ts';
import { draftCheckKey, learn, listUnasked, parseCheck, writeCheck } from './draft-check.ts';
import { limitConversationId, lookUp } from './look-up.ts';
import { listOutside } from './outside.ts';
import type { Server } from './server.ts';

export interface PrepareOptions {
  readonly draft: EventDraft;
  readonly server: Server;
  /** How long recipients must rest before they are looked up, in milliseconds. */
  readonly rest: number;
  /** How long the lookup may take, in milliseconds. */
  readonly limit: number;
}

/** Whose turn it is to look up: each event may run in a runtime of its own, and all of a draft's see its session data. */
const turnKey = 'acquaint-turn';

/** Recipients may have changed: what sending will need to know of them is asked now, once for each. */
export async function prepareSending({ draft, server, rest, limit }: PrepareOptions): Promise<void> {
  if (parseCheck((await draft.readSession())[draftCheckKey]).isOver) return;
  const turn = makeId();
  await draft.keepInSession(turnKey, turn);
  await new Promise<void>((resolve) => setTimeout(resolve, rest));
  const session = await draft.readSession();
  if (session[turnKey] !== turn) return;
  const { to, cc, bcc } = await draft.readRecipients();
  const outside = listOutside([...to, ...cc, ...bcc], draft.ownAddress);
  const addresses = listUnasked(parseCheck(session[draftCheckKey]), outside);
  if (addresses.length === 0) return;
  const conversationId = limitConversationId(draft.conversationId);
  const { asked, answer } = await lookUp(server, { addresses, conversationId, limit });
  // Read anew: somebody may have been asked about meanwhile, and pressed Send.
  const before = parseCheck((await draft.readSession())[draftCheckKey]);
  await draft.keepInSession(draftCheckKey, writeCheck(learn(before, asked, answer)));
}
