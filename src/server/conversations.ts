import { AppError } from '#domain/app-error.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readMailbox, requireDelegates } from './item.ts';
import { readerOf } from './reader.ts';
import { recognitionFor } from './recognise.ts';

const days = 90;

/** Nobody has to end it: it ends by itself. Again, it goes on for as long from now. */
export const followConversation: Handler<'followConversation'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const conversationId = body.conversationId.trim();
  if (conversationId === '') throw invalidInput([{ path: 'conversationId', message: 'must not be empty' }]);
  const mailbox = readMailbox(body.mailbox, signedIn, recognitionFor(institution));
  if (mailbox !== undefined) requireDelegates(signedIn);
  const followed = await store.followConversation({
    institutionId: institution.id,
    colleagueId: colleague.id,
    conversationId,
    mailbox,
    personIds: [...new Set(body.people)],
    since: body.since === undefined ? undefined : new Date(body.since).toISOString(),
    until: new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString(),
  });
  if (!followed) throw new AppError('not-found', 'There is no person with one of these ids');
  const { created, ...conversation } = followed;
  return { status: created ? 201 : 200, body: conversation };
};

export const unfollowConversation: Handler<'unfollowConversation'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  const outcome = await store.unfollowConversation({ ...viewer, id: params.id });
  if (outcome === 'unknown') throw new AppError('not-found', 'You have not followed a conversation with this id');
  return { status: 204, body: undefined };
};

export const listMyConversations: Handler<'listMyConversations'> = async ({ signedIn, store }) => {
  return { status: 200, body: { conversations: await store.listMyConversations(readerOf(signedIn)) } };
};
