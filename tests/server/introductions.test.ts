import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, rita, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import { introducingAt } from './introduction-fixture.ts';

let server: TestServer;
let here: ReturnType<typeof introducingAt>;
let personId: string;
let mailbox = 0;
beforeAll(async () => {
  server = await startTestServer();
  here = introducingAt(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  personId = await here.know(tom, `jo${String((mailbox += 1))}@acme.example`);
});

function send(method: string, path: string, body: unknown, as = amina) {
  const headers = { 'content-type': 'application/json' };
  return server.send(`/api/v1/introductions${path}`, {
    method,
    headers,
    as,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function ask(about: object = { personId }, as = amina): Promise<string> {
  const answer = await send('POST', '', about, as);
  expect(answer.status).toBe(201);
  await here.pass();
  await here.tell();
  return schemas.askForIntroduction.response.parse(await answer.json()).id;
}

async function received(as = tom) {
  const lists = schemas.listIntroductions.response.parse(await (await send('GET', '', undefined, as)).json());
  return lists.received.find(({ about }) => about.id === personId);
}

/** What the asker is answered about this request, byte by byte, but for when it was made. */
async function askerSees(id: string): Promise<string> {
  const body = await (await send('GET', '', undefined)).text();
  const lists = JSON.parse(body) as { asked: { id: string }[] }; // a cast: parsed for the one entry
  const one = String(JSON.stringify(lists.asked.find((request) => request.id === id)));
  return one
    .replaceAll(id, 'id')
    .replaceAll(personId, 'person')
    .replace(/jo\d+/g, 'jo')
    .replace(/"20\d\d-[^"]+"/g, 'time');
}

test('a request is made, made again, received, answered with the colleague’s name, seen and removed', async () => {
  const id = await ask({ personId, note: ' About a project ' });
  const again = await send('POST', '', { personId });
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ id, state: 'asked', note: 'About a project' });
  const request = await received();
  expect(request).toMatchObject({ asker: { displayName: amina.displayName }, note: 'About a project' });
  const answered = await send('POST', `/${request?.id}/answers`, { answer: 'yes', note: 'Gladly' }, tom);
  expect(answered.status).toBe(204);
  expect(await askerSees(id)).toContain('"state":"asked"');
  await here.tell();
  const { asked } = schemas.listIntroductions.response.parse(await (await send('GET', '', undefined)).json());
  expect(asked.find((one) => one.id === id)).toMatchObject({
    state: 'answered',
    isNew: true,
    answers: [{ answer: 'yes', note: 'Gladly', colleague: { displayName: tom.displayName } }],
  });
  await expectProblem(await send('DELETE', `/${request?.id}/answers`, undefined, tom), 409, 'introduction-over');
  expect((await send('POST', '/seen', { ids: [id] })).status).toBe(204);
  expect(await askerSees(id)).toContain('"isNew":false');
  expect((await send('DELETE', `/${id}`, undefined)).status).toBe(204);
  expect((await send('DELETE', `/${id}`, undefined)).status).toBe(204);
  expect(await askerSees(id)).toBe('undefined');
});

describe('what the asker is answered', () => {
  const no = ['not-now', 'never'] as const;

  test('is the same to the byte, be it not now, never, or nothing', async () => {
    const seen: string[][] = [];
    for (const answer of [undefined, ...no]) {
      personId = await here.know(tom, `jo${String((mailbox += 1))}@acme.example`);
      const id = await ask();
      const request = await received();
      if (answer) expect((await send('POST', `/${request?.id}/answers`, { answer }, tom)).status).toBe(204);
      await here.pass();
      const asked = await askerSees(id);
      await here.expire();
      const again = (await send('POST', '', { personId })).status;
      await here.asOwner('update introduction set withdrawn_at = now() where person_id = $1 and id <> $2', [
        personId,
        id,
      ]);
      seen.push([asked, await askerSees(id), String(again)]);
    }
    expect(seen[0]?.[0]).toContain('"state":"asked"');
    expect(seen[0]?.[1]).toContain('"state":"expired"');
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    await here.asOwner('update introduction set withdrawn_at = now()');
  });

  test('is the same to the byte, be one asked or several, or nobody who would be', async () => {
    const answers: string[] = [];
    for (const knowers of [[tom], [tom, rita], [tom]]) {
      personId = await here.know(tom, `jo${String((mailbox += 1))}@acme.example`);
      for (const other of knowers.slice(1)) {
        const [{ email = '' } = {}] = await here.asOwner('select email_address as email from person where id = $1', [
          personId,
        ]);
        await here.know(other, email);
      }
      if (answers.length === 2) {
        await ask({ personId }, rita);
        const request = await received();
        await send('POST', `/${request?.id}/answers`, { answer: 'never' }, tom);
      }
      const id = await ask();
      answers.push(await askerSees(id));
    }
    expect(new Set(answers).size).toBe(1);
    await here.asOwner('update introduction set withdrawn_at = now()');
  });

  test('of let me write first does not say who it is', async () => {
    const id = await ask();
    const request = await received();
    await send('POST', `/${request?.id}/answers`, { answer: 'let-me-write-first', note: 'Next week' }, tom);
    await here.tell();
    const answer = await askerSees(id);
    expect(answer).toContain('Next week');
    expect(answer).not.toContain('colleague');
    expect(answer).not.toContain(tom.displayName);
  });

  test('is nothing about another’s request, by whichever of its ids', async () => {
    const id = await ask();
    const request = await received();
    for (const as of [amina, rita, ros]) {
      const refused = await send('POST', `/${request?.id}/answers`, { answer: 'yes' }, as);
      await expectProblem(refused, 404, 'not-found');
    }
    await expectProblem(await send('POST', `/${id}/answers`, { answer: 'yes' }, tom), 404, 'not-found');
    await expectProblem(await send('DELETE', `/${id}/answers`, undefined), 404, 'not-found');
    await expectProblem(await send('DELETE', `/${request?.id}`, undefined, tom), 404, 'not-found');
    await expectProblem(await send('DELETE', `/${id}`, undefined, tom), 404, 'not-found');
  });
});

describe('a request is refused', () => {
  test('where those who know somebody are named, and where nobody is to be asked as where nobody is', async () => {
    const named = await here.know(tom, 'named@acme.example', 'institution');
    await expectProblem(await send('POST', '', { personId: named }), 409, 'known-by-name');
    const hidden = await here.know(tom, 'hidden@acme.example', 'private');
    const nobody = await send('POST', '', { personId: crypto.randomUUID() });
    const withoutId = async (answer: Response) => {
      const { requestId: _, ...rest } = (await answer.json()) as Record<string, unknown>; // a cast: a problem is an object
      return { status: answer.status, rest };
    };
    expect(await withoutId(await send('POST', '', { personId: hidden }))).toEqual(await withoutId(nobody));
    expect(nobody.status).toBe(404);
  });

  test('when it is about both, or neither, or says more to the asker than the answer may', async () => {
    for (const body of [{}, { note: 'x' }, { personId, organisationId: personId }]) {
      await expectProblem(await send('POST', '', body), 400, 'invalid-input');
    }
    await ask();
    const request = await received();
    for (const answer of ['not-now', 'never']) {
      const body = { answer, note: 'I am on leave' };
      await expectProblem(await send('POST', `/${request?.id}/answers`, body, tom), 400, 'invalid-input');
    }
  });
});

test('never is lifted by who said it', async () => {
  await ask();
  const request = await received();
  await send('POST', `/${request?.id}/answers`, { answer: 'never' }, tom);
  const refusals = async (as = tom) =>
    schemas.listIntroductions.response
      .parse(await (await send('GET', '', undefined, as)).json())
      .refusals.filter(({ about }) => about.id === personId);
  const [refusal] = await refusals();
  expect(await refusals(amina)).toEqual([]);
  expect((await send('DELETE', `/refusals/${refusal?.id}`, undefined, amina)).status).toBe(204);
  expect(await refusals()).toHaveLength(1);
  expect((await send('DELETE', `/refusals/${refusal?.id}`, undefined, tom)).status).toBe(204);
  expect(await refusals()).toEqual([]);
});
