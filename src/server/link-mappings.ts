import { AppError } from '#domain/app-error.ts';
import type { Handler } from './handlers.ts';

export const listLinkMappings: Handler<'listLinkMappings'> = async ({ signedIn, store, params }) => {
  const mappings = await store.listMappings({ institutionId: signedIn.institution.id, systemId: params.id });
  return { status: 200, body: { mappings } };
};

export const saveLinkMapping: Handler<'saveLinkMapping'> = async ({ signedIn, store, params, body }) => {
  const { institution, colleague } = signedIn;
  const input = { institutionId: institution.id, colleagueId: colleague.id, systemId: params.id, name: params.name };
  const saved = await store.saveMapping({ ...input, mapping: body });
  if (saved === undefined) throw new AppError('not-found', 'There is no such connected system');
  return { status: 204, body: undefined };
};

export const removeLinkMapping: Handler<'removeLinkMapping'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const input = { institutionId: institution.id, colleagueId: colleague.id, systemId: params.id, name: params.name };
  if ((await store.removeMapping(input)) === undefined) throw new AppError('not-found', 'There is no such mapping');
  return { status: 204, body: undefined };
};
