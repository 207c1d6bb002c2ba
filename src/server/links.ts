import type { ParsedQuery } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import type { KnownSubject } from '#store/signals-store.ts';
import type { Store } from '#store/store.ts';
import type { SignedIn } from './authenticate.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

export const listOrganisationLinks: Handler<'listOrganisationLinks'> = async ({ signedIn, store, params, query }) => {
  const page = await listLinks(store, signedIn, { of: { subject: 'organisation', id: params.id }, query });
  if (!page) throw new AppError('not-found', 'There is no organisation with this id');
  return { status: 200, body: page };
};

export const listPersonLinks: Handler<'listPersonLinks'> = async ({ signedIn, store, params, query }) => {
  const page = await listLinks(store, signedIn, { of: { subject: 'person', id: params.id }, query });
  if (!page) throw new AppError('not-found', 'There is no person with this id');
  return { status: 200, body: page };
};

const place = /^(?<sortOn>\d{4}-\d\d-\d\d) (?<id>[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/;

async function listLinks(
  store: Store,
  signedIn: SignedIn,
  { of, query }: { readonly of: KnownSubject; readonly query: ParsedQuery<'listPersonLinks'> },
) {
  const { cursor, kind, state, limit } = query;
  const { sortOn = '', id = '' } = cursor === undefined ? {} : readCursor(place, cursor);
  const after = cursor === undefined ? undefined : { sortOn, id };
  const page = await store.listLinks({ ...readerOf(signedIn), of, kind, state, after, limit });
  if (!page) return undefined;
  const { links, next } = page;
  return { links, ...(next ? { next: writeCursor([next.sortOn, next.id]) } : {}) };
}
