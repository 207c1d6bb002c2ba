import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { importReference } from '#store/reference.ts';
import { amina, northbridge, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { correcting, toKind } from './correcting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const record = (name: string, domains: readonly string[], parents: readonly string[] = []): OrganisationRecord => {
    return { name, domains, parents, identifiers: { ror: domains[0] ?? '' }, source: 'ror', licence: 'CC0 1.0' };
  };
  const records = [
    record('University of Riverdale', ['riverdale.example', 'riverdale-alumni.example']),
    record('Centre for Reviews', ['crd.riverdale.example'], ['riverdale.example']),
    record('Health Service', ['health.example']),
    ...['one', 'two', 'six'].map((name) => record(`Board ${name}`, [`${name}.health.example`])),
  ];
  await importReference({
    connectionString: server.ownerUrl,
    source: { source: 'ror', sha256: 'x', fileName: 'ror.json', licence: 'CC0 1.0' },
    records: records.map((one) => ({ key: one.name, record: one })),
    resolve: resolveDomains,
  });
  const own: OrganisationRecord = {
    name: 'Violin Makers',
    domains: ['violinmakers.co.uk', 'gmail.com'],
    identifiers: {},
    source: 'domains',
    licence: 'ours',
  };
  await importReference({
    connectionString: server.ownerUrl,
    source: { source: 'domains', sha256: 'y', fileName: 'own.csv', licence: 'ours' },
    records: [{ key: own.name, record: own }],
    resolve: resolveDomains,
  });
});
afterAll(() => server.close());

const { lookup, lookupAll, correct, log } = correcting(() => server);

describe('an organisation that is not known here', () => {
  test('is proposed from the reference data, with the reason and its source, and nothing is made', async () => {
    const ror = 'riverdale.example';
    const seen = await lookup('jo@riverdale.example');
    expect(seen).toMatchObject({
      proposedOrganisation: { name: 'University of Riverdale', domain: 'riverdale.example', ror, source: 'ror' },
      organisationReason: {
        code: 'reference-domain',
        params: { domain: 'riverdale.example', organisation: 'University of Riverdale', source: 'ror' },
      },
    });
    expect(seen).not.toHaveProperty('organisation');
    const { organisations } = await server.clientFor(amina).findOrganisations({ query: { q: 'riverdale' } });
    expect(organisations).toEqual([]);
  });

  test.each([
    ['jo@chem.riverdale.example', 'University of Riverdale', 'reference-parent-domain', undefined],
    ['jo@crd.riverdale.example', 'University of Riverdale', 'reference-unit', 'Centre for Reviews'],
    ['jo@one.health.example', 'Board one', 'reference-domain', undefined],
  ])('of %s is %s (%s)', async (emailAddress, name, code, unit) => {
    const { proposedOrganisation, organisationReason } = await lookup(emailAddress);
    expect(proposedOrganisation).toMatchObject({ name });
    expect(proposedOrganisation?.unit).toBe(unit);
    expect(organisationReason?.code).toBe(code);
  });

  test('below a domain that unrelated bodies share is nobody’s, even where that one is known here', async () => {
    await log(['someone@health.example']);
    const seen = await lookup('jo@unheard.health.example');
    expect(seen).not.toHaveProperty('proposedOrganisation');
    expect(seen).not.toHaveProperty('organisation');
  });

  test('is proposed still where only another colleague’s private log knows it', async () => {
    await log(['hush@six.health.example'], { visibility: 'private' });
    expect(await lookup('jo@six.health.example')).toHaveProperty('organisation');
    const seen = await lookup('jo@six.health.example', tom);
    expect(seen).not.toHaveProperty('organisation');
    expect(seen).toMatchObject({ proposedOrganisation: { name: 'Board six' } });
  });

  test('is proposed against the list of personal providers where the own list knows better, and logged as any other', async () => {
    expect(await lookup('jo@gmail.com')).toMatchObject({ kind: 'personal' });
    expect(await lookup('jo@violinmakers.co.uk')).toMatchObject({
      kind: 'external',
      proposedOrganisation: { name: 'Violin Makers', source: 'domains' },
    });
    await log(['jo@violinmakers.co.uk']);
    expect(await lookup('jo@violinmakers.co.uk')).toMatchObject({ organisation: { name: 'Violin Makers' } });
  });

  test('is nobody where public bodies share the domain, and each below it by itself', async () => {
    await log(['ann@nhs.net', 'bob@abm.wales.nhs.uk', 'una@bcu.wales.nhs.uk']);
    expect(await lookup('ann@nhs.net')).toHaveProperty('person');
    expect(await lookup('ann@nhs.net')).not.toHaveProperty('organisation');
    expect((await lookup('new@abm.wales.nhs.uk')).organisation?.domain).toBe('abm.wales.nhs.uk');
    expect((await lookup('new@bcu.wales.nhs.uk')).organisation?.domain).toBe('bcu.wales.nhs.uk');
    expect(await lookup('new@else.wales.nhs.uk')).not.toHaveProperty('organisation');
  });

  test('is known once it is logged, by any of its domains', async () => {
    await log(['first@riverdale.example'], {}, ros);
    expect(await lookup('new@riverdale-alumni.example', ros)).toMatchObject({
      organisation: { name: 'University of Riverdale' },
      organisationReason: { code: 'known-domain', params: { domain: 'riverdale-alumni.example' } },
    });
    expect(await lookup('new@riverdale-alumni.example')).not.toHaveProperty('organisation');
  });
});

