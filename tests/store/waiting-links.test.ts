import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Colleague, Reader } from '#store/store.ts';
import { createMatching } from '#server/match-links.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { grant, makeSystem, putting } from './linking.ts';

let database: TestDatabase;
let york: TestInstitution;
let rita: Colleague & Reader;
let finance: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  const signedIn = await york.signIn('Rita');
  rita = { ...signedIn, sight: { ...signedIn.sight, managed: true } };
  finance = await makeSystem(database, york.id);
});

const put = putting(() => ({ database, institutionId: york.id }));
const waiting = async (state: 'waiting' | 'left-out' = 'waiting', limit = 20) =>
  await database.store.listWaitingClaims({ ...rita, state, limit });
const linksOf = async (id: string) =>
  (await database.store.listLinks({ ...rita, of: { subject: 'organisation', id }, limit: 50 }))?.links ?? [];

async function organisationOf(emailAddress: string) {
  await database.store.logInteraction(mailOf(rita, { people: [emailAddress] }));
  return (await lookUp(database.store, rita, emailAddress)).organisation?.id ?? '';
}

async function rowOf(id: string): Promise<{ link_count: number; name: string } | undefined> {
  const rows = (await rowsOf(database.serverUrl, york.id)).get('organisation') ?? [];
  // a cast: the row is the table's
  return rows
    .map((row) => JSON.parse(row) as { id: string; link_count: number; name: string })
    .find((row) => row.id === id);
}

