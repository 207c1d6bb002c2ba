import { withViewer, type Ask } from '#store/session.ts';
import type { Pool } from 'pg';
import type { TestServer } from '../harness/test-server.ts';
import { addresses, domains, messages } from './random-store.ts';
import type { Told, ToldViewer } from './told-store.ts';

interface Knowledge {
  readonly relationships: readonly {
    readonly colleague: { readonly id: string };
    readonly count: number;
    readonly firstAt: string;
    readonly lastAt: string;
    readonly direction: string;
    readonly strength: number;
  }[];
  readonly interactions?: readonly {
    readonly id: string;
    readonly occurredAt: string;
    readonly subject?: string | undefined;
    readonly colleagues: readonly { readonly id: string }[];
  }[];
}

/** Of an answer what the rule decides on. */
export function shownKnowledge({ relationships, interactions = [] }: Knowledge) {
  return {
    relationships: relationships.map(({ colleague, count, firstAt, lastAt, direction, strength }) => {
      return { colleague: colleague.id, count, firstAt, lastAt, direction, strength };
    }),
    interactions: interactions.map(({ id, occurredAt, subject, colleagues }) => {
      return { id, occurredAt, subject, colleagues: colleagues.map((one) => one.id).sort() };
    }),
  };
}

/** Everything about everybody, by the API. */
export async function askEverything(server: TestServer, told: Told, { colleague }: ToldViewer) {
  const client = server.clientFor(colleague);
  const newcomers = domains.map((domain) => `newcomer@${domain}`);
  const { correspondents, interactions } = await client.lookup({
    body: {
      correspondents: [...addresses, ...newcomers].map((emailAddress) => ({ emailAddress })),
      messages: messages.map(({ internetMessageId }) => ({ internetMessageId })),
    },
  });
  const persons = await byId(told.personIds.values(), (id) => client.getPerson({ params: { id } }));
  const organisations = await byId(told.organisationIds.values(), (id) => client.getOrganisation({ params: { id } }));
  const found = {
    persons: await search([...addresses.map((address) => address.slice(0, 2)), ...domains], async (q) => {
      return (await client.findPersons({ query: { q } })).persons.map(({ id }) => id);
    }),
    organisations: await search(domains, async (q) => {
      return (await client.findOrganisations({ query: { q } })).organisations.map(({ id }) => id);
    }),
  };
  const mine = await client.listMyInteractions({ query: { limit: 100 } });
  return { correspondents, interactions, persons, organisations, found, mine: mine.interactions };
}

export type Shown = Awaited<ReturnType<typeof askEverything>>;

/** What there is of these, each asked for once. */
export async function byId<Answer>(
  ids: Iterable<string>,
  get: (id: string) => Promise<Answer>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const id of new Set(ids)) {
    const answer = await get(id).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'not-found') return undefined;
      throw error;
    });
    if (answer !== undefined) answers.set(id, answer);
  }
  return answers;
}

async function search(
  asked: readonly string[],
  find: (q: string) => Promise<string[]>,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const q of asked) found.set(q, await find(q));
  return found;
}

/** What each table holds for a viewer, without any condition. */
const tables = {
  contribution: "interaction_id || ' ' || colleague_id",
  participant: "person_id || ' ' || colleague_id || ' ' || interaction_id",
  organisation_participant: "organisation_id || ' ' || colleague_id || ' ' || interaction_id",
  relationship: counted('person_id'),
  organisation_relationship: counted('organisation_id'),
  own_relationship: "person_id || ' ' || colleague_id",
  own_organisation_relationship: "organisation_id || ' ' || colleague_id",
  activity: counted('person_id'),
  organisation_activity: counted('organisation_id'),
  interaction: 'id::text',
  interaction_content: "interaction_id || ' ' || subject",
  person_unit: "person_id || ' ' || unit_id",
  organisation_unit: "organisation_id || ' ' || unit_id",
  person: 'id::text',
  organisation: 'id::text',
} as const;

export type Table = keyof typeof tables;

/** Of one year and purpose alone, activity is what the relationship is. */
function counted(subject: string): string {
  return `${subject} || ' ' || colleague_id || ' ' || visibility || ' ' || unit_id || ' ' || count_in + count_out`;
}

/** The rows of the database itself, as the server's role has them on behalf of a colleague. */
export async function readRows(pool: Pool, told: Told, viewer: ToldViewer): Promise<Record<Table, string[]>> {
  const reader = { institutionId: told.institutionId, colleagueId: viewer.colleagueId, sight: viewer.sight };
  const read = async (ask: Ask) =>
    await Promise.all(
      Object.entries(tables).map(async ([table, columns]) => {
        const text = `select ${columns} as row from ${table}`;
        const rows = await ask<{ row: string }>({ name: `rows-of-${table}`, text }, []);
        return [table, rows.map(({ row }) => row).sort()] as const;
      }),
    );
  // A cast: the entries of a table are those of its keys.
  return Object.fromEntries(await withViewer(pool, reader, read)) as Record<Table, string[]>;
}
