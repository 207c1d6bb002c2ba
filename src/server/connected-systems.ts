import { AppError } from '#domain/app-error.ts';
import { makeSystemKey } from '#domain/system-key.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { hashOfSystemKey } from './system-check.ts';

export const listConnectedSystems: Handler<'listConnectedSystems'> = async ({ signedIn, store }) => {
  return { status: 200, body: { systems: await store.listConnectedSystems(signedIn.institution.id) } };
};

export const addConnectedSystem: Handler<'addConnectedSystem'> = async ({ signedIn, store, body }) => {
  const by = byOf(signedIn);
  const key = makeSystemKey({ institutionId: by.institutionId, code: body.code });
  const added = await store.addConnectedSystem({ ...by, ...body, keyHash: hashOfSystemKey(key) });
  if (added === 'code-taken') {
    throw invalidInput([{ path: 'code', code: 'code-taken', message: 'is that of another system' }]);
  }
  return { status: 201, body: { id: added.id, key } };
};

export const changeConnectedSystem: Handler<'changeConnectedSystem'> = async ({ signedIn, store, params, body }) => {
  requireKnown(await store.changeConnectedSystem({ ...byOf(signedIn), ...body, systemId: params.id }));
  return { status: 204, body: undefined };
};

export const revokeConnectedSystem: Handler<'revokeConnectedSystem'> = async ({ signedIn, store, params }) => {
  requireKnown(await store.revokeConnectedSystem({ ...byOf(signedIn), systemId: params.id }));
  return { status: 204, body: undefined };
};

export const renewSystemKey: Handler<'renewSystemKey'> = async ({ signedIn, store, params }) => {
  const by = byOf(signedIn);
  let key = '';
  const hashFor = (code: string) => {
    key = makeSystemKey({ institutionId: by.institutionId, code });
    return hashOfSystemKey(key);
  };
  requireKnown(await store.renewSystemKey({ ...by, systemId: params.id, hashFor }));
  return { status: 201, body: { key } };
};

function byOf({ institution, colleague }: SignedIn) {
  return { institutionId: institution.id, colleagueId: colleague.id };
}

function requireKnown(outcome: 'changed' | 'renewed' | 'unknown'): void {
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no connected system with this id');
}
