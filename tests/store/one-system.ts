import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Visibility } from '#domain/visibility.ts';
import type { Colleague, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { makeSystem, putting } from './linking.ts';

// Of the file that imports them, and new before each of its tests, but for the database.
export let database: TestDatabase;
export let york: TestInstitution;
export let jo: Colleague & Reader;
/** The id of a connected system. */
export let finance: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  jo = await york.signIn('Jo');
  finance = await makeSystem(database, york.id);
});

export const put = putting(() => ({ database, institutionId: york.id }));

/** The organisation of a person, by a log that makes them. */
export async function organisationOf(emailAddress: string, visibility: Visibility = 'institution'): Promise<string> {
  await database.store.logInteraction(mailOf(jo, { people: [emailAddress], visibility }));
  return (await lookUp(database.store, jo, emailAddress)).organisation?.id ?? '';
}
