import type { Response } from '#api/types.ts';
import { isAllowed } from '#domain/permissions.ts';
import { findQuiet } from '#domain/quiet.ts';
import { explainStrength } from '#domain/relationship-strength.ts';
import { readSearchText } from '#domain/search-text.ts';
import { visibilities, type Unit } from '#domain/visibility.ts';
import type { OwnRelationship, RelationshipOrder } from '#store/my-relationships-store.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';

export const listMyRelationships: Handler<'listMyRelationships'> = async ({ signedIn, store, query }) => {
  const { kind, sort, q = '', cursor, limit } = query;
  const now = new Date();
  const { found, next } = await store.listMyRelationships({
    ...readerOf(signedIn),
    subject: kind,
    order: sort,
    words: readSearchText(q).words,
    after: cursor === undefined ? undefined : readPlace(sort, cursor),
    limit,
    now,
  });
  const { units } = signedIn.institution;
  const relationships = found.map((one) => describeRelationship(one, units, now));
  return { status: 200, body: { relationships, ...(next ? { next: writeCursor([next.value, next.id]) } : {}) } };
};

const mostSuggestions = 20;

export const listMergeSuggestions: Handler<'listMergeSuggestions'> = async ({ signedIn, store }) => {
  const subjects = isAllowed(signedIn.roles, 'manage-relationships')
    ? (['person', 'organisation'] as const)
    : (['person'] as const);
  const lists = await Promise.all(
    subjects.map(async (subject) => {
      const found = await store.listMergeSuggestions({ ...readerOf(signedIn), subject, limit: mostSuggestions });
      return found.map(({ reasons, ...pair }) => ({
        subject,
        ...pair,
        reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })),
      }));
    }),
  );
  return { status: 200, body: { suggestions: lists.flat().sort((one, other) => other.score - one.score) } };
};

type Known = Response<'listMyRelationships'>['relationships'][number];

function describeRelationship({ parts, ...whose }: OwnRelationship, units: readonly Unit[], now: Date): Known {
  const { unitIds, ...explained } = explainStrength(parts, now);
  const sum = (some: OwnRelationship['parts'], of: 'countIn' | 'countOut') =>
    some.reduce((total, part) => total + part[of], 0);
  const [countIn, countOut] = [sum(parts, 'countIn'), sum(parts, 'countOut')];
  const quiet = findQuiet({ ...explained, countIn, countOut }, now);
  return {
    ...whose,
    ...explained,
    in: countIn,
    out: countOut,
    units: unitIds.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []),
    shared: visibilities.flatMap((visibility) => {
      const own = parts.filter((part) => part.visibility === visibility);
      return own.length === 0 ? [] : [{ visibility, count: sum(own, 'countIn') + sum(own, 'countOut') }];
    }),
    ...(quiet ? { quiet } : {}),
  };
}

const ending = / (?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.source;
const time = new RegExp(`^(?<value>\\d{4,6}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?\\+00)${ending}`);
const places = {
  latest: time,
  quiet: time,
  strength: new RegExp(`^(?<value>-?\\d{1,6}(?:\\.\\d{1,20})?(?:e-\\d\\d)?)${ending}`),
} as const satisfies Record<RelationshipOrder, RegExp>;

function readPlace(sort: RelationshipOrder, cursor: string) {
  const { value = '', id = '' } = readCursor(places[sort], cursor);
  if (sort !== 'strength' && Number.isNaN(Date.parse(value))) {
    throw invalidInput([{ path: 'cursor', message: 'must be the next of a page' }]);
  }
  return { value, id };
}
