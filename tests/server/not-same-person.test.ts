import { afterAll, beforeAll, expect, test } from 'vitest';
import { amina, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { correcting } from './correcting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await log(['ada.lovelace@engines.example'], { name: 'Ada Lovelace' });
  await log(['ada.lovelace@looms.example'], { name: 'Ada Lovelace' });
});
afterAll(() => server.close());

const { lookup, correct, undo, log } = correcting(() => server);
const asked = 'ada.lovelace@gmail.com';

async function suggested(as = amina) {
  const { samePersonAs = [] } = await lookup(asked, as, 'Ada Lovelace');
  return samePersonAs.map(({ person, emailAddress }) => ({ personId: person.id, emailAddress }));
}

test('somebody who is said not to be the same person is not suggested again, until that is undone', async () => {
  const [one, other] = await suggested();
  const ids = [
    await correct(asked, { change: { what: 'not-person', personId: one?.personId ?? '' } }),
    await correct(asked, { change: { what: 'not-person', personId: other?.personId ?? '' } }),
  ];
  expect(await suggested()).toEqual([]);
  expect(await suggested(tom)).toHaveLength(2);
  const { corrections } = await lookup(asked, amina, 'Ada Lovelace');
  expect(corrections).toHaveLength(2);
  expect(corrections?.[0]?.change).toMatchObject({ what: 'not-person', displayName: 'Ada Lovelace' });
  await undo(ids[1] ?? '');
  expect(await suggested()).toEqual([other]);
  await undo(ids[0] ?? '');
  expect(await suggested()).toEqual([one, other]);
});

test('for everyone it needs the role, and changes nothing that is stored', async () => {
  const [one] = await suggested();
  const change = { what: 'not-person', personId: one?.personId ?? '' } as const;
  await expect(correct(asked, { change, scope: 'everyone' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(correct(asked, { change, appliesTo: 'domain' })).rejects.toMatchObject({ code: 'invalid-input' });
  const relationshipManager = { ...tom, roles: ['RelationshipManager'] };
  const id = await correct(asked, { change, scope: 'everyone' }, relationshipManager);
  expect(await suggested()).toHaveLength(1);
  expect((await lookup('ada.lovelace@engines.example')).person?.displayName).toBe('Ada Lovelace');
  await undo(id, relationshipManager);
  expect(await suggested()).toHaveLength(2);
});
