import { canCorrectForEveryone } from '#domain/roles.ts';
import type { Handler } from './handlers.ts';

export const getMe: Handler<'getMe'> = async ({ signedIn }) => {
  const { institution, colleague, roles } = signedIn;
  const { id, name, domains } = institution;
  const mayCorrectForEveryone = canCorrectForEveryone(roles);
  return { status: 200, body: { colleague, institution: { id, name, domains }, roles, mayCorrectForEveryone } };
};

export const listMyInteractions: Handler<'listMyInteractions'> = async ({ signedIn, store, query }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  return { status: 200, body: { interactions: await store.listMyInteractions({ ...viewer, limit: query.limit }) } };
};
