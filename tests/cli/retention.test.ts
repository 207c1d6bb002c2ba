import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf } from '../store/institutions.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const york = await createInstitution(database);
  const jo = await york.signIn('Jo');
  await database.store.logInteraction(mailOf(jo, { people: ['ann@acme.example'], at: '2001-01-01T09:00:00Z' }));
});
afterAll(() => database.drop());

const preview = (...words: string[]) =>
  runAcquaint(['retention', 'preview', ...words], { DATABASE_OWNER_URL: database.ownerUrl });

test('what would go is told in numbers, and nothing goes', async () => {
  expect((await preview()).stdout).toBe('York Example: keeps interactions without an end\n');
  for (let time = 0; time < 2; time += 1) {
    const outcome = await preview('--institution', 'york.example', '--years', '10');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(
      /^York Example: 1 interactions and 1 people from before \d{4}-\d\d-\d\d; 0 people stay/,
    );
  }
  const wrong = await preview('--years', 'many');
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--years must be a number from 1 to 30') });
});
