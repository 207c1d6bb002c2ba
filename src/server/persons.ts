import { AppError } from '#domain/app-error.ts';
import type { Handler } from './handlers.ts';

export const getPerson: Handler<'getPerson'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  const person = await store.getPerson({ ...viewer, personId: params.id });
  if (!person) throw new AppError('not-found', 'There is no person with this id');
  return { status: 200, body: person };
};
