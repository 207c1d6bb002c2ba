import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations, type OperationName } from '#api/operations.ts';
import { isAllowed, type Permission } from '#domain/permissions.ts';
import { knownRoles, rolesOf, type Role } from '#domain/roles.ts';
import { inputsOf } from '../harness/operation-inputs.ts';
import { rowsOf } from '../harness/rows-of.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import { amina, eastmere, logRequest, northbridge, rita, ros, startTestServer, tom } from '../harness/test-server.ts';
import type { TestServer } from '../harness/test-server.ts';

const names = Object.keys(operations) as OperationName[]; // a cast: Object.keys widens to string
const permissions: readonly Permission[] = ['read', 'contribute', 'manage-relationships', 'protect-data', 'administer'];
const identifier = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

let server: TestServer;
/** Northbridge's own: what nobody elsewhere may be told. */
let secrets: string[];
/** Ids of rows at Northbridge by what a path or a field calls them. */
let ids: ReadonlyMap<string, string>;
let allIds: string[];

beforeAll(async () => {
  server = await startTestServer();
  for (const [index, colleague] of [amina, tom, rita].entries()) {
    const from = { emailAddress: `whisper${index}@undisclosed.example`, displayName: `Whisper ${index} Undisclosed` };
    const body = logRequest({
      internetMessageId: `<whisper${index}@undisclosed.example>`,
      conversationId: `undisclosed${index}`,
      subject: `Undisclosed matter ${index}`,
      from,
    });
    await server.clientFor(colleague).logInteraction({ body });
  }
  const other = { emailAddress: 'murmur@secluded.example', displayName: 'Murmur Secluded' };
  await server.clientFor(amina).logInteraction({ body: logRequest({ from: other }) });
  const client = server.clientFor(rita);
  const { persons } = await client.findPersons({ query: { q: 'undisclosed' } });
  const [kept = '', merged = ''] = persons.map(({ id }) => id);
  await client.keepPersonDetail({ params: { id: kept }, body: { kind: 'job-title', value: 'Undisclosed post' } });
  await client.followConversation({ body: { conversationId: 'undisclosed0', people: [kept] } });
  await client.correct({
    body: {
      emailAddress: 'whisper1@undisclosed.example',
      appliesTo: 'address',
      scope: 'everyone',
      change: { what: 'kind', kind: 'personal' },
    },
  });
  await client.mergePersons({ params: { id: kept }, body: { personId: merged } });
  // An id that stands with Eastmere too is none of Northbridge's own.
  await server.clientFor(ros).getMe({});
  const here = await rowsOf(server.serverUrl, northbridge.id);
  const elsewhere = JSON.stringify([...(await rowsOf(server.serverUrl, eastmere.id))]);
  allIds = [...new Set([...here.values()].flat().flatMap((row) => row.match(identifier) ?? []))];
  allIds = allIds.filter((id) => !elsewhere.includes(id));
  ids = new Map([...here].flatMap(([table, [row]]) => (row === undefined ? [] : [[table, idIn(row)] as const])));
  secrets = [...allIds, 'undisclosed', 'secluded', 'Whisper', 'Murmur', amina.emailAddress, amina.displayName];
});
afterAll(() => server.close());

function idIn(row: string): string {
  const { id } = JSON.parse(row) as { id?: string }; // a cast: a table with an id has it as a text
  return id ?? allIds[0] ?? '';
}

/** The row that a place in a path (`persons`) or a field (`personId`) names, where there is a table of that name. */
function idOf(place: string): string {
  const stem = place.replace(/Ids?$/, '').replace(/s$/, '').toLowerCase();
  return ids.get(stem) ?? [...ids].find(([table]) => table.includes(stem))?.[1] ?? crypto.randomUUID();
}

