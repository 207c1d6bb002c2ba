import type { FollowUpPlace } from '#store/details-store.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';

export const listMyFollowUps: Handler<'listMyFollowUps'> = async ({ signedIn, store, query }) => {
  const { until, cursor, limit } = query;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const { followUps, hasMore } = await store.listFollowUps({ ...readerOf(signedIn), until, after, limit });
  const last = followUps.at(-1);
  return { status: 200, body: { followUps, ...(hasMore && last ? { next: writeCursor(last) } : {}) } };
};

/** Opaque to clients: where the page ended, by what it is ordered by. */
function writeCursor({ dueOn, interactionId }: FollowUpPlace): string {
  return Buffer.from(`${dueOn} ${interactionId}`).toString('base64url');
}

const place = /^(?<dueOn>\d{4}-\d\d-\d\d) (?<interactionId>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

function readCursor(cursor: string): FollowUpPlace {
  const { dueOn, interactionId } = place.exec(Buffer.from(cursor, 'base64url').toString())?.groups ?? {};
  if (dueOn !== undefined && interactionId !== undefined && isDay(dueOn)) return { dueOn, interactionId };
  throw invalidInput([{ path: 'cursor', message: 'must be as the page before gave it' }]);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