describe('who somebody new may be', () => {
  test('is told by name, with the reasons, only to those who may see that person', async () => {
    await log(['ada.lovelace@engines.example'], { name: 'Ada Lovelace' });
    await log(['grace.hopper@navy.example'], { name: 'Grace Hopper', visibility: 'private' });
    const { samePersonAs } = await lookup('ada.lovelace@gmail.com', tom, 'LOVELACE, Ada');
    expect(samePersonAs).toMatchObject([
      {
        person: { displayName: 'Ada Lovelace' },
        emailAddress: 'ada.lovelace@engines.example',
        organisation: { domain: 'engines.example' },
        reasons: expect.arrayContaining([expect.objectContaining({ code: 'same-name' })]),
      },
    ]);
    expect(samePersonAs?.[0]?.score).toBeGreaterThan(0.5);
    expect(await lookup('grace@gmail.com', amina, 'Grace Hopper')).toHaveProperty('samePersonAs');
    expect(await lookup('grace@gmail.com', tom, 'Grace Hopper')).not.toHaveProperty('samePersonAs');
    expect(await lookup('ada@gmail.com', ros, 'Ada Lovelace')).not.toHaveProperty('samePersonAs');
  });

  test('of somebody known is what the search for duplicates found, unless it was dismissed or may not be seen', async () => {
    await log(['bo@one-address.example', 'bo@other-address.example']);
    await log(['bo@private-address.example'], { visibility: 'private' });
    const idOf = async (address: string) => (await lookup(address)).person?.id ?? '';
    const bo = await idOf('bo@one-address.example');
    const others = [await idOf('bo@other-address.example'), await idOf('bo@private-address.example')];
    const owner = new Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.institution_id', '${northbridge.id}', false)`);
    for (const other of others) {
      await owner.query(
        `insert into duplicate (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
        values ($1, 'person', least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 0.75, 'suggested',
          '[{"code": "same-handle", "params": {"handle": "bo"}}]', now())`,
        [northbridge.id, bo, other],
      );
    }
    const found = async (address: string, as = amina) =>
      (await lookup(address, as)).samePersonAs?.map(({ emailAddress, score }) => [emailAddress, score]);
    expect(await found('bo@one-address.example', tom)).toEqual([['bo@other-address.example', 0.75]]);
    expect(await found('bo@other-address.example', tom)).toEqual([['bo@one-address.example', 0.75]]);
    expect(await found('bo@one-address.example')).toHaveLength(2);
    await owner.query('update duplicate set dismissed_at = now()');
    expect(await found('bo@one-address.example')).toBeUndefined();
    await owner.end();
  });

  test('is not told of somebody known, corrected to nobody, or of another name', async () => {
    expect(await lookup('ada.lovelace@engines.example', amina, 'Ada Lovelace')).not.toHaveProperty('samePersonAs');
    expect(await lookup('x@gmail.com', amina, 'Ada Byron')).not.toHaveProperty('samePersonAs');
    await correct('hide.ada@gmail.com', toKind('hidden'));
    expect(await lookup('hide.ada@gmail.com', amina, 'Ada Lovelace')).not.toHaveProperty('samePersonAs');
  });
});

describe('an address that looks like another', () => {
  test('of the institution, or of an organisation known here, is told', async () => {
    await log(['jo@harmony.example']);
    expect(await lookup('tom@n0rthbridge.example')).toMatchObject({
      lookAlike: { code: 'imitates-domain', params: { known: 'northbridge.example' } },
    });
    expect(await lookup('jo@harrnony.example')).toMatchObject({
      lookAlike: { code: 'imitates-domain', params: { known: 'harmony.example' } },
    });
    expect(await lookup('jo@harmony.example')).not.toHaveProperty('lookAlike');
    expect(await lookup('jo@harrnony.example', ros)).not.toHaveProperty('lookAlike');
  });

  test('of an organisation that only another colleague’s private log knows is not told', async () => {
    await log(['jo@symphony.example'], { visibility: 'private' });
    expect(await lookup('jo@symph0ny.example')).toHaveProperty('lookAlike');
    expect(await lookup('jo@symph0ny.example', tom)).not.toHaveProperty('lookAlike');
  });

  test('of another on the message, or in its own name, is told', async () => {
    const [one, other] = await lookupAll([
      { emailAddress: 'a@concerto.example' },
      { emailAddress: 'b@concert0.example' },
    ]);
    expect(one).toMatchObject({ lookAlike: { params: { known: 'concert0.example' } } });
    expect(other).toMatchObject({ lookAlike: { params: { known: 'concerto.example' } } });
    const shown = await lookup('x@elsewhere.example', amina, 'amina.khan@northbridge.example');
    expect(shown).toMatchObject({ lookAlike: { code: 'shows-other-address' } });
  });
});

test('nothing is made by looking: a lookup of anybody leaves the store as it was', async () => {
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  const count = async () => {
    await owner.query(`select set_config('app.institution_id', '${northbridge.id}', false)`);
    const { rows } = await owner.query(
      `select (select count(*) from person) as persons, (select count(*) from organisation) as organisations,
        (select count(*) from name_word) as words, (select count(*) from audit) as audited`,
    );
    return rows;
  };
  const before = await count();
  await lookup('never@seen-before.example', amina, 'Never Seen');
  expect(await count()).toEqual(before);
  await owner.end();
});