/** Somebody with no other role than this. */
function colleagueWith(role: Role, institution: { readonly id: string; readonly domains: readonly string[] }) {
  const objectId = `00000000-0000-4000-8000-00000000000${knownRoles.indexOf(role)}`;
  const emailAddress = `${role.toLowerCase()}@${institution.domains[0]}`;
  return { institutionId: institution.id, objectId, displayName: `The ${role}`, emailAddress, roles: [role] };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function ask(name: OperationName, as: TestColleague, input: { path: string; body: unknown }): Promise<Answer> {
  const { method } = operations[name];
  const sent =
    input.body === undefined ? {} : { body: input.body instanceof Blob ? input.body : JSON.stringify(input.body) };
  const type = input.body instanceof Blob ? 'text/csv' : 'application/json';
  const headers = input.body === undefined ? {} : { 'content-type': type };
  const answer = await server.send(input.path, { method, as, headers, ...sent });
  return { status: answer.status, text: await answer.text() };
}

function expectByTable(name: OperationName, roles: readonly Role[], { status, text }: Answer): void {
  const { permission, statuses } = operations[name];
  expect([...statuses, 400, 403, 404, 409, 422], `${name}: ${text}`).toContain(status);
  if (!isAllowed(roles, permission)) {
    expect(status, `${name}: ${text}`).toBe(403);
    expect(JSON.parse(text)).toMatchObject({ code: 'forbidden', detail: expect.stringContaining(permission) });
  } else if (status === 403) {
    // What an input asks for may need more than its operation does: then that is missing, and said.
    const missing = permissions.filter((one) => !isAllowed(roles, one)).join('|');
    expect(text, name).toMatch(new RegExp(`permission (${missing}),|forbidden-by-rule`));
  }
}

describe.each(knownRoles)('a %s of another institution', (role) => {
  const colleague = colleagueWith(role, eastmere);

  test('is answered or refused by the table, learns nothing, and changes nothing', { timeout: 240_000 }, async () => {
    const before = await rowsOf(server.serverUrl, northbridge.id);
    expect(allIds.length).toBeGreaterThan(20);
    for (const name of names) {
      const own = inputsOf(name, idOf);
      // Whatever id it is that an operation takes: none of Northbridge's opens anything.
      const any = JSON.stringify(own).match(identifier)
        ? allIds.flatMap((id) => inputsOf(name, () => id)[0] ?? [])
        : [];
      for (const input of [...own, ...(role === 'Administrator' ? any : [])]) {
        const answer = await ask(name, colleague, input);
        expectByTable(name, rolesOf([role]), answer);
        const told = secrets.filter((secret) => answer.text.includes(secret));
        expect(told, `${name} ${input.path}: ${answer.text}`).toEqual([]);
      }
    }
    expect(await rowsOf(server.serverUrl, northbridge.id)).toEqual(before);
  });
});

test('what is made of the schemas opens most operations to whom the table lets in', async () => {
  const everybody = { ...colleagueWith('Administrator', northbridge), roles: [...knownRoles] };
  const opened: string[] = [];
  // Logging first: the others correct, and erase, whom it names.
  for (const name of new Set<OperationName>(['logInteraction', ...names])) {
    const answers = await Promise.all(inputsOf(name, idOf).map((input) => ask(name, everybody, input)));
    if (answers.some(({ status }) => status < 300)) opened.push(name);
  }
  expect(opened).toEqual(expect.arrayContaining(['lookup', 'logInteraction', 'getPerson', 'correct', 'findPersons']));
  expect(opened.length).toBeGreaterThan(names.length / 2);
});

describe.each(knownRoles)('a %s', (role) => {
  const colleague = colleagueWith(role, northbridge);

  test.each(names)('is answered or refused by the table: %s', { timeout: 120_000 }, async (name) => {
    for (const input of inputsOf(name, idOf)) {
      expectByTable(name, rolesOf([role]), await ask(name, colleague, input));
    }
  });
});

test('who is refused is refused whatever is sent, and before it is looked at', async () => {
  const refused = knownRoles.flatMap((role) =>
    names.filter((name) => !isAllowed(rolesOf([role]), operations[name].permission)).map((name) => ({ role, name })),
  );
  expect(refused.length).toBeGreaterThan(knownRoles.length);
  for (const { role, name } of refused) {
    const path = operations[name].path.replaceAll(/\{\w+\}/g, 'x');
    const hasBody = ['POST', 'PUT', 'PATCH'].includes(operations[name].method);
    const input = { path, body: hasBody ? 7 : undefined };
    expectByTable(name, rolesOf([role]), await ask(name, colleagueWith(role, northbridge), input));
  }
});
