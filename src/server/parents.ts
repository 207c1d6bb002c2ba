import { AppError } from '#domain/app-error.ts';
import { deepestParent } from '#domain/parent.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';

export const setOrganisationParent: Handler<'setOrganisationParent'> = async ({ signedIn, store, params, body }) => {
  const { parentId } = body;
  const outcome = await store.setParent({ ...readerOf(signedIn), organisationId: params.id, parentId });
  switch (outcome) {
    case 'unknown':
      throw new AppError('not-found', 'There is no organisation with this id');
    case 'unknown-parent':
      throw invalidInput([{ path: 'parentId', message: 'must be an organisation that is here' }]);
    case 'below-itself':
      throw invalidInput([{ path: 'parentId', message: 'must not be the organisation itself or below it' }]);
    case 'too-deep':
      throw invalidInput([{ path: 'parentId', message: `must leave at most ${String(deepestParent)} levels` }]);
    case 'changed':
      return { status: 204, body: undefined };
  }
};
