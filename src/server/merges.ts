import { AppError } from '#domain/app-error.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';

/** Makes two persons one for everyone; the one in the path is kept. */
export const mergePersons: Handler<'mergePersons'> = async ({ signedIn, store, params, body }) => {
  const viewer = viewerOf(signedIn);
  if (params.id === body.personId) throw invalidInput([{ path: 'personId', message: 'must be another person' }]);
  const answer = await store.mergePersons({ ...viewer, keptId: params.id, mergedId: body.personId });
  if (!answer) throw new AppError('not-found', 'There is no person with one of these ids');
  return { status: 201, body: answer };
};

export const mergeOrganisations: Handler<'mergeOrganisations'> = async ({ signedIn, store, params, body }) => {
  const viewer = viewerOf(signedIn);
  const { organisationId: mergedId } = body;
  if (params.id === mergedId) {
    throw invalidInput([{ path: 'organisationId', message: 'must be another organisation' }]);
  }
  const answer = await store.mergeOrganisations({ ...viewer, keptId: params.id, mergedId });
  if (!answer) throw new AppError('not-found', 'There is no organisation with one of these ids');
  return { status: 201, body: answer };
};

export const undoMerge: Handler<'undoMerge'> = async ({ signedIn, store, params }) => {
  const outcome = await store.undoMerge({ ...viewerOf(signedIn), mergeId: params.id });
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no merge with this id');
  return { status: 204, body: undefined };
};

function viewerOf({ institution, colleague }: SignedIn) {
  return { institutionId: institution.id, colleagueId: colleague.id };
}
