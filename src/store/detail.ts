import type { Pool } from 'pg';
import { readKnowledge, type Known, type KnowledgeRow } from './knowledge.ts';
import type { AboutRows } from './knowledge-beyond.ts';
import {
  aboutColumns,
  contributorsAnd,
  knowledgeColumns,
  latestColumn,
  latestTable,
  tieTables,
} from './knowledge-sql.ts';
import { withViewer, type Statement } from './session.ts';
import { isPlain, isSeen, seesEveryone } from './sight-sql.ts';
import type { Totals } from './persons-store.ts';
import type { Reader } from './store.ts';

const limit = 50;

/** What a page about one person or organisation shows beside its own columns. */
export interface Detail extends Pick<Known, 'relationships' | 'interactions' | 'somebody'> {
  readonly totals: Totals;
}

/** One person or organisation with the fifty latest of each; undefined when there is none that the viewer may see. */
export async function readDetail<Columns extends { readonly id: string }>(
  pool: Pool,
  statement: Statement,
  input: Reader & { readonly id: string },
): Promise<{ readonly row: Columns; readonly detail: Detail } | undefined> {
  const { institutionId, colleagueId } = input;
  const { rows } = await withViewer(pool, input, (ask) => ({
    rows: ask<Columns & DetailRow>(statement, [institutionId, colleagueId, input.id]),
  }));
  const [row] = await rows;
  if (!row) return undefined;
  const { relationships, interactions, totalsWith, somebody } = readKnowledge(row, {
    limit,
    viewer: input,
    about: row,
    now: new Date(),
  }).about(row.id);
  const totals = totalsWith({ interactions: row.interactionCount, colleagues: row.colleagueCount });
  return { row, detail: { relationships, interactions, totals, somebody } };
}

interface DetailRow extends KnowledgeRow, AboutRows {
  /** Of what everyone may see; none where the viewer does not. */
  readonly interactionCount: number;
  readonly colleagueCount: number;
}

/** $1 institution, $2 colleague, $3 whose detail; `columns` are of the table `known`, which has that one row. */
export function detailStatement(
  subject: 'person' | 'organisation',
  { columns, tables = '' }: { readonly columns: string; readonly tables?: string },
): Statement {
  const asked = { subject, from: 'known' };
  return {
    name: `get-${subject}`,
    text: `with known as materialized (
      select ${subject}.*, ${isPlain(subject)} as is_plain from ${subject}
      where ${subject}.institution_id = $1 and ${subject}.id = $3 and ${isSeen(subject)}
    ),
    ${tieTables([asked], limit)},
    ${latestTable(asked, limit)},
    shown as materialized (select interaction_id from latest),
    ${tables}
    ${contributorsAnd({ named: ['tie.colleague_id'] })}
    select known.id, case when ${seesEveryone} then known.interaction_count else 0 end as "interactionCount",
      case when ${seesEveryone} then known.colleague_count else 0 end as "colleagueCount", ${columns},
      ${aboutColumns},
      ${latestColumn},
      ${knowledgeColumns}
    from known`,
  };
}
