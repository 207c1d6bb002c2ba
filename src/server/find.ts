import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

/** Persons to choose from. */
export const findPersons: Handler<'findPersons'> = async ({ signedIn, store, query }) => {
  return { status: 200, body: { persons: await store.findPersons({ ...readerOf(signedIn), text: query.q }) } };
};

/** Organisations to choose from. */
export const findOrganisations: Handler<'findOrganisations'> = async ({ signedIn, store, query }) => {
  return {
    status: 200,
    body: { organisations: await store.findOrganisations({ ...readerOf(signedIn), text: query.q }) },
  };
};
