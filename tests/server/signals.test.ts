import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Body } from '#api/types.ts';
import { schemas } from '#api/schemas.ts';
import { connect } from '../harness/connect.ts';
import { amina, logRequest, northbridge, rita, ros, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';

let server: TestServer;
const [unitId, groupId] = [crypto.randomUUID(), crypto.randomUUID()];
let acme = '';
beforeAll(async () => {
  server = await startTestServer();
  await makeUnits();
  await server.clientFor(amina).logInteraction({ body: logRequest({ internetMessageId: '<signals@acme.example>' }) });
  acme = (await lookUp(amina))[0]?.organisation?.id ?? '';
});
afterAll(() => server.close());

/** Before anybody signs in, since institutions and colleagues are remembered for a minute. */
async function makeUnits(): Promise<void> {
  const owner = await connect(server.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${northbridge.id}', false)`);
  await owner.query('insert into unit (institution_id, id, name) values ($1, $2, $3)', [
    northbridge.id,
    unitId,
    'Careers',
  ]);
  await owner.query('insert into unit (institution_id, id, name, parent_id) values ($1, $2, $3, $4)', [
    northbridge.id,
    groupId,
    'Placements',
    unitId,
  ]);
  await owner.query(
    `insert into colleague (institution_id, id, object_id, email_address, display_name, unit_id)
    values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    [northbridge.id, tom.objectId, tom.emailAddress, tom.displayName, groupId],
  );
  await owner.end();
}

const correspondents = [{ emailAddress: 'jo.green@acme.example' }, { emailAddress: tom.emailAddress }];

async function lookUp(colleague = amina) {
  const answer = await server.clientFor(colleague).lookup({ body: { correspondents } });
  return schemas.lookup.response.parse(answer).correspondents;
}

const kindsFor = async (colleague = amina) =>
  ((await lookUp(colleague))[0]?.signals ?? []).map(({ kind, text }) => text || kind);

const add = async (signal: Body<'addSignal'>['signal']) =>
  await server.clientFor(rita).addSignal({ body: { of: { organisationId: acme }, signal } });

async function idOf(colleague: typeof tom): Promise<string> {
  return (await server.clientFor(colleague).getMe({})).colleague.id;
}

test('a steward is told to everybody but themself, of a unit to everybody but its colleagues, and of those outside only', async () => {
  const { units } = await server.clientFor(amina).listUnits({});
  expect(units).toEqual([
    { id: unitId, name: 'Careers' },
    { id: groupId, name: 'Placements', parentId: unitId },
  ]);
  const ofUnit = await add({ kind: 'steward', unitId, text: 'Ask Careers' });
  const found = await server.clientFor(rita).findColleagues({ query: { q: 'amina k' } });
  expect(found.colleagues).toMatchObject([{ displayName: 'Amina Khan' }]);
  const ofAmina = await add({ kind: 'steward', colleagueId: found.colleagues[0]?.id, text: 'Ask Amina' });
  expect(await kindsFor(amina)).toEqual(['Ask Careers']);
  expect(await kindsFor(tom)).toEqual(['Ask Amina']);
  expect(await kindsFor(rita)).toEqual(['Ask Careers', 'Ask Amina']);
  expect((await lookUp(rita))[1]).not.toHaveProperty('signals');
  for (const { id } of [ofUnit, ofAmina]) await server.clientFor(rita).removeSignal({ params: { id } });
  expect(await kindsFor(rita)).toEqual([]);
});

test('a check is set, listed, changed and removed, and tells who set it', async () => {
  const check = { kind: 'due-diligence', expiresOn: '2027-05-31' } as const;
  const { id, organisationId } = await add({ kind: 'check', check, source: ' Finance ', saidOn: '2026-05-31' });
  expect(organisationId).toBe(acme);
  const list = async () => (await server.clientFor(amina).listOrganisationSignals({ params: { id: acme } })).signals;
  expect(await list()).toMatchObject([
    { id, kind: 'check', check, source: 'Finance', saidOn: '2026-05-31', setBy: { displayName: 'Rita Lowe' } },
  ]);
  const body = { kind: 'check', check: { kind: 'other', name: 'Insurance' } } as const;
  await server.clientFor(rita).changeSignal({ params: { id }, body });
  expect(await list()).toMatchObject([{ check: { kind: 'other', name: 'Insurance' }, source: '' }]);
  await server.clientFor(rita).removeSignal({ params: { id } });
  await server.clientFor(rita).removeSignal({ params: { id } });
  expect(await list()).toEqual([]);
});

test('somebody never logged becomes a person with the first signal, unless it is a colleague or no address', async () => {
  const signal = { kind: 'do-not-contact', text: 'Wrote to the vice-chancellor' } as const;
  const addOf = async (emailAddress: string) =>
    await server.clientFor(rita).addSignal({ body: { of: { emailAddress, displayName: 'Zed' }, signal } });
  const { personId = '' } = await addOf('zed@nowhere.example');
  expect(await server.clientFor(amina).getPerson({ params: { id: personId } })).toMatchObject({ displayName: 'Zed' });
  expect((await server.clientFor(amina).listPersonSignals({ params: { id: personId } })).signals).toMatchObject([
    signal,
  ]);
  for (const address of [tom.emailAddress, 'no address']) {
    await expect(addOf(address)).rejects.toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'of.emailAddress' }],
    });
  }
});

test('only whoever manages relationships sets any, each is what it says, and another institution has none of it', async () => {
  const { id } = await add({ kind: 'do-not-contact' });
  const body = { kind: 'do-not-contact' } as const;
  for (const client of [server.clientFor(amina), server.clientFor(ros)]) {
    await expect(client.removeSignal({ params: { id } })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(client.changeSignal({ params: { id }, body })).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(server.clientFor(ros).listOrganisationSignals({ params: { id: acme } })).rejects.toMatchObject({
    code: 'not-found',
  });
  const wrong: Body<'addSignal'>['signal'][] = [
    { kind: 'steward' },
    { kind: 'steward', colleagueId: await idOf(ros) },
    { kind: 'contact-preference', text: ' ' },
    { kind: 'check', check: { kind: 'other' } },
    { kind: 'check', check: { kind: 'due-diligence', expiresOn: '2027-02-30' } },
  ];
  for (const signal of wrong) await expect(add(signal)).rejects.toMatchObject({ code: 'invalid-input' });
  const changed = server
    .clientFor(rita)
    .changeSignal({ params: { id }, body: { kind: 'contact-preference', text: 'x' } });
  await expect(changed).rejects.toMatchObject({ code: 'invalid-input', issues: [{ path: 'kind' }] });
});
