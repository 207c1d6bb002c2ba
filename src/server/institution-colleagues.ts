import { z } from 'zod';
import { AppError } from '#domain/app-error.ts';
import type { ColleagueQuery } from '#store/administration-store.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';

export const listColleagues: Handler<'listColleagues'> = async ({ signedIn, store, query }) => {
  const { colleagues, hasMore } = await store.listColleagues({
    institutionId: signedIn.institution.id,
    text: query.q?.trim() ?? '',
    unitId: query.unit === 'none' ? null : query.unit,
    role: query.role,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    limit: query.limit,
  });
  const last = colleagues.at(-1);
  return { status: 200, body: { colleagues, ...(hasMore && last ? { next: writeCursor(last) } : {}) } };
};

export const setColleagueUnit: Handler<'setColleagueUnit'> = async ({ signedIn, store, params, body }) => {
  const outcome = await store.setColleagueUnit({
    institutionId: signedIn.institution.id,
    colleagueId: params.id,
    unitId: body.unitId,
    byColleagueId: signedIn.colleague.id,
  });
  signedIn.forget();
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no colleague or unit with this id');
  return { status: 204, body: undefined };
};

type Place = NonNullable<ColleagueQuery['after']>;

/** Opaque to clients: where the page ended, by what it is ordered by. */
function writeCursor({ displayName, id }: Place): string {
  return Buffer.from(JSON.stringify([displayName, id])).toString('base64url');
}

function readCursor(cursor: string): Place {
  try {
    const [displayName, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { displayName, id };
  } catch {
    throw invalidInput([{ path: 'cursor', message: 'must be as a page before gave it' }]);
  }
}

const place = z.tuple([z.string().refine((text) => !text.includes('\0')), z.guid()]);
