import type { Response } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import type { TimelinePage, TimelinePlace } from '#store/overview-store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';

export const listOrganisationTimeline: Handler<'listOrganisationTimeline'> = async ({
  signedIn,
  store,
  params,
  query,
}) => {
  const { before, unit, only, ...filters } = query;
  const page = await store.readTimeline({
    ...readerOf(signedIn),
    ...filters,
    of: { subject: 'organisation', id: params.id },
    isOnlyThis: only !== undefined,
    unitId: unit,
    before: before === undefined ? undefined : readPlace(before),
  });
  if (!page) throw new AppError('not-found', 'There is no organisation with this id');
  return { status: 200, body: describePage(page, signedIn) };
};

export const listPersonTimeline: Handler<'listPersonTimeline'> = async ({ signedIn, store, params, query }) => {
  const { before, unit, ...filters } = query;
  const page = await store.readTimeline({
    ...readerOf(signedIn),
    ...filters,
    of: { subject: 'person', id: params.id },
    isOnlyThis: true,
    unitId: unit,
    before: before === undefined ? undefined : readPlace(before),
  });
  if (!page) throw new AppError('not-found', 'There is no person with this id');
  return { status: 200, body: describePage(page, signedIn) };
};

function describePage({ interactions, next }: TimelinePage, signedIn: SignedIn): Response<'listPersonTimeline'> {
  return {
    interactions: interactions.map((one) => describeInteraction(one, signedIn)),
    ...(next ? { next: writePlace(next) } : {}),
  };
}

/** What the viewer sees of an interaction, with its units by name; one that has gone since is left out. */
export function describeInteraction(
  { unitIds, colleagues, people, purposes, notes, ...rest }: TimelinePage['interactions'][number],
  { institution }: Pick<SignedIn, 'institution'>,
): Response<'listPersonTimeline'>['interactions'][number] {
  const units = institution.units.filter((unit) => unitIds.includes(unit.id)).map(({ id, name }) => ({ id, name }));
  return {
    ...rest,
    units,
    colleagues: [...colleagues],
    people: [...people],
    purposes: [...purposes],
    notes: [...notes],
  };
}

function writePlace({ occurredAt, id }: TimelinePlace): string {
  return Buffer.from(`${occurredAt} ${id}`).toString('base64url');
}

const place =
  /^(?<occurredAt>\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00) (?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

function readPlace(cursor: string): TimelinePlace {
  const { occurredAt, id } = place.exec(Buffer.from(cursor, 'base64url').toString())?.groups ?? {};
  if (occurredAt !== undefined && id !== undefined && !Number.isNaN(Date.parse(occurredAt))) return { occurredAt, id };
  throw invalidInput([{ path: 'before', message: 'must be the next of a page' }]);
}
