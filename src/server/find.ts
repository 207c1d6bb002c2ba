import type { Handler } from './handlers.ts';

/** Persons to choose from. */
export const findPersons: Handler<'findPersons'> = async ({ signedIn, store, query }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  return { status: 200, body: { persons: await store.findPersons({ ...viewer, text: query.q }) } };
};

/** Organisations to choose from. */
export const findOrganisations: Handler<'findOrganisations'> = async ({ signedIn, store, query }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  return { status: 200, body: { organisations: await store.findOrganisations({ ...viewer, text: query.q }) } };
};
