import type { Pool } from 'pg';
import { readKnowledge, type Known, type KnowledgeRow, type LatestRows, type TieRows } from './knowledge.ts';
import { contributorsAnd, knowledgeColumns, latestColumn, latestOf, tiesColumn, tiesOf } from './knowledge-sql.ts';
import { withInstitution, type Statement } from './session.ts';
import type { Totals, Viewer } from './store.ts';

const limit = 50;

/** What a page about one person or organisation shows beside its own columns. */
export interface Detail extends Pick<Known, 'relationships' | 'interactions'> {
  readonly totals: Totals;
  readonly somebody: readonly string[];
}

/** One person or organisation with the fifty latest of each; undefined when there is none that the viewer may see. */
export async function readDetail<Columns extends { readonly id: string }>(
  pool: Pool,
  statement: Statement,
  input: Viewer & { readonly id: string },
): Promise<{ readonly row: Columns; readonly detail: Detail } | undefined> {
  const { institutionId, colleagueId } = input;
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<Columns & DetailRow>(statement, [institutionId, colleagueId, input.id]),
  }));
  const [row] = await rows;
  if (!row) return undefined;
  const options = { viewer: colleagueId, limit, ties: row.ties, latest: row.latest };
  const { relationships, interactions, hidden } = readKnowledge(row, options).about(row.id);
  const totals = {
    interactions: row.interactionCount + hidden.interactions,
    colleagues: row.colleagueCount + hidden.colleagues,
  };
  return row.isFromLog && totals.interactions === 0
    ? undefined
    : { row, detail: { relationships, interactions, totals, somebody: [] } };
}

interface DetailRow extends KnowledgeRow {
  readonly isFromLog: boolean;
  readonly interactionCount: number;
  readonly colleagueCount: number;
  readonly ties: TieRows;
  readonly latest: LatestRows;
}

/** $1 institution, $2 colleague, $3 whose detail; `columns` are of the table `known`, which has that one row. */
export function detailStatement(
  subject: 'person' | 'organisation',
  { columns, tables = '' }: { readonly columns: string; readonly tables?: string },
): Statement {
  return {
    name: `get-${subject}`,
    text: `with known as materialized (
      select * from ${subject} where ${subject}.institution_id = $1 and ${subject}.id = $3
    ),
    tie as materialized (${tiesOf(subject, { from: 'known', limit })}),
    latest as materialized (${latestOf(subject, { from: 'known', limit })}),
    shown as materialized (select interaction_id from latest),
    ${tables}
    ${contributorsAnd({ named: ['tie'] })}
    select known.id, known.is_from_log as "isFromLog", known.interaction_count as "interactionCount",
      known.colleague_count as "colleagueCount", ${columns},
      ${tiesColumn('tie', 'ties')},
      ${latestColumn('latest', 'latest')},
      ${knowledgeColumns}
    from known`,
  };
}
