import type { Client } from 'pg';
import type { SearchText } from '../src/domain/search-text.ts';
import { searchStatement, searchValues } from '../src/store/search.ts';
import { inSight } from '../src/store/sight-sql.ts';
import { settings } from '../src/store/session.ts';
import type { Reader } from '../src/store/store.ts';

/** What PostgreSQL tells of one search, as the server's role under its policies and settings. */
export async function explainSearch(
  database: Client,
  jo: Reader,
  text: SearchText,
): Promise<{ readonly pages: number; readonly scans: number }> {
  await database.query('begin');
  await database.query('set local role acquaint_server');
  for (const setting of settings) await database.query(`set local ${setting.replace('=', " to '")}'`);
  const { institutionId, colleagueId, sight } = jo;
  await database.query(`select set_config('app.institution_id', '${institutionId}', true),
    set_config('app.viewer_id', '${colleagueId}', true), set_config('app.viewer_everyone', '${sight.everyone ? 'on' : 'off'}', true),
    set_config('app.viewer_units', '{${sight.unitIds.join(',')}}', true), set_config('app.viewer_ties', '${sight.ties ? 'on' : 'off'}', true)`);
  const explained = `explain (analyze, buffers, format json) ${inSight(searchStatement, sight).text}`;
  // a cast: the form in which PostgreSQL explains
  const { rows } = (await database.query(explained, [...searchValues({ ...jo, text, purposes: [], limit: 10 })])) as {
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
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** Of tables, not of what the statement itself has made. */
function countScans(plan: Plan): number {
  const own = plan['Node Type'] === 'Seq Scan' || plan['Node Type'] === 'Bitmap Heap Scan' ? 1 : 0;
  return (plan.Plans ?? []).reduce((sum, one) => sum + countScans(one), own);
}
