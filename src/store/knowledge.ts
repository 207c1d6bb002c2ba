import { relationshipDirection, type InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Colleague, InteractionSummary, Relationship, Totals } from './store.ts';

/** Rows as the statements of knowledge-sql.ts hand them over: each interaction and colleague once, the rest by id. */
export interface KnowledgeRow {
  /** Without a subject where the viewer does not see it. */
  readonly interactions:
    readonly [id: string, kind: InteractionKind, occurredAt: string, subject: string | null][] | null;
  readonly contributors: readonly [interactionId: string, colleagueId: string][] | null;
  readonly colleagues: readonly [id: string, displayName: string, emailAddress: string, unit: string][] | null;
}

/** What `aboutColumns` hands over. */
export interface AboutRows {
  readonly ties: TieRows;
  readonly latest: readonly [subjectId: string, interactionId: string][] | null;
  /** How much the counters leave out of what the viewer sees. */
  readonly uncounted:
    readonly [subjectId: string, interactions: number, colleagues: number, units: number, isMore: boolean][] | null;
  readonly somebody: readonly [subjectId: string, unitId: string][] | null;
}

type TieRows =
  | readonly [
      subjectId: string,
      colleagueId: string,
      visibility: Visibility,
      countIn: number,
      countOut: number,
      firstAt: string,
      lastAt: string,
    ][]
  | null;

/** What the viewer may know about one person or organisation. */
export interface Known {
  readonly relationships: readonly Relationship[];
  readonly interactions: readonly InteractionSummary[];
  /** What its row counts, and what the viewer sees beyond that. */
  readonly totalsWith: (counted: Totals) => Totals;
  /** Units that the viewer sees an organisation known by, beyond those that its row counts. */
  readonly uncountedUnits: number;
  /** The units in which somebody knows them whom the viewer does not see. */
  readonly somebody: readonly string[];
}

export interface Knowledge {
  readonly colleague: (id: string) => Colleague | undefined;
  readonly contributorsOf: (interactionId: string) => readonly Colleague[];
  readonly about: (id: string) => Known;
}

/** Puts the rows together again, with at most `limit` relationships and interactions each, the latest first. */
export function readKnowledge(
  row: KnowledgeRow,
  options: { readonly limit: number; readonly about: AboutRows },
): Knowledge {
  const colleagues = new Map<string, Colleague>();
  for (const [id, displayName, emailAddress, unit] of row.colleagues ?? []) {
    colleagues.set(id, { id, displayName, emailAddress, unit });
  }
  const contributors = groupBy(row.contributors);
  const contributorsOf = (id: string): readonly Colleague[] =>
    (contributors.get(id) ?? []).flatMap(([, colleagueId]) => colleagues.get(colleagueId) ?? []);
  const interactions = new Map<string, InteractionSummary>();
  for (const [id, kind, occurredAt, subject] of row.interactions ?? []) {
    const content = subject === null ? {} : { subject };
    interactions.set(id, { id, kind, occurredAt: toIso(occurredAt), ...content, colleagues: contributorsOf(id) });
  }
  const { about } = options;
  const [ties, latest, somebody] = [groupBy(about.ties), groupBy(about.latest), groupBy(about.somebody)];
  const uncounted = new Map(about.uncounted?.map((one) => [one[0], one] as const));
  return {
    colleague: (id) => colleagues.get(id),
    contributorsOf,
    about: (id) => {
      const found = (latest.get(id) ?? []).flatMap(([, interactionId]) => interactions.get(interactionId) ?? []);
      const [, moreInteractions = 0, moreColleagues = 0, uncountedUnits = 0, isMore = false] = uncounted.get(id) ?? [];
      return {
        relationships: mergeTies(ties.get(id) ?? [], colleagues).slice(0, options.limit),
        interactions: found.sort(byLatest(({ occurredAt, id: own }) => occurredAt + own)).slice(0, options.limit),
        totalsWith: (counted) => ({
          interactions: counted.interactions + moreInteractions,
          colleagues: counted.colleagues + moreColleagues,
          ...(isMore ? { more: true } : {}),
        }),
        uncountedUnits,
        somebody: (somebody.get(id) ?? []).map(([, unitId]) => unitId),
      };
    },
  };
}

export function toIso(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

/** A colleague's relationships with one person, of each visibility and unit, are one. */
function mergeTies(rows: NonNullable<TieRows>, colleagues: ReadonlyMap<string, Colleague>): Relationship[] {
  const merged: Relationship[] = [];
  for (const [colleagueId, own] of groupBy(rows, 1)) {
    const colleague = colleagues.get(colleagueId);
    if (!colleague) continue;
    const counts = own.reduce((sum, [, , , ins, outs]) => ({ in: sum.in + ins, out: sum.out + outs }), {
      in: 0,
      out: 0,
    });
    merged.push({
      colleague,
      count: counts.in + counts.out,
      firstAt: own.map(([, , , , , firstAt]) => toIso(firstAt)).sort()[0] ?? '',
      lastAt:
        own
          .map(([, , , , , , lastAt]) => toIso(lastAt))
          .sort()
          .at(-1) ?? '',
      direction: relationshipDirection(counts),
    });
  }
  return merged.sort(byLatest(({ lastAt, colleague }) => lastAt + colleague.id));
}

function byLatest<Value>(keyOf: (value: Value) => string): (a: Value, b: Value) => number {
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === second) return 0;
    return first < second ? 1 : -1;
  };
}

function groupBy<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[] | null,
  column: 0 | 1 = 0,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
