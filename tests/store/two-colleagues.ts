import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, type TestInstitution } from './institutions.ts';

// Of the file that imports them, and new before each of its tests, but for the database.
export let database: TestDatabase;
export let store: Store;
export let york: TestInstitution;
/** Of Chemistry. */
export let jo: Colleague & Reader;
/** Of Law. */
export let kim: Colleague & Reader;

export const ann = 'ann@acme.example';

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());
beforeEach(beginAnew);

/** Another institution with two colleagues, where one test needs many. */
export async function beginAnew(): Promise<void> {
  york = await createInstitution(database);
  [jo, kim] = [await york.signIn('Jo', 'Chemistry'), await york.signIn('Kim', 'Law')];
}

/** The id of the organisation of a person whom Jo may see. */
export async function organisationOf(emailAddress: string): Promise<string> {
  return (await lookUp(store, jo, emailAddress)).organisation?.id ?? '';
}
