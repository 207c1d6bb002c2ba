import { expect, test } from 'vitest';
import type { LookupResponse } from '#api/types.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, recognise, sharing, type Pending } from './transport.ts';

const fromAda = messageFrom('ada@acme.example', { subject: 'The offer' });
const logAnswer = { id: interactionId, created: true, contributions: 1, visibility: 'institution' } as const;
type Settings = LookupResponse['settings'];

async function open(changes: Partial<Settings> = {}, options: Parameters<typeof startCapture>[1] = {}) {
  const parts = startCapture(fromAda, options);
  parts.capture.start();
  const answer = (request: Pending, interaction?: Parameters<typeof recognise>[1]) => {
    const recognised = recognise(request, interaction);
    request.answer({ ...recognised, settings: { ...recognised.settings, ...changes } });
  };
  answer(await parts.transport.next('lookup'));
  await until(parts.capture, (snapshot) => snapshot.open.status === 'ready');
  (await parts.transport.next('getMe')).lose();
  const now = () => openAs(parts.capture, 'ready');
  return { ...parts, answer, now };
}

test('a message starts out as the colleague shares, and is logged as it was shown', async () => {
  const { capture, transport, now } = await open({ sharing: { ...sharing, visibility: 'unit' } });
  expect(now().sharing).toMatchObject({ visibility: 'unit', isSettled: true });
  void capture.log();
  expect((await transport.next('logInteraction')).body).toMatchObject({ visibility: 'unit' });
});

test('what is chosen before logging is logged', async () => {
  const { capture, transport, now } = await open();
  void capture.share('private');
  expect(now().sharing?.visibility).toBe('private');
  void capture.log();
  expect((await transport.next('logInteraction')).body).toMatchObject({ visibility: 'private' });
});

test('what is chosen after logging is changed at once, and back with the reason where the server refuses', async () => {
  const { capture, transport, answer, now } = await open();
  const logged = capture.log();
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await logged;
  answer(await transport.next('lookup'), {
    id: interactionId,
    colleagues: [amina],
    mine: true,
    visibility: 'institution',
  });
  const changed = capture.share('tie');
  expect(now().sharing).toMatchObject({ visibility: 'tie', isSettled: false });
  const request = await transport.next('changeContribution');
  expect(request.path).toBe(`/api/v1/interactions/${interactionId}/contributions/mine`);
  expect(request.body).toEqual({ visibility: 'tie' });
  request.refuse('store-unavailable', 503);
  await changed;
  expect(now().sharing).toMatchObject({ visibility: 'institution', isSettled: true, error: 'store-unavailable' });
});

test('what is chosen while the log is under way is brought about once it has arrived', async () => {
  const { capture, transport } = await open();
  const logged = capture.log();
  const request = await transport.next('logInteraction');
  void capture.share('unit');
  request.answer(logAnswer, 201);
  expect((await transport.anything()).operation).toBe('changeContribution');
  await logged;
});

test('a message that is marked private starts as a tie, says why, and a choice overrules that', async () => {
  const { capture, transport, now } = await open({}, { readHeaders: async () => 'Sensitivity: Private\r\n' });
  await until(capture, () => now().sharing?.marking !== undefined);
  expect(now().sharing).toMatchObject({ visibility: 'tie', marking: { sensitivity: 'private' } });
  void capture.share('institution');
  expect(now().sharing).not.toHaveProperty('marking');
  void capture.log();
  const { body } = await transport.next('logInteraction');
  expect(body).toMatchObject({ visibility: 'institution', sensitivity: 'private' });
});

test('a label that the institution calls harmless is no marking, but is told: a rule may forbid it', async () => {
  const header = 'msip_labels: MSIP_Label_2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11_Name=General\r\n';
  const { capture, transport, now } = await open({ harmlessLabels: ['general'] }, { readHeaders: async () => header });
  void capture.log();
  const { body } = await transport.next('logInteraction');
  const labels = [{ id: '2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11', name: 'General' }];
  expect(body).toMatchObject({ visibility: 'institution', labels });
  expect(now().sharing).not.toHaveProperty('marking');
});

test('of two labels the one that says something is told', async () => {
  const one = 'MSIP_Label_2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11_Name=General';
  const other = 'MSIP_Label_9c1e1a51-0d1f-4c57-a3a0-6f8d6a2c7b10_Name=Secret';
  const readHeaders = async () => `msip_labels: ${one}; ${other}\r\n`;
  const { capture, now } = await open({ harmlessLabels: ['General'] }, { readHeaders });
  await until(capture, () => now().sharing?.marking !== undefined);
  const labels = [{ id: '9c1e1a51-0d1f-4c57-a3a0-6f8d6a2c7b10', name: 'Secret' }];
  expect(now().sharing).toMatchObject({ visibility: 'tie', marking: { labels } });
});

test('a click that comes before the headers waits for them', async () => {
  let tell: (headers: string) => void = () => undefined;
  const { capture, transport } = await open({}, { readHeaders: () => new Promise((resolve) => (tell = resolve)) });
  void capture.log();
  tell('msip_labels: MSIP_Label_2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11_Name=Secret\r\n');
  const { body } = await transport.next('logInteraction');
  expect(body).toMatchObject({
    visibility: 'tie',
    labels: [{ id: '2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11', name: 'Secret' }],
  });
});

test('what a rule forbids is told with the rule, and a click sends nothing', async () => {
  const rule = { id: '1', kind: 'subject-word', value: 'offer' } as const;
  const { capture, transport, now } = await open({ logRules: [rule] });
  expect(now()).toMatchObject({ nothingToLog: 'forbidden', forbiddenBy: rule });
  await capture.log();
  expect(transport.unasked()).toEqual([]);
});

test('a delegate can’t hide what they log from whose mailbox it is', async () => {
  const { now } = await open(
    { sharing: { ...sharing, visibility: 'private' } },
    { readMailbox: async () => 'tom@northbridge.example' },
  );
  expect(now().sharing).toMatchObject({ visibility: 'tie', choices: ['institution', 'unit', 'tie'] });
});
