import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectRequest } from '#api/types.ts';
import { correcting, toKind } from './correcting.ts';
import { amina, logRequest, rita, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { lookup, correct, undo } = correcting(() => server);

describe('the kind of an address', () => {
  test('is what I say at once, for me alone, until I take it back', async () => {
    const before = await lookup('jo@kind.example');
    const id = await correct('Jo@Kind.example', toKind('personal'));
    const after = await lookup('JO@kind.example');
    expect(after).toMatchObject({
      kind: 'personal',
      reason: { code: 'corrected', params: { scope: 'mine', appliesTo: 'address', colleague: 'Amina Khan' } },
      corrections: [
        { id, scope: 'mine', appliesTo: 'address', change: { what: 'kind', kind: 'personal' }, isMine: true },
      ],
    });
    expect(after.corrections?.[0]).not.toHaveProperty('colleague');
    expect(await lookup('jo@kind.example', tom)).toEqual(before);
    await undo(id);
    await undo(id);
    expect(await lookup('jo@kind.example')).toEqual(before);
  });

  test('is for everyone what somebody with the role says, and names who said so', async () => {
    const id = await correct('sam@everyone.example', { ...toKind('colleague'), scope: 'everyone' }, rita);
    const seen = await lookup('sam@everyone.example', tom);
    expect(seen).toMatchObject({
      kind: 'colleague',
      reason: { params: { scope: 'everyone', colleague: 'Rita Lowe' } },
      corrections: [{ id, scope: 'everyone', isMine: false, colleague: { displayName: 'Rita Lowe' } }],
    });
    expect(await lookup('sam@everyone.example', ros)).toMatchObject({ kind: 'external' });
    await expect(undo(id, tom)).rejects.toMatchObject({ code: 'forbidden' });
    await undo(id, rita);
    expect(await lookup('sam@everyone.example', tom)).not.toHaveProperty('corrections');
  });

  test('can’t be corrected for everyone without the role', async () => {
    const wanted = correct('sam@norole.example', { ...toKind('colleague'), scope: 'everyone' });
    await expect(wanted).rejects.toMatchObject({ code: 'forbidden' });
    expect(await server.clientFor(amina).getMe({})).toMatchObject({ mayCorrectForEveryone: false });
    expect(await server.clientFor(rita).getMe({})).toMatchObject({ mayCorrectForEveryone: true });
  });

  test('is corrected for a whole domain and what is below it; the address and the longer domain go first', async () => {
    await correct('a@reach.example', { ...toKind('personal'), appliesTo: 'domain' });
    await correct('a@lab.reach.example', { ...toKind('colleague'), appliesTo: 'domain' });
    await correct('b@lab.reach.example', toKind('external'));
    const kinds = ['z@reach.example', 'z@x.reach.example', 'z@lab.reach.example', 'b@lab.reach.example'];
    expect(await Promise.all(kinds.map(async (each) => (await lookup(each)).kind))).toEqual([
      'personal',
      'personal',
      'colleague',
      'external',
    ]);
    expect((await lookup('z@x.reach.example')).corrections).toMatchObject([{ appliesTo: 'domain' }]);
  });

  test('is what I say before what everyone is told, and the latest counts', async () => {
    await correct('a@order.example', { ...toKind('colleague'), scope: 'everyone' }, rita);
    await correct('a@order.example', { ...toKind('personal'), appliesTo: 'domain' });
    expect((await lookup('a@order.example')).kind).toBe('personal');
    const latest = await correct('a@order.example', { ...toKind('external'), appliesTo: 'domain' });
    expect((await lookup('a@order.example')).kind).toBe('external');
    await undo(latest);
    expect((await lookup('a@order.example')).kind).toBe('personal');
    expect((await lookup('a@order.example', tom)).kind).toBe('colleague');
  });

  test('is corrected for colleagues and robots too; hidden is said, and nothing is told of who is', async () => {
    await correct('tom.reilly@northbridge.example', toKind('external'));
    expect((await lookup('tom.reilly@northbridge.example')).kind).toBe('external');
    await correct('no-reply@robots.example', toKind('external'));
    expect((await lookup('no-reply@robots.example')).kind).toBe('external');
    await server.clientFor(amina).logInteraction({
      body: logRequest({ internetMessageId: '<hide@x.example>', from: { emailAddress: 'jo@hidden.example' } }),
    });
    await correct('jo@hidden.example', toKind('hidden'));
    const hidden = await lookup('jo@hidden.example');
    expect(hidden).toMatchObject({ hidden: true, kind: 'external', totals: { interactions: 0 } });
    expect(hidden).not.toHaveProperty('person');
    expect(hidden).not.toHaveProperty('organisation');
    expect(await lookup('jo@hidden.example', tom)).not.toHaveProperty('hidden');
  });
});

test.each([
  ['no address', { emailAddress: 'x' }, 'emailAddress'],
  ['the institution’s own domain', { emailAddress: 'x@chem.northbridge.example', appliesTo: 'domain' }, 'appliesTo'],
  ['a personal provider’s domain', { emailAddress: 'x@gmail.com', appliesTo: 'domain' }, 'appliesTo'],
  ['one that the administrator added', { emailAddress: 'x@localmail.example', appliesTo: 'domain' }, 'appliesTo'],
  ['a public suffix', { emailAddress: 'x@co.uk', appliesTo: 'domain' }, 'appliesTo'],
  [
    'a domain as one person',
    { appliesTo: 'domain', change: { what: 'person', personId: crypto.randomUUID() } },
    'appliesTo',
  ],
  ['a person who is not here', { change: { what: 'person', personId: crypto.randomUUID() } }, 'change.personId'],
  [
    'an organisation that is not here',
    { change: { what: 'organisation', organisationId: crypto.randomUUID() } },
    'change.organisationId',
  ],
  [
    'an organisation at a personal provider’s domain',
    { change: { what: 'organisation', name: 'Mail', domain: 'gmail.com' } },
    'change.domain',
  ],
  ['an organisation at no domain', { change: { what: 'organisation', name: 'X', domain: 'a b' } }, 'change.domain'],
  ['neither organisation nor name', { change: { what: 'organisation' } }, 'change'],
] as const)('%s is refused, with its place', async (_, more, path) => {
  const wanted = correct('x@refused.example', { ...toKind('personal'), ...more } as Partial<CorrectRequest>); // a cast: wrong on purpose
  await expect(wanted).rejects.toMatchObject({ code: 'invalid-input', issues: [{ path }] });
});

test('another colleague’s own correction, and another institution’s, can’t be taken back', async () => {
  const id = await correct('a@others.example', toKind('personal'));
  await expect(undo(id, tom)).rejects.toMatchObject({ code: 'not-found' });
  await expect(undo(id, rita)).rejects.toMatchObject({ code: 'not-found' });
  await expect(undo(id, ros)).rejects.toMatchObject({ code: 'not-found' });
  await expect(undo(crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  expect((await lookup('a@others.example')).kind).toBe('personal');
});
