import { relationshipDirection, type InteractionKind } from '#domain/interaction.ts';
import type { Colleague, InteractionSummary, Relationship } from './store.ts';

/** Rows as the statements of knowledge-sql.ts hand them over: each interaction and colleague once, the rest by id. */
export interface KnowledgeRow {
  readonly interactions:
    readonly [id: string, kind: InteractionKind, occurredAt: string, subject: string | null][] | null;
  readonly contributors: readonly [interactionId: string, colleagueId: string][] | null;
  readonly colleagues: readonly [id: string, displayName: string, emailAddress: string, unit: string][] | null;
}

export type RelationshipRows =
  | readonly [
      subjectId: string,
      colleagueId: string,
      countIn: number,
      countOut: number,
      firstAt: string,
      lastAt: string,
    ][]
  | null;

export type LatestRows = readonly [subjectId: string, interactionId: string][] | null;

export interface Knowledge {
  readonly relationships: (rows: RelationshipRows) => ReadonlyMap<string, Relationship[]>;
  readonly interactions: (rows: LatestRows) => ReadonlyMap<string, InteractionSummary[]>;
  readonly contributorsOf: (interactionId: string) => readonly Colleague[];
}

/** Puts the rows together again, for each person or organisation by its id. */
export function readKnowledge(row: KnowledgeRow): Knowledge {
  const colleagues = new Map<string, Colleague>();
  for (const [id, displayName, emailAddress, unit] of row.colleagues ?? []) {
    colleagues.set(id, { id, displayName, emailAddress, unit });
  }
  const contributors = new Map<string, Colleague[]>();
  for (const [interactionId, colleagueId] of row.contributors ?? []) {
    append(contributors, interactionId, colleagues.get(colleagueId));
  }
  const contributorsOf = (interactionId: string): readonly Colleague[] => contributors.get(interactionId) ?? [];
  const interactions = new Map<string, InteractionSummary>();
  for (const [id, kind, occurredAt, subject] of row.interactions ?? []) {
    const content = subject === null ? {} : { subject };
    interactions.set(id, { id, kind, occurredAt: toIso(occurredAt), ...content, colleagues: contributorsOf(id) });
  }
  return {
    contributorsOf,
    relationships: (rows) => {
      const found = new Map<string, Relationship[]>();
      for (const [subjectId, colleagueId, countIn, countOut, firstAt, lastAt] of rows ?? []) {
        const colleague = colleagues.get(colleagueId);
        append(
          found,
          subjectId,
          colleague && {
            colleague,
            count: countIn + countOut,
            firstAt: toIso(firstAt),
            lastAt: toIso(lastAt),
            direction: relationshipDirection({ in: countIn, out: countOut }),
          },
        );
      }
      return found;
    },
    interactions: (rows) => {
      const found = new Map<string, InteractionSummary[]>();
      for (const [subjectId, interactionId] of rows ?? []) append(found, subjectId, interactions.get(interactionId));
      return found;
    },
  };
}

export function toIso(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value | undefined): void {
  if (value === undefined) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
