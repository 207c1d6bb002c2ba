import { afterAll, beforeAll, expect, test } from 'vitest';
import { amina, rita, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { correcting, toKind } from './correcting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { lookup, correct, undo, log } = correcting(() => server);

const addressesOf = async (personId: string, as = amina) =>
  (await server.clientFor(as).getPerson({ params: { id: personId } })).emailAddresses;

test.each(['colleague', 'hidden'] as const)(
  'who is corrected to %s is never logged, even when put in',
  async (kind) => {
    const emailAddress = `jo@${kind}.example`;
    const id = await correct(emailAddress, toKind(kind));
    const include = { correspondents: [{ emailAddress, include: true }] };
    await expect(log([emailAddress])).rejects.toMatchObject({ code: 'nobody-external' });
    await log([`other@${kind}.example`], include);
    expect(await lookup(emailAddress, tom)).not.toHaveProperty('person');
    await undo(id);
    await log([emailAddress]);
    expect(await lookup(emailAddress, tom)).toHaveProperty('person');
  },
);

test('who is corrected to external is logged, whatever the rules say', async () => {
  await correct('no-reply@really-jo.example', toKind('external'));
  await log(['no-reply@really-jo.example'], { name: 'Jo Really' });
  expect(await lookup('no-reply@really-jo.example')).toMatchObject({ person: { displayName: 'Jo Really' } });
  await expect(log(['no-reply@really-jo.example'], {}, tom)).rejects.toMatchObject({ code: 'nobody-external' });
});

test('who is corrected to personal becomes a person of no organisation, and only when put in', async () => {
  await correct('x@hosting.example', { ...toKind('personal'), appliesTo: 'domain' });
  await expect(log(['ada@hosting.example'])).rejects.toMatchObject({ code: 'nobody-external' });
  await log(['ada@hosting.example'], { from: { emailAddress: 'ada@hosting.example', include: true } });
  expect(await lookup('ada@hosting.example', tom)).toHaveProperty('person');
  expect(await lookup('ada@hosting.example', tom)).not.toHaveProperty('organisation');
});

test('“same person” shows and counts that person, for me alone, and leaves no address behind', async () => {
  await log(['ada@first.example'], { name: 'Ada Lovelace' });
  const ada = await lookup('ada@first.example');
  const personId = ada.person?.id ?? '';
  const id = await correct('al@second.example', { change: { what: 'person', personId } });
  const second = await lookup('al@second.example');
  expect(second).toMatchObject({
    person: ada.person,
    organisation: { domain: 'first.example' },
    totals: { interactions: 1 },
    corrections: [{ id, change: { what: 'person', personId, displayName: 'Ada Lovelace' } }],
  });
  expect(await lookup('al@second.example', tom)).not.toHaveProperty('person');
  await log(['al@second.example']);
  expect(await lookup('al@second.example')).toMatchObject({ totals: { interactions: 2 } });
  expect(await lookup('ada@first.example', tom)).toMatchObject({ totals: { interactions: 2 } });
  expect(await addressesOf(personId)).toEqual(['ada@first.example']);
  await undo(id);
  expect(await lookup('al@second.example')).not.toHaveProperty('person');
});

test('two addresses of one person on one message count once', async () => {
  await log(['bea@one.example']);
  const { person } = await lookup('bea@one.example');
  await correct('bea@two.example', { change: { what: 'person', personId: person?.id ?? '' } });
  await log(['bea@two.example', 'bea@one.example']);
  expect(await lookup('bea@two.example')).toMatchObject({ person, totals: { interactions: 2 } });
});

test('a person whom only another colleague’s private log knows is nobody to be the same as', async () => {
  await log(['secret@private.example'], { visibility: 'private' });
  const personId = (await lookup('secret@private.example')).person?.id ?? '';
  const wanted = correct('x@guess.example', { change: { what: 'person', personId } }, tom);
  await expect(wanted).rejects.toMatchObject({ issues: [{ path: 'change.personId' }] });
  const foreign = correct('x@guess.example', { change: { what: 'person', personId } }, ros);
  await expect(foreign).rejects.toMatchObject({ issues: [{ path: 'change.personId' }] });
});

test('a correction to a person who is taken back stands for nothing', async () => {
  const { id: interaction } = await log(['gone@later.example']);
  const personId = (await lookup('gone@later.example')).person?.id ?? '';
  await correct('g@elsewhere.example', { change: { what: 'person', personId } });
  await server.clientFor(amina).undoContribution({ params: { id: interaction } });
  expect(await lookup('g@elsewhere.example')).not.toHaveProperty('corrections');
  await log(['g@elsewhere.example']);
  expect(await lookup('g@elsewhere.example')).toHaveProperty('person');
});

test('“another organisation” that is known here is shown to me, with its ties, and a new person is put there', async () => {
  await log(['someone@big.example']);
  const big = (await lookup('someone@big.example')).organisation;
  const id = await correct('x@offshoot.example', {
    appliesTo: 'domain',
    change: { what: 'organisation', organisationId: big?.id ?? '' },
  });
  const seen = await lookup('new@offshoot.example');
  expect(seen).toMatchObject({
    organisation: { ...big, ties: { colleagues: 1, interactions: 1 } },
    organisationReason: {
      code: 'corrected',
      params: { scope: 'mine', appliesTo: 'domain', organisation: 'big.example' },
    },
    corrections: [{ id, change: { what: 'organisation', organisationId: big?.id, name: 'big.example' } }],
  });
  expect(await lookup('new@offshoot.example', tom)).not.toHaveProperty('organisation');
  await log(['new@offshoot.example']);
  expect(await lookup('new@offshoot.example', tom)).toMatchObject({ organisation: big });
});

test('“another organisation” that is not known here is proposed by name, and made by logging, once', async () => {
  const id = await correct('x@startup.example', { change: { what: 'organisation', name: 'Startup Ltd' } });
  expect(await lookup('x@startup.example')).toMatchObject({
    proposedOrganisation: { name: 'Startup Ltd', source: 'correction' },
    organisationReason: { code: 'corrected' },
    corrections: [{ id, change: { what: 'organisation', name: 'Startup Ltd' } }],
  });
  const { organisations: none } = await server.clientFor(amina).findOrganisations({ query: { q: 'startup ltd' } });
  expect(none).toEqual([]);
  const { id: interaction } = await log(['x@startup.example']);
  const after = await lookup('x@startup.example');
  expect(after).toMatchObject({ organisation: { name: 'Startup Ltd' } });
  expect(after).not.toHaveProperty('proposedOrganisation');
  const { organisations } = await server.clientFor(amina).findOrganisations({ query: { q: 'startup ltd' } });
  expect(organisations).toEqual([after.organisation]);
  await server.clientFor(amina).undoContribution({ params: { id: interaction } });
  expect(await lookup('x@startup.example')).toMatchObject({ proposedOrganisation: { name: 'Startup Ltd' } });
  await log(['x@startup.example']);
  expect(await lookup('x@startup.example', rita)).toMatchObject({ organisation: { name: 'Startup Ltd' } });
});

test('why an organisation is shown is said', async () => {
  await log(['jo@reasons.example']);
  expect(await lookup('jo@reasons.example')).toMatchObject({
    organisationReason: { code: 'known-person', params: { organisation: 'reasons.example' } },
  });
  expect(await lookup('new@lab.reasons.example')).toMatchObject({
    organisationReason: {
      code: 'known-domain',
      params: { domain: 'reasons.example', organisation: 'reasons.example' },
    },
  });
});

test('of which organisation one colleague says that somebody is, a private log tells nobody who logs them later', async () => {
  const [named, own] = ['ada@kept.example', 'ada@own.example'];
  await correct(named, { change: { what: 'organisation', name: 'Unannounced Ltd' } });
  await correct(own, toKind('personal'));
  await log([named, own], {
    visibility: 'private',
    correspondents: [{ emailAddress: own, include: true }],
  });
  expect((await lookup(named)).proposedOrganisation).toMatchObject({ name: 'Unannounced Ltd' });
  await log([named, own], {}, tom);
  expect(await lookup(named, tom)).toMatchObject({ organisation: { name: 'kept.example' } });
  expect(await lookup(own, tom)).toMatchObject({ organisation: { name: 'own.example' } });
  const { organisations } = await server.clientFor(tom).findOrganisations({ query: { q: 'Unannounced' } });
  expect(organisations).toEqual([]);
});
