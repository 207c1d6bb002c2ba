import { AppError } from '#domain/app-error.ts';
import { describeTies } from './describe-ties.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

export const getOrganisation: Handler<'getOrganisation'> = async ({ signedIn, store, params }) => {
  const found = await store.getOrganisation({ ...readerOf(signedIn), organisationId: params.id });
  if (!found) throw new AppError('not-found', 'There is no organisation with this id');
  const { somebody, ...organisation } = found;
  return { status: 200, body: { ...organisation, ties: describeTies(somebody, signedIn) } };
};
