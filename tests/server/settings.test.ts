import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { changeSettings } from '#store/change-settings.ts';
import { amina, eastmere, ros, startTestServer, tom } from '../harness/test-server.ts';
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
