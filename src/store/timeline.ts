import type { Pool } from 'pg';
import { noUnit } from '#domain/visibility.ts';
import { withViewer, type Ask } from './session.ts';
import type { Viewer } from './store.ts';
import type { OverviewStore, TimelineEntry, TimelinePage, TimelinePlace, TimelineQuery } from './overview-store.ts';
import { firstPlace, timelineStatement } from './timeline-sql.ts';

/** What happened with a person or an organisation, the latest first, as far as the reader may see it. */
export async function readTimeline(
  pool: Pool,
  input: Parameters<OverviewStore['readTimeline']>[0],
): Promise<TimelinePage | undefined> {
  const { rows } = await withViewer(pool, input, (ask) => ({ rows: askForTimeline(ask, input) }));
  return readPage(await rows, input);
}

/** Within a transaction of the reader's; readPage makes a page of it. */
export function askForTimeline(ask: Ask, input: Viewer & TimelineQuery): Promise<TimelineRow[]> {
  const way = input.unitId === undefined ? 'all' : 'unit';
  return ask<TimelineRow>(statements[input.of.subject][way], valuesOf(input));
}

const statements = {
  person: { all: timelineStatement('person', 'all'), unit: timelineStatement('person', 'unit') },
  organisation: { all: timelineStatement('organisation', 'all'), unit: timelineStatement('organisation', 'unit') },
};

function valuesOf(input: Viewer & TimelineQuery): readonly unknown[] {
  const { institutionId, colleagueId, of, isOnlyThis, unitId, kind, purpose, from, to, limit } = input;
  const { occurredAt, id } = input.before ?? firstPlace;
  const start = from === undefined ? '-infinity' : startOf(from);
  const end = to === undefined ? 'infinity' : startOf(to + 1);
  const filters = [unitId ?? null, kind ?? null, purpose ?? null];
  return [
    institutionId,
    colleagueId,
    of.id,
    isOnlyThis,
    occurredAt,
    id,
    start,
    end,
    ...filters,
    limit + 1,
    windowOf(input),
  ];
}

/** So many are gone through for one page where not all that are there belong on it. */
const filteredWindow = 300;

function windowOf({ kind, purpose, limit }: TimelineQuery): number {
  return kind === undefined && purpose === undefined ? limit + 1 : filteredWindow;
}

/** Undefined when the subject is not there for the reader. */
export function readPage([row]: readonly TimelineRow[], query: TimelineQuery): TimelinePage | undefined {
  if (!row) return undefined;
  const { limit } = query;
  const colleagues = new Map(
    row.colleagues?.map(([id, displayName, emailAddress, unit]) => [id, { id, displayName, emailAddress, unit }]),
  );
  const contributors = groupById(row.contributors);
  const people = groupById(row.people);
  const found = row.entries ?? [];
  const interactions = found.slice(0, limit).map(([id, kind, direction, occurredAt, subject]): TimelineEntry => {
    const own = contributors.get(id) ?? [];
    return {
      id,
      kind,
      direction,
      occurredAt: new Date(occurredAt).toISOString(),
      ...(subject === null ? {} : { subject }),
      colleagues: distinct(own.map(([, colleagueId]) => colleagueId)).flatMap((one) => colleagues.get(one) ?? []),
      unitIds: distinct(own.map(([, , unitId]) => unitId)).filter((one) => one !== noUnit),
      purposes: distinct(own.map(([, , , purpose]) => purpose)).filter((one) => one !== ''),
      notes: own.flatMap(([, by, , , text]) => (text === null ? [] : [{ by, text }])),
      people: (people.get(id) ?? []).slice(0, mostPeople).map(([, own_, displayName]) => ({ id: own_, displayName })),
    };
  });
  const last = found[limit - 1];
  const end = row.windowSize === windowOf(query) ? row.windowEnd : null;
  const place: TimelinePlace | undefined =
    found.length > limit && last
      ? { occurredAt: last[3], id: last[0] }
      : end
        ? { occurredAt: end[0], id: end[1] }
        : undefined;
  return { interactions, ...(place ? { next: place } : {}) };
}

interface TimelineRow {
  readonly entries:
    | readonly (readonly [
        id: string,
        kind: TimelineEntry['kind'],
        direction: TimelineEntry['direction'],
        occurredAt: string,
        subject: string | null,
      ])[]
    | null;
  readonly contributors:
    | readonly (readonly [
        interactionId: string,
        colleagueId: string,
        unitId: string,
        purpose: string,
        note: string | null,
      ])[]
    | null;
  readonly people: readonly (readonly [interactionId: string, id: string, displayName: string])[] | null;
  readonly colleagues: readonly (readonly [string, string, string, string])[] | null;
  readonly windowEnd: readonly [occurredAt: string, id: string] | null;
  readonly windowSize: number;
}

const mostPeople = 10;

function startOf(year: number): string {
  return `${String(year).padStart(4, '0')}-01-01T00:00:00Z`;
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function groupById<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[] | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows ?? []) groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
  return groups;
}
