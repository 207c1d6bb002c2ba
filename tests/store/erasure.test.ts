import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { address, createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { recount } from './recount.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let officer: Colleague & Reader;
let jo: Colleague & Reader;
let max: Colleague & Reader;
const reason = 'Request of 3 March under Article 17';

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
  officer = await york.signIn('Officer', 'Registry');
  jo = await york.signIn('Jo', 'Chemistry');
  max = await york.signIn('Max', 'Physics');
});
afterAll(() => database.drop());

async function previewOf(emailAddress: string) {
  return await store.previewErasure({ institutionId: york.id, subject: { emailAddress: address(emailAddress) } });
}

async function erase(emailAddress: string, more: { keepOut?: boolean; reason?: string; confirmed?: string } = {}) {
  const personId = (await previewOf(emailAddress))?.person.id ?? '';
  const confirmedAddress = address(more.confirmed ?? emailAddress);
  return await store.erasePerson({ ...officer, personId, reason, keepOut: false, ...more, confirmedAddress });
}

const auditOf = async (action: string) =>
  ((await rowsOf(database.serverUrl, york.id)).get('audit') ?? []).filter((row) => row.includes(`"${action}"`));

describe('a preview', () => {
  test('says in numbers what will go, private contributions counted too', async () => {
    await store.logInteraction({ ...mailOf(jo, { people: ['ann@acme.example'] }), visibility: 'private' });
    await store.logInteraction(mailOf(max, { people: ['ann@acme.example', 'bob@acme.example'] }));
    await store.keepPersonDetail({
      ...max,
      personId: (await previewOf('ann@acme.example'))?.person.id ?? '',
      ...{ kind: 'job-title', value: 'Head' },
    });
    expect(await previewOf('ann@acme.example')).toEqual({
      person: { id: expect.any(String), displayName: 'ann@acme.example', emailAddresses: ['ann@acme.example'] },
      counts: {
        ...{ addresses: 1, interactions: 2, interactionsGone: 1, colleagues: 2, details: 1 },
        ...{ corrections: 0, signals: 0, links: 0, introductions: 0, merged: 0 },
      },
    });
  });

  test('finds by address who is known by a private contribution alone, and nobody at another institution', async () => {
    await store.logInteraction({ ...mailOf(jo, { people: ['di@secret.example'] }), visibility: 'private' });
    expect((await previewOf('di@secret.example'))?.counts.interactions).toBe(1);
    const leeds = await createInstitution(database);
    const subject = { emailAddress: address('di@secret.example') };
    expect(await store.previewErasure({ institutionId: leeds.id, subject })).toBeUndefined();
  });
});

describe('erasing', () => {
  test('takes what only they were in, and leaves them out of what others were in too', async () => {
    const shared = await lookUp(store, max, 'bob@acme.example');
    expect(await erase('ann@acme.example')).toMatchObject({ interactions: 2, interactionsGone: 1, colleagues: 2 });
    expect(await previewOf('ann@acme.example')).toBeUndefined();
    const left = await lookUp(store, max, 'bob@acme.example');
    expect(left).toEqual(shared);
    expect(left.interactions).toHaveLength(1);
    const { kept, counted } = await recount(database.ownerUrl, york.id);
    expect(kept).toEqual(counted);
  });

  test('tells each colleague whose contribution it was, without saying who was erased', async () => {
    for (const colleague of [jo, max]) {
      const [notice] = await store.listNotices(colleague);
      expect(notice).toMatchObject({ kind: 'person-erased', reason, by: { id: officer.id } });
      expect(notice).not.toHaveProperty('person');
    }
    expect(await store.listNotices(officer)).toEqual([]);
  });

  test('is in the audit by id and numbers, without name and address', async () => {
    const [entry, ...more] = await auditOf('person-erased');
    expect(more).toEqual([]);
    expect(entry).toContain('"interactions": 2');
    expect(entry).not.toContain('ann');
  });

  test('is refused with another’s address, or for a reason that names them, and nothing goes', async () => {
    await store.logInteraction(mailOf(jo, { people: ['eva@acme.example'], about: { displayName: 'Éva Kiss' } }));
    expect(await erase('eva@acme.example', { confirmed: 'bob@acme.example' })).toBe('other-address');
    expect(await erase('eva@acme.example', { reason: 'Mail from EVA@acme.example' })).toBe('reason-names-them');
    expect(await erase('eva@acme.example', { reason: 'As eva kiss asked us' })).toBe('reason-names-them');
    expect((await previewOf('eva@acme.example'))?.counts.interactions).toBe(1);
  });

  test('takes everybody along who was made one with them', async () => {
    const ids: string[] = [];
    for (const one of ['fay@one.example', 'fay@two.example', 'fay@three.example']) {
      await store.logInteraction(mailOf(jo, { people: [one] }));
      ids.push((await previewOf(one))?.person.id ?? '');
    }
    const [first = '', second = '', third = ''] = ids;
    await store.mergePersons({ ...jo, keptId: second, mergedId: third });
    await store.mergePersons({ ...jo, keptId: first, mergedId: second });
    expect(await erase('fay@three.example')).toMatchObject({ addresses: 3, merged: 2, interactionsGone: 3 });
    const rows = [...(await rowsOf(database.serverUrl, york.id)).values()].flat().join('\n');
    for (const one of ['fay@', 'two.example', 'three.example']) expect(rows).not.toContain(one);
  });

  test('leaves what everyone else has logged meanwhile, at the same moment too', async () => {
    const people = ['gus@acme.example', 'bob@acme.example'];
    await store.logInteraction(mailOf(jo, { people }));
    const log = async (who: Reader) => await store.logInteraction(mailOf(who, { people }));
    await Promise.all([log(jo), log(max), erase('gus@acme.example'), log(jo), log(max)]);
    const { kept, counted } = await recount(database.ownerUrl, york.id);
    expect(kept).toEqual(counted);
  });
});

