import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quietFrom } from '#domain/quiet.ts';
import { fillOwn } from '#store/own-relationship-sql.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution } from './institutions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a relationship has gone quiet in the store when it has by the rule', async () => {
  const york = await createInstitution(database);
  const { colleagueId } = await york.signIn('Jo');
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const whole = fc.record({
    countIn: fc.nat(9),
    countOut: fc.nat(9),
    span: fc.oneof(fc.nat(5_000_000_000), fc.nat(160_000_000_000)),
  });
  const rows = fc.sample(
    whole.filter(({ countIn, countOut }) => countIn + countOut > 0),
    { numRuns: 400, seed: 7 },
  );
  const lastAt = Date.parse('2026-01-01T00:00:00Z');
  const known = rows.map((row) => ({
    id: crypto.randomUUID(),
    firstAt: new Date(lastAt - row.span).toISOString(),
    ...row,
  }));
  await owner.query(
    `with made as (
      insert into person (institution_id, id, display_name, email_address, is_from_log)
      select $1, id, id::text, id::text, false from unnest($2::uuid[]) as id
    )
    insert into relationship
      (institution_id, person_id, colleague_id, visibility, unit_id, count_in, count_out, first_at, last_at, strength, half_life)
    select $1, id, $3, 'institution', $1, count_in, count_out, first_at, '2026-01-01T00:00:00Z', 20, 365
    from unnest($2::uuid[], $4::int[], $5::int[], $6::timestamptz[]) as known (id, count_in, count_out, first_at)`,
    [
      york.id,
      known.map(({ id }) => id),
      colleagueId,
      ...[
        known.map(({ countIn }) => countIn),
        known.map(({ countOut }) => countOut),
        known.map(({ firstAt }) => firstAt),
      ],
    ],
  );
  await owner.query(fillOwn('person'), [york.id]);
  const { rows: kept } = await owner.query<{ id: string; at: Date | null }>(
    'select person_id as id, quiet_at as at from own_relationship',
  );
  await owner.end();
  const keptOf = new Map(kept.map(({ id, at }) => [id, at]));
  const ruled = known.map((one) => quietFrom({ ...one, lastAt: '2026-01-01T00:00:00Z' }));
  expect(ruled.filter((at) => at !== undefined).length).toBeGreaterThan(40);
  known.forEach(({ id }, index) => {
    const at = keptOf.get(id)?.getTime();
    if (ruled[index] === undefined) expect(at).toBeUndefined();
    else expect(Math.abs((at ?? NaN) - ruled[index])).toBeLessThan(1.5); // milliseconds
  });
});
