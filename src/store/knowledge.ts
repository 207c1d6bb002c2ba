import { relationshipDirection, type InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Colleague, InteractionSummary, Relationship, Totals } from './store.ts';

/** Rows as the statements of knowledge-sql.ts hand them over: each interaction and colleague once, the rest by id. */
export interface KnowledgeRow {
  readonly interactions:
    readonly [id: string, kind: InteractionKind, occurredAt: string, subject: string | null][] | null;
  /** Without a colleague where it is somebody else's private contribution. */
  readonly contributors: readonly [interactionId: string, colleagueId: string | null][] | null;
  readonly colleagues: readonly [id: string, displayName: string, emailAddress: string, unit: string][] | null;
}

export type TieRows =
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

/** `hidden`: how many such interactions only the viewer sees; 0 for one that everybody sees. */
export type LatestRows = readonly [subjectId: string, interactionId: string, hidden: number][] | null;

/** What the viewer may know about one person or organisation. */
export interface Known {
  readonly relationships: readonly Relationship[];
  readonly interactions: readonly InteractionSummary[];
  /** The viewer's own part, which the shared counters leave out. */
  readonly hidden: Totals;
}

export interface Knowledge {
  readonly colleague: (id: string) => Colleague | undefined;
  readonly contributorsOf: (interactionId: string) => readonly Colleague[];
  readonly about: (id: string) => Known;
}

/** Puts the rows together again, with at most `limit` relationships and interactions each, the latest first. */
export function readKnowledge(
  row: KnowledgeRow,
  options: { readonly viewer: string; readonly limit: number; readonly ties: TieRows; readonly latest: LatestRows },
): Knowledge {
  const colleagues = new Map<string, Colleague>();
  for (const [id, displayName, emailAddress, unit] of row.colleagues ?? []) {
    colleagues.set(id, { id, displayName, emailAddress, unit });
  }
  const contributors = groupBy(row.contributors);
  const contributorsOf = (id: string): readonly Colleague[] =>
    (contributors.get(id) ?? []).flatMap(([, colleagueId]) => colleagues.get(colleagueId ?? '') ?? []);
  // Somebody's private contribution hides the subject from those who did not log the message themselves.
  const isSecret = (id: string): boolean => {
    const ids = (contributors.get(id) ?? []).map(([, colleagueId]) => colleagueId);
    return ids.includes(null) && !ids.includes(options.viewer);
  };
  const interactions = new Map<string, InteractionSummary>();
  for (const [id, kind, occurredAt, subject] of row.interactions ?? []) {
    const content = subject === null || isSecret(id) ? {} : { subject };
    interactions.set(id, { id, kind, occurredAt: toIso(occurredAt), ...content, colleagues: contributorsOf(id) });
  }
  const ties = groupBy(options.ties);
  const latest = groupBy(options.latest);
  return {
    colleague: (id) => colleagues.get(id),
    contributorsOf,
    about: (id) => {
      const tieRows = ties.get(id) ?? [];
      const latestRows = latest.get(id) ?? [];
      const mine = tieRows.filter(([, colleagueId]) => colleagueId === options.viewer);
      const isHidden = mine.length > 0 && mine.every(([, , visibility]) => visibility === 'private');
      const found = latestRows.flatMap(([, interactionId]) => interactions.get(interactionId) ?? []);
      return {
        relationships: mergeTies(tieRows, colleagues).slice(0, options.limit),
        interactions: found.sort(byLatest(({ occurredAt, id: own }) => occurredAt + own)).slice(0, options.limit),
        hidden: {
          interactions: Math.max(0, ...latestRows.map(([, , hidden]) => hidden)),
          colleagues: isHidden ? 1 : 0,
        },
      };
    },
  };
}

export function toIso(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

/** The viewer's shared and private relationship with one person are one. */
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
  return merged.sort(byLatest(({ lastAt }) => lastAt));
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
