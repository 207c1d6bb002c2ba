import type { Client } from 'pg';
import type { SearchText } from '../src/domain/search-text.ts';
import { searchStatement, searchValues } from '../src/store/search.ts';
import { inSight } from '../src/store/sight-sql.ts';
import { settings, type Statement } from '../src/store/session.ts';
import type { Reader } from '../src/store/store.ts';

interface Facts {
  readonly pages: number;
  /** Of tables, without an index. */
  readonly scans: number;
}

export async function explainSearch(database: Client, jo: Reader, text: SearchText): Promise<Facts> {
  const values = searchValues({ ...jo, text, purposes: [], limit: 10 });
  return await explainStatement(database, jo, { statement: searchStatement, values });
}

/** What PostgreSQL tells of one statement, as the server's role under its policies and settings. */
export async function explainStatement(
  database: Client,
  jo: Reader,
  { statement, values }: { readonly statement: Statement; readonly values: readonly unknown[] },
): Promise<Facts> {
  await database.query('begin');
  await database.query('set local role acquaint_server');
  for (const setting of settings) await database.query(`set local ${setting.replace('=', " to '")}'`);
  const { institutionId, colleagueId, sight } = jo;
  await database.query(`select set_config('app.institution_id', '${institutionId}', true),
    set_config('app.viewer_id', '${colleagueId}', true), set_config('app.viewer_everyone', '${sight.everyone ? 'on' : 'off'}', true),
    set_config('app.viewer_units', '{${sight.unitIds.join(',')}}', true), set_config('app.viewer_ties', '${sight.ties ? 'on' : 'off'}', true)`);
  const explained = `explain (analyze, buffers, format json) ${inSight(statement, sight).text}`;
  // a cast: the form in which PostgreSQL explains
  const { rows } = (await database.query(explained, [...values])) as {
    rows: { 'QUERY PLAN': [{ Plan: Plan }] }[];
  };
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('PostgreSQL explains every statement');
  const pages = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  await database.query('rollback');
  return { pages, scans: countScans(plan) };
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** Of tables, not of what the statement itself has made, and not of a branch that the viewer's sight leaves out. */
function countScans(plan: Plan): number {
  const isScan = plan['Node Type'] === 'Seq Scan' || plan['Node Type'] === 'Bitmap Heap Scan';
  const own = isScan && plan['Actual Loops'] > 0 ? 1 : 0;
  return (plan.Plans ?? []).reduce((sum, one) => sum + countScans(one), own);
}
