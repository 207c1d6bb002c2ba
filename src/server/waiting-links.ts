import { AppError } from '#domain/app-error.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

const claimsOnPage = 20;
const place = /^(?<links>\d{1,9}) (?<claimKey>[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/;

export const listWaitingLinks: Handler<'listWaitingLinks'> = async ({ signedIn, store, query }) => {
  const { state, cursor } = query;
  const { links = '', claimKey = '' } = cursor === undefined ? {} : readCursor(place, cursor);
  const after = cursor === undefined ? undefined : { links: Number(links), claimKey };
  const page = await store.listWaitingClaims({ ...readerOf(signedIn), state, after, limit: claimsOnPage });
  const { next, ...rest } = page;
  return { status: 200, body: { ...rest, ...(next ? { next: writeCursor([next.links, next.claimKey]) } : {}) } };
};

export const decideWaitingLinks: Handler<'decideWaitingLinks'> = async ({ signedIn, store, params, body }) => {
  const decided = await store.decideClaim({ ...readerOf(signedIn), claimKey: params.claimKey, decision: body });
  if (decided === 'unknown')
    throw new AppError('not-found', 'There are no links with this claim, or no such organisation');
  return { status: 200, body: decided };
};

export const undoLinkDecision: Handler<'undoLinkDecision'> = async ({ signedIn, store, params }) => {
  await store.undoClaimDecision({ ...readerOf(signedIn), claimKey: params.claimKey });
  return { status: 204, body: undefined };
};
