import { isAllowed } from '#domain/permissions.ts';
import type { Handler } from './handlers.ts';

export const getMe: Handler<'getMe'> = async ({ signedIn }) => {
  const { institution, roles } = signedIn;
  const { id, name, domains } = institution;
  const mayCorrectForEveryone = isAllowed(roles, 'manage-relationships');
  const { id: colleagueId, displayName, emailAddress, unit } = signedIn.colleague;
  const colleague = { id: colleagueId, displayName, emailAddress, unit };
  const { language } = signedIn.colleague;
  return {
    status: 200,
    body: {
      colleague,
      institution: { id, name, domains },
      roles,
      mayCorrectForEveryone,
      ...(language === undefined ? {} : { language }),
    },
  };
};

export const listMyInteractions: Handler<'listMyInteractions'> = async ({ signedIn, store, query }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  return { status: 200, body: { interactions: await store.listMyInteractions({ ...viewer, limit: query.limit }) } };
};
