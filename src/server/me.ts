import { isAllowed } from '#domain/permissions.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';
import { describeSharing } from './sharing.ts';

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
  const interactions = await store.listMyInteractions({ ...readerOf(signedIn), limit: query.limit });
  const used = new Set(interactions.map(({ purpose }) => purpose));
  const purposes = signedIn.institution.policy.purposes.filter(({ code }) => used.has(code));
  return { status: 200, body: { interactions, purposes, sharing: describeSharing(signedIn).sharing } };
};
