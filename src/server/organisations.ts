import { AppError } from '#domain/app-error.ts';
import type { Handler } from './handlers.ts';

export const getOrganisation: Handler<'getOrganisation'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  const organisation = await store.getOrganisation({ ...viewer, organisationId: params.id });
  if (!organisation) throw new AppError('not-found', 'There is no organisation with this id');
  return { status: 200, body: organisation };
};
