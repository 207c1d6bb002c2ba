import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { decideSharing } from '../harness/sharing-of.ts';
import { amina, eastmere, logRequest, northbridge, ros, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';

const chemistry = '77777777-7777-4777-8777-777777777777';
const science = '88888888-8888-4888-8888-888888888888';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  // Known to the store before the server asks for them: it remembers a while.
  for (const { institutionId, objectId, displayName, emailAddress } of [amina, tom]) {
    await server.store.ensureColleague({ institutionId, objectId, displayName, emailAddress, roles: ['Colleague'] });
  }
  await decideSharing({
    ownerUrl: server.ownerUrl,
    institutionId: northbridge.id,
    units: [
      { id: science, name: 'Faculty of Science', seesBelow: true },
      { id: chemistry, name: 'School of Chemistry', parentId: science, seesBelow: false },
    ],
    unitOf: { [amina.emailAddress]: chemistry },
  });
  await decideSharing({
    ownerUrl: server.ownerUrl,
    institutionId: eastmere.id,
    policy: { allowedVisibilities: ['institution', 'private'], defaultVisibility: 'private' },
  });
});
afterAll(() => server.close());

let serial = 0;
const fresh = (more: Parameters<typeof logRequest>[0] = {}) =>
  logRequest({ internetMessageId: `<shared-${(serial += 1)}@acme.example>`, ...more });

async function standing(internetMessageId: string | undefined, as = amina) {
  const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }], message: { internetMessageId } };
  return schemas.lookup.response.parse(await server.clientFor(as).lookup({ body }));
}

function change(id: string, visibility: string, { as = amina, mailbox = undefined as string | undefined } = {}) {
  return server.send(`/api/v1/interactions/${id}/contributions/mine`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ visibility, mailbox }),
    as,
  });
}

test('every lookup says who sees what is logged, with the unit and those above it that see below', async () => {
  expect((await standing(undefined)).settings.sharing).toEqual({
    institution: northbridge.name,
    visibility: 'institution',
    allowed: ['institution', 'unit', 'tie', 'private'],
    unit: 'School of Chemistry',
    sees: ['School of Chemistry', 'Faculty of Science'],
    managersSee: true,
  });
  expect((await standing(undefined, tom)).settings.sharing).toMatchObject({ sees: [] });
});

test('a log is as chosen, or as the colleague shares by default, and the answer says as what', async () => {
  for (const visibility of ['institution', 'unit', 'tie', 'private'] as const) {
    const body = fresh({ visibility });
    expect(await server.clientFor(amina).logInteraction({ body })).toMatchObject({ visibility });
    expect((await standing(body.internetMessageId)).interaction).toMatchObject({ mine: true, visibility });
  }
  expect(await server.clientFor(amina).logInteraction({ body: fresh() })).toMatchObject({ visibility: 'institution' });
  expect(await server.clientFor(ros).logInteraction({ body: fresh() })).toMatchObject({ visibility: 'private' });
});

test('what is sensitive or has a label is a tie unless the colleague chose', async () => {
  const log = async (more: Parameters<typeof logRequest>[0], as = amina) =>
    (await server.clientFor(as).logInteraction({ body: fresh(more) })).visibility;
  expect(await log({ sensitivity: 'confidential' })).toBe('tie');
  expect(await log({ labels: [{ id: '2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11', name: 'General' }] })).toBe('tie');
  expect(await log({ sensitivity: 'private', visibility: 'institution' })).toBe('institution');
  expect(await log({ sensitivity: 'private' }, ros)).toBe('private');
});

test('what the institution does not allow is refused by name, before logging and after', async () => {
  const answer = await server.send('/api/v1/interactions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fresh({ visibility: 'tie' })),
    as: ros,
  });
  await expectProblem(answer, 400, 'invalid-input');
  const { id } = await server.clientFor(ros).logInteraction({ body: fresh() });
  await expectProblem(await change(id, 'unit', { as: ros }), 400, 'invalid-input');
  expect((await change(id, 'institution', { as: ros })).status).toBe(204);
});

test('a contribution is changed, wider and stricter, and is listed as it is then', async () => {
  const body = fresh({ visibility: 'tie' });
  const { id } = await server.clientFor(amina).logInteraction({ body });
  for (const visibility of ['institution', 'private', 'unit'] as const) {
    expect((await change(id, visibility)).status).toBe(204);
    expect((await standing(body.internetMessageId)).interaction).toMatchObject({ visibility });
    const mine = schemas.listMyInteractions.response.parse(
      await server.clientFor(amina).listMyInteractions({ query: {} }),
    );
    expect(mine.interactions.find((one) => one.id === id)).toMatchObject({ visibility });
    expect(mine.sharing.unit).toBe('School of Chemistry');
  }
});

test('nobody changes another’s contribution, nor what is not there', async () => {
  const { id } = await server.clientFor(amina).logInteraction({ body: fresh() });
  await expectProblem(await change(id, 'tie', { as: tom }), 404, 'not-found');
  await expectProblem(await change(id, 'private', { as: ros }), 404, 'not-found');
  await expectProblem(await change(id, 'tie', { as: tom, mailbox: amina.emailAddress }), 403, 'forbidden');
  await expectProblem(await change(id, 'everyone'), 400, 'invalid-input');
});

test('a delegate changes what they have logged for another, but never hides it from them', async () => {
  const { id } = await server.clientFor(amina).logInteraction({ body: fresh({ mailbox: tom.emailAddress }) });
  await expectProblem(await change(id, 'private', { mailbox: tom.emailAddress }), 400, 'invalid-input');
  expect((await change(id, 'tie', { mailbox: tom.emailAddress })).status).toBe(204);
  expect((await change(id, 'private', { as: tom })).status).toBe(204);
});
