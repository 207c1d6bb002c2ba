import type { InteractionKind } from '#domain/interaction.ts';
import { explainStrength } from '#domain/relationship-strength.ts';
import { beyondCounters, type AboutRows, type TieRows } from './knowledge-beyond.ts';
import { mostBeyond } from './knowledge-beyond-sql.ts';
import type { InteractionSummary, Totals } from './persons-store.ts';
import type { Colleague, Reader, Relationship } from './store.ts';

/** Rows as the statements of knowledge-sql.ts hand them over: each interaction and colleague once, the rest by id. */
export interface KnowledgeRow {
  /** Without a subject where the viewer does not see it. */
  readonly interactions:
    readonly [id: string, kind: InteractionKind, occurredAt: string, subject: string | null][] | null;
  /** Each with what this colleague calls the interaction, where that isn't what it was logged as. */
  readonly contributors: readonly [interactionId: string, colleagueId: string, kind: InteractionKind | null][] | null;
  readonly colleagues: readonly [id: string, displayName: string, emailAddress: string, unit: string][] | null;
}

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
  options: { readonly limit: number; readonly viewer: Reader; readonly about: AboutRows; readonly now: Date },
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
    const told = kindToldBy(contributors.get(id) ?? [], options.viewer) ?? kind;
    interactions.set(id, { id, kind: told, occurredAt: toIso(occurredAt), ...content, colleagues: contributorsOf(id) });
  }
  const { about, viewer, now } = options;
  const [ties, latest, units] = [groupBy(about.ties), groupBy(about.latest), groupBy(about.units)];
  const uncounted = new Map(about.uncounted?.map((one) => [one[0], one] as const));
  return {
    colleague: (id) => colleagues.get(id),
    contributorsOf,
    about: (id) => {
      const found = (latest.get(id) ?? []).flatMap(([, interactionId]) => interactions.get(interactionId) ?? []);
      const [, moreInteractions = 0, rows = 0] = uncounted.get(id) ?? [];
      const own = ties.get(id) ?? [];
      const beyond = beyondCounters(viewer, { ties: own, units: units.get(id) ?? [] });
      const isMore = beyond.isMore || rows > mostBeyond;
      return {
        relationships: mergeTies(own, { colleagues, now }).slice(0, options.limit),
        interactions: found.sort(byLatest(({ occurredAt, id: own }) => occurredAt + own)).slice(0, options.limit),
        totalsWith: (counted) => ({
          interactions: counted.interactions + moreInteractions,
          colleagues: counted.colleagues + beyond.colleagues,
          ...(isMore ? { more: true } : {}),
        }),
        uncountedUnits: beyond.units,
        somebody: beyond.somebody,
      };
    },
  };
}

/** The viewer's own word for it, else that of the first of those whose contributions the viewer sees. */
function kindToldBy(
  contributors: NonNullable<KnowledgeRow['contributors']>,
  { colleagueId }: Reader,
): InteractionKind | undefined {
  const told = contributors.filter(([, , kind]) => kind !== null);
  const own = told.find(([, contributorId]) => contributorId === colleagueId);
  return (own ?? told.sort(([, one], [, other]) => (one < other ? -1 : 1))[0])?.[2] ?? undefined;
}

export function toIso(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

/** A colleague's relationships with one person, of each visibility and unit, are one. */
function mergeTies(
  rows: NonNullable<TieRows>,
  { colleagues, now }: { readonly colleagues: ReadonlyMap<string, Colleague>; readonly now: Date },
): Relationship[] {
  const merged: Relationship[] = [];
  for (const [colleagueId, own] of groupBy(rows, 1)) {
    const colleague = colleagues.get(colleagueId);
    if (!colleague) continue;
    const parts = own.map(([, , , unitId, countIn, countOut, firstAt, lastAt, strength, halfLife]) => ({
      ...{ unitId, countIn, countOut, strength, halfLife },
      ...{ firstAt: toIso(firstAt), lastAt: toIso(lastAt) },
    }));
    const { unitIds: _, ...explained } = explainStrength(parts, now);
    merged.push({ colleague, ...explained });
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