describe('who was erased', () => {
  test('can be logged again', async () => {
    await store.logInteraction(mailOf(jo, { people: ['eva@acme.example'] }));
    await erase('eva@acme.example');
    await store.logInteraction(mailOf(jo, { people: ['eva@acme.example'] }));
    expect((await lookUp(store, jo, 'eva@acme.example')).person).toBeDefined();
  });

  test('is not, once they are kept out: others on the message are, and the pane is told', async () => {
    await erase('eva@acme.example', { keepOut: true });
    const entry = await lookUp(store, jo, 'eva@acme.example');
    expect(entry).toMatchObject({ keptOut: true, interactions: [] });
    const { id } = await store.logInteraction(mailOf(jo, { people: ['eva@acme.example', 'bob@acme.example'] }));
    const mine = await store.listMyInteractions({ ...jo, limit: 1 });
    expect(mine).toMatchObject([{ id, people: [{ emailAddress: 'bob@acme.example' }] }]);
    expect(await lookUp(store, jo, 'eva@acme.example')).toMatchObject({ keptOut: true });
    const rows = [...(await rowsOf(database.serverUrl, york.id)).values()].flat().join('\n');
    expect(rows).not.toContain('eva@acme.example');
  });

  test('gets neither a signal nor a correction, and stays out when a log passes the erasure', async () => {
    const emailAddress = address('eva@acme.example');
    const content = { kind: 'do-not-contact', text: '', source: '' } as const;
    const signal = store.addSignal({ ...jo, of: { emailAddress, organisationDomains: [] }, content });
    await expect(signal).rejects.toMatchObject({ code: 'kept-out' });
    const personId = (await previewOf('bob@acme.example'))?.person.id ?? '';
    for (const change of [{ what: 'person', personId } as const, { what: 'kind', kind: 'hidden' } as const]) {
      const correction = store.correct({ ...jo, appliesTo: emailAddress, scope: 'everyone', change });
      await expect(correction).rejects.toMatchObject({ code: 'kept-out' });
    }
    await store.logInteraction(mailOf(jo, { people: ['hal@acme.example'] }));
    const logs = Array.from({ length: 6 }, async () => {
      await store.logInteraction(mailOf(max, { people: ['hal@acme.example', 'bob@acme.example'] }));
    });
    await Promise.all([...logs, erase('hal@acme.example', { keepOut: true })]);
    expect(await previewOf('hal@acme.example')).toBeUndefined();
  });

  test('is let in again by the officer alone, which the audit tells without the address', async () => {
    const emailAddress = address('eva@acme.example');
    expect(await store.liftKeptOut({ ...officer, emailAddress })).toBe(true);
    expect(await store.liftKeptOut({ ...officer, emailAddress })).toBe(false);
    expect(await auditOf('address-let-in')).toHaveLength(1);
    await store.logInteraction(mailOf(jo, { people: ['eva@acme.example'] }));
    expect((await lookUp(store, jo, 'eva@acme.example')).person).toBeDefined();
  });
});
