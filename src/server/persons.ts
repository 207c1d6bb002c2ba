import { AppError } from '#domain/app-error.ts';
import { describeTies } from './describe-ties.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

export const getPerson: Handler<'getPerson'> = async ({ signedIn, store, params }) => {
  const found = await store.getPerson({ ...readerOf(signedIn), personId: params.id });
  if (!found) throw new AppError('not-found', 'There is no person with this id');
  const { somebody, ...person } = found;
  return { status: 200, body: { ...person, ties: describeTies(somebody, signedIn) } };
};
