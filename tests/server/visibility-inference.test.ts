import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTime } from '../harness/property-time.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { messages, story, type Step, type Story } from './random-store.ts';
import { askEverything, type Shown } from './shown-view.ts';
import { tell, type Told } from './told-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

type Log = Extract<Step, { readonly kind: 'log' }>;

/** The first colleague looks; what others keep to themselves is of other messages, or it would take a subject away by the rule. */
const viewer = 0;
const half = messages.length / 2;
const isViewers = (steps: Story, { colleague }: Log) => colleague % steps.colleagues.length === viewer;

function withoutHidden(one: Story): Log[] {
  const logs = one.steps.filter((step) => step.kind === 'log');
  return logs.flatMap((step) =>
    step.visibility === 'private' && !isViewers(one, step) ? [] : [{ ...step, message: step.message % half }],
  );
}

/** The same, with what others keep to themselves in between, and with more of what is only known to be known already. */
function withHidden(one: Story): Log[] {
  const logs = one.steps.filter((step) => step.kind === 'log');
  const inBetween = logs.flatMap((step): Log[] => {
    const isHidden = step.visibility === 'private' && !isViewers(one, step);
    if (isHidden) return [{ ...step, message: half + (step.message % half) }];
    const shown = { ...step, message: step.message % half };
    const unseen: Log = { ...step, colleague: viewer + 1, message: half + 1, visibility: 'private' };
    return [unseen, shown];
  });
  const more = logs.flatMap((step): Log[] =>
    step.visibility === 'tie' && !isViewers(one, step) ? [{ ...step, message: messages.length - 1 }] : [],
  );
  return [...inBetween, ...more];
}

test('what a colleague is not shown changes nothing of what they are: not a count, an order, a date or a name', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (one) => {
      const [less, more] = [withoutHidden(one), withHidden(one)];
      const answers: string[] = [];
      for (const steps of [less, more]) {
        const told = await tell(server, { ...one, steps });
        const [first] = told.viewers;
        if (!first) throw new Error('There are colleagues');
        answers.push(withoutIds(told, await askEverything(server, told, first)));
      }
      expect(answers[1]).toBe(answers[0]);
    }),
    { numRuns: 40, ...inTime },
  );
}, 120_000);

/** Byte for byte, but for the ids, which are by chance, what is in the order of ids, and when it was logged. */
function withoutIds(told: Told, { correspondents, interactions, persons, organisations, found, mine }: Shown): string {
  const names = new Map([
    ...[...told.personIds].map(([name, id]) => [id, name] as const),
    ...[...told.organisationIds].map(([name, id]) => [id, name] as const),
    ...told.viewers.map(({ colleagueId }, index) => [colleagueId, `colleague ${String(index)}`] as const),
    ...told.contributions.map(({ interactionId, message }) => [interactionId, `message ${String(message)}`] as const),
    ...told.units.map(({ id, name }) => [id, name] as const),
  ]);
  const byName = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).sort();
  const shown = {
    correspondents,
    // Half of the messages are logged by nobody whom the viewer sees.
    interactions: interactions?.map(
      (item) => item && { ...item, people: byName(item.people), colleagues: item.colleagues.length },
    ),
    persons: [...persons].sort(byNameOf(names)),
    organisations: [...organisations]
      .sort(byNameOf(names))
      .map(([id, { people, ...organisation }]) => [
        id,
        organisation,
        people.toSorted((a, b) =>
          `${b.lastAt ?? ''}${a.emailAddress}` < `${a.lastAt ?? ''}${b.emailAddress}` ? -1 : 1,
        ),
      ]),
    found: { persons: [...found.persons], organisations: [...found.organisations] },
    mine: mine
      .map(({ loggedAt: _, people, ...rest }) => ({ ...rest, people: byName(people.map(({ id }) => id)) }))
      .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)),
  };
  return JSON.stringify(shown, undefined, 1).replaceAll(
    /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
    (id) => names.get(id) ?? 'unknown',
  );
}

function byNameOf(names: ReadonlyMap<string, string>) {
  return ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
    (names.get(a) ?? '') < (names.get(b) ?? '') ? -1 : 1;
}
