import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { changeSteward, markDoNotContact } from '#store/cautions.ts';
import { changeSettings } from '#store/change-settings.ts';
import { amina, eastmere, logRequest, northbridge, ros, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const correspondents = [{ emailAddress: 'jo.green@acme.example' }, { emailAddress: tom.emailAddress }];

async function lookUp(colleague = amina) {
  return schemas.lookup.response.parse(await server.clientFor(colleague).lookup({ body: { correspondents } }));
}

test('what an institution has decided comes with every lookup', async () => {
  await changeSettings({
    connectionString: server.ownerUrl,
    institutionId: eastmere.id,
    change: (settings) => ({
      ...settings,
      asksBeforeSending: true,
      category: { name: 'Logged', colour: 'Preset7' },
    }),
  });
  expect((await lookUp(ros)).settings).toMatchObject({
    askBeforeSending: true,
    category: { name: 'Logged', colour: 'Preset7' },
  });
  const { settings } = await lookUp(amina);
  expect(settings).toMatchObject({ askBeforeSending: false });
  expect(settings).not.toHaveProperty('category');
});

test('whom to ask first and whom to leave alone is told of those outside, but not to the steward', async () => {
  await server.clientFor(amina).logInteraction({ body: logRequest({ internetMessageId: '<caution@acme.example>' }) });
  const owner = { connectionString: server.ownerUrl, institutionId: northbridge.id };
  await changeSteward({ ...owner, change: 'add', domain: 'acme.example', emailAddress: tom.emailAddress });
  const [jo, colleague] = (await lookUp(amina)).correspondents;
  expect(jo?.caution).toMatchObject({ stewards: [{ emailAddress: tom.emailAddress }] });
  expect(colleague).not.toHaveProperty('caution');
  expect((await lookUp(tom)).correspondents[0]).not.toHaveProperty('caution');
  await markDoNotContact({ ...owner, subject: 'organisation', known: 'acme.example', reason: 'A dispute' });
  expect((await lookUp(tom)).correspondents[0]?.caution).toEqual({
    stewards: [],
    doNotContact: { subject: 'organisation', reason: 'A dispute' },
  });
});
