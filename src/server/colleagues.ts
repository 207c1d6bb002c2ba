import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

/** Colleagues to choose from. */
export const findColleagues: Handler<'findColleagues'> = async ({ signedIn, store, query }) => {
  return { status: 200, body: { colleagues: await store.findColleagues({ ...readerOf(signedIn), text: query.q }) } };
};

/** Units to choose from, parents before their children. */
export const listUnits: Handler<'listUnits'> = async ({ signedIn }) => {
  const units = signedIn.institution.units.map(({ id, name, parentId }) => ({
    id,
    name,
    ...(parentId === undefined ? {} : { parentId }),
  }));
  return { status: 200, body: { units } };
};
