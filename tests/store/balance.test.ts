import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBalance } from '#store/balance.ts';
import { createPool } from '#store/session.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let york: TestInstitution;
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
});
afterAll(() => database.drop());

/** So many contributions of a colleague, logged one minute after the other from then on. */
async function addContributions(of: { colleagueId: string; unitId: string }, count: number, from: string) {
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', $1, false)`, [york.id]);
  await owner.query(`select set_config('app.viewer_id', 'everything', false)`);
  const values = [york.id, of.colleagueId, of.unitId, count, from];
  await owner.query(
    `with made as (
      insert into interaction (institution_id, id, key, kind, direction, occurred_at, is_shared)
      select $1, gen_random_uuid(), decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), 'email', 'in', $5::timestamptz, true
      from generate_series(1, $4::int)
      returning id
    )
    insert into contribution (institution_id, interaction_id, colleague_id, unit_id, visibility, person_ids, organisation_ids, logged_at)
    select $1, made.id, $2, $3, 'institution', '{}', '{}', $5::timestamptz + row_number() over () * interval '1 minute'
    from made`,
    values,
  );
  await owner.query('analyze contribution');
  await owner.end();
}

const since = '2026-11-01T00:00:00.000Z';

test('the balance counts this month’s, and stops at ten thousand', async () => {
  const [sarah, tom] = [await york.signIn('Sarah', 'Chemistry'), await york.signIn('Tom', 'Physics')];
  const units = await unitIds();
  const pool = createPool(database.serverUrl);
  const balanceOf = (everyone: boolean, ids: readonly string[]) =>
    readBalance(pool, {
      ...sarah,
      sight: { everyone, unitIds: ids, ties: true },
      allUnitIds: Object.values(units),
      since,
    });
  const { Chemistry = '', Physics = '' } = units;
  await addContributions({ colleagueId: tom.colleagueId, unitId: Physics }, 3, '2026-10-31T12:00:00Z');
  await addContributions({ colleagueId: tom.colleagueId, unitId: Physics }, 5, '2026-11-02T12:00:00Z');
  await addContributions({ colleagueId: sarah.colleagueId, unitId: Chemistry }, 2, '2026-11-03T12:00:00Z');
  const two = { count: 2, isMore: false };
  expect(await balanceOf(true, [])).toEqual({ shared: two, seen: { count: 5, isMore: false } });
  expect(await balanceOf(false, [Physics])).toEqual({ shared: two, seen: { count: 5, isMore: false } });
  expect(await balanceOf(false, [Chemistry])).toEqual({ shared: two, seen: { count: 0, isMore: false } });
  await addContributions({ colleagueId: tom.colleagueId, unitId: Physics }, 10_000, '2026-11-04T00:00:00Z');
  expect(await balanceOf(true, [])).toEqual({ shared: two, seen: { count: 10_000, isMore: true } });
  await pool.end();
});

async function unitIds(): Promise<Record<string, string>> {
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', $1, false)`, [york.id]);
  const { rows } = await owner.query<{ id: string; name: string }>('select id, name from unit');
  await owner.end();
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
}
