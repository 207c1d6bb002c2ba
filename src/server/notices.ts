import type { Handler } from './handlers.ts';

export const listNotices: Handler<'listNotices'> = async ({ signedIn, store }) => {
  const { institution, colleague } = signedIn;
  const notices = await store.listNotices({ institutionId: institution.id, colleagueId: colleague.id });
  return { status: 200, body: { notices } };
};

export const readNotices: Handler<'readNotices'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  await store.readNotices({ institutionId: institution.id, colleagueId: colleague.id, ids: body.ids });
  return { status: 204, body: undefined };
};