describe('links that wait', () => {
  test('are listed by what they claim, most links first, with organisations that are alike and why', async () => {
    await put(finance, [grant('0', { organisationName: 'Helios Hydrogen Ltd', domain: 'helios.example' })]);
    const {
      claims: [first],
    } = await waiting();
    await database.store.decideClaim({
      ...rita,
      claimKey: first?.claimKey ?? '',
      decision: { decision: 'new-organisation', name: 'Helios Hydrogen Limited' },
    });
    await put(finance, [
      grant('1', { organisationName: 'Helios Hydrogens PLC' }),
      grant('2', { organisationName: 'Nothing like it' }),
      grant('3', { organisationName: 'Nothing Like It' }, { kind: 'invoice' }),
    ]);
    const page = await waiting();
    expect(page).toMatchObject({ waiting: 2, leftOut: 0 });
    expect(page.claims).toMatchObject([
      { name: 'Nothing like it', links: 2, kinds: ['grant', 'invoice'], systems: ['finance'], suggestions: [] },
      {
        name: 'Helios Hydrogens PLC',
        links: 1,
        suggestions: [{ organisation: { name: 'Helios Hydrogen Limited' }, reason: { code: 'same-words' } }],
      },
    ]);
    const half = await waiting('waiting', 1);
    const rest = await database.store.listWaitingClaims({ ...rita, state: 'waiting', limit: 1, after: half.next });
    expect([half.claims, rest.claims].flat().map(({ links }) => links)).toEqual([2, 1]);
    expect(rest.next).toBe(undefined);
  });

  test('are an organisation’s once somebody says so, as are later ones, until that is taken back', async () => {
    const acme = await organisationOf('ann@acme.example');
    const claim = { organisationName: 'A. C. M. Engineering' };
    await put(finance, [grant('1', claim), grant('2', claim)]);
    const { claims } = await waiting();
    const [{ claimKey } = { claimKey: '' }] = claims;
    const decision = { decision: 'organisation', organisationId: acme } as const;
    expect(await database.store.decideClaim({ ...rita, claimKey, decision })).toEqual({
      links: 2,
      organisationId: acme,
    });
    expect(await put(finance, [grant('3', claim)])).toMatchObject([
      { match: { by: 'decision', organisationId: acme } },
    ]);
    expect((await linksOf(acme)).map(({ key, matchedBy }) => [key, matchedBy]).sort()).toEqual([
      ['1', 'decision'],
      ['2', 'decision'],
      ['3', 'decision'],
    ]);
    expect(await rowOf(acme)).toMatchObject({ link_count: 3 });
    await database.store.undoClaimDecision({ ...rita, claimKey });
    await database.store.undoClaimDecision({ ...rita, claimKey });
    expect(await rowOf(acme)).toMatchObject({ link_count: 0 });
    expect((await waiting()).claims).toMatchObject([{ claimKey, links: 3 }]);
  });

  test('become an organisation of their own, which goes with the decision when nothing else is known of it', async () => {
    const claim = {
      organisationName: 'New Body',
      domain: 'new.example',
      identifiers: [{ scheme: 'ukprn', value: '10000001' }] as const,
    };
    await put(finance, [grant('1', claim)]);
    const [{ claimKey } = { claimKey: '' }] = (await waiting()).claims;
    const before = await rowsOf(database.serverUrl, york.id);
    const decision = { decision: 'new-organisation', name: 'New Body of York' } as const;
    const decided = await database.store.decideClaim({ ...rita, claimKey, decision });
    const id = decided === 'unknown' ? '' : (decided.organisationId ?? '');
    expect(await rowOf(id)).toMatchObject({ name: 'New Body of York', link_count: 1 });
    const others = await put(finance, [
      grant('2', { identifiers: [{ scheme: 'ukprn', value: '10000001' }], organisationName: 'Whatever' }),
      grant('3', { domain: 'new.example' }),
      grant('4', { organisationName: 'New body of York Ltd' }),
    ]);
    expect(others.map(({ match }) => [match.by, match.organisationId])).toEqual([
      ['decision', id],
      ['domain', id],
      ['name', id],
    ]);
    for (const key of ['2', '3', '4']) {
      await database.store.removeLink({ institutionId: york.id, systemId: finance, key, kinds: ['grant'] });
    }
    await database.store.undoClaimDecision({ ...rita, claimKey });
    const after = await rowsOf(database.serverUrl, york.id);
    for (const table of [
      'link',
      'link_decision',
      'organisation',
      'organisation_domain',
      'organisation_identifier',
      'name_word',
    ]) {
      expect(after.get(table), table).toEqual(before.get(table));
    }
  });

  test('are left out, and come back', async () => {
    await put(finance, [grant('1', { organisationName: 'Petty cash' })]);
    const [{ claimKey } = { claimKey: '' }] = (await waiting()).claims;
    await database.store.decideClaim({ ...rita, claimKey, decision: { decision: 'leave-out' } });
    expect(await put(finance, [grant('2', { organisationName: 'PETTY CASH' })])).toMatchObject([
      { match: { by: 'decision' } },
    ]);
    expect(await waiting()).toMatchObject({ claims: [], waiting: 0, leftOut: 1 });
    expect((await waiting('left-out')).claims).toMatchObject([{ claimKey, links: 2 }]);
    await database.store.undoClaimDecision({ ...rita, claimKey });
    expect(await waiting()).toMatchObject({ claims: [{ claimKey, links: 2 }], leftOut: 0 });
  });

  test('are matched in the rounds once a log has made whom they are about', async () => {
    await put(finance, [
      grant('1', { domain: 'late.example' }),
      grant('2', { emailAddress: 'eve@personal.example' }),
      grant('3', { domain: 'never.example' }),
    ]);
    const look = async () => await createMatching({ store: database.store })(new Date());
    await look();
    expect((await waiting()).waiting).toBe(2);
    const late = await organisationOf('lea@late.example');
    await organisationOf('eve@personal.example');
    await look();
    expect((await linksOf(late)).map(({ key, matchedBy }) => [key, matchedBy])).toEqual([['1', 'domain']]);
    expect(await rowOf(late)).toMatchObject({ link_count: 1 });
    const eve = (await lookUp(database.store, rita, 'eve@personal.example')).person?.id ?? '';
    const of = { subject: 'person', id: eve } as const;
    expect((await database.store.listLinks({ ...rita, of, limit: 1 }))?.links).toMatchObject([{ key: '2' }]);
    const before = await rowsOf(database.serverUrl, york.id);
    await look();
    expect(await rowsOf(database.serverUrl, york.id)).toEqual(before);
    expect((await waiting()).waiting).toBe(1);
  });

  test('tell nobody that a private log has made whom they are about', async () => {
    await put(finance, [grant('1', { organisationName: 'Secret Ltd', domain: 'secret.example' })]);
    const before = await waiting();
    const max = await york.signIn('Max');
    await database.store.logInteraction(mailOf(max, { people: ['ann@secret.example'], visibility: 'private' }));
    await createMatching({ store: database.store })(new Date());
    expect(await waiting()).toEqual(before);
    const claimKey = before.claims[0]?.claimKey ?? '';
    const decision = { decision: 'new-organisation', name: 'Secret Ltd' } as const;
    const decided = await database.store.decideClaim({ ...rita, claimKey, decision });
    const id = decided === 'unknown' ? '' : (decided.organisationId ?? '');
    expect(await database.store.getOrganisation({ ...rita, organisationId: id })).toMatchObject({
      name: 'Secret Ltd',
      domains: ['secret.example'],
      people: [],
    });
  });
});
