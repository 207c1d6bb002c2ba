import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import type { Response } from '#api/types.ts';
import { noUnit, unitAndAbove } from '#domain/visibility.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { aboutPerson } from './expected-view.ts';
import { story } from './random-store.ts';
import { byId } from './shown-view.ts';
import { tell, type Told, type ToldViewer } from './told-store.ts';

/** By id. */
type Persons = ReadonlyMap<string, Response<'getPerson'>>;
type Latest = Response<'getMySharing'>['latest'][number];

interface Looked {
  readonly me: ToldViewer;
  readonly viewer: ToldViewer;
  readonly entry: Latest;
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Colleagues without a role, who share everything: nothing is kept from them for what they keep themselves, nor shown for their role. */
const plainStory = story.map((one) => ({
  ...one,
  colleagues: one.colleagues.map(({ unit }) => ({ unit, defaultVisibility: 'institution' as const, roles: [] })),
}));

test('what a colleague is told that others see is what a lookup shows to those in the same unit, and elsewhere', async () => {
  const compared = new Set<string>();
  await fc.assert(
    fc.asyncProperty(plainStory, async (one) => {
      const told = await tell(server, one);
      const shown = new Map<ToldViewer, Persons>();
      for (const viewer of told.viewers) {
        const client = server.clientFor(viewer.colleague);
        shown.set(viewer, await byId(told.personIds.values(), (id) => client.getPerson({ params: { id } })));
      }
      for (const me of told.viewers) {
        const answer = await server.clientFor(me.colleague).getMySharing({});
        for (const entry of schemas.getMySharing.response.parse(answer).latest) {
          for (const [viewer, persons] of shown) {
            const place = placeOf(told, { me, viewer, entry });
            if (!place) continue;
            const { sees, unit } = entry[place];
            expect(seenIn(persons, me, entry)).toEqual(expectedIn(entry, sees));
            if (sees === 'tie') expectTie(told, { me, viewer, entry, persons, unit });
            compared.add(`${place} ${sees}`);
          }
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  const all = ['subject', 'content', 'tie', 'nothing'].flatMap((sees) => [`elsewhere ${sees}`, `unit ${sees}`]);
  expect([...compared].sort()).toEqual(all.sort());
}, 300_000);

/** Of which of the two previews the viewer is an example; of neither who sees the unit from above or below, or has logged it too. */
function placeOf({ contributions }: Told, { me, viewer, entry }: Looked): 'unit' | 'elsewhere' | undefined {
  const of = contributions.filter(({ interactionId }) => interactionId === entry.id);
  if (of.some(({ colleagueId }) => colleagueId === viewer.colleagueId)) return undefined;
  if (viewer.unitId === me.unitId) return 'unit';
  const isInSight = of.some(({ unitId }) => viewer.sight.unitIds.includes(unitId));
  return isInSight ? undefined : 'elsewhere';
}

/** On the pages of everybody who was on it: whether it is there under the colleague's name, and with which subject. */
function seenIn(persons: Persons, me: ToldViewer, { id, people }: Latest) {
  return people.map((person) => {
    const found = persons.get(person.id)?.interactions.find((one) => one.id === id);
    const isNamed = found?.colleagues.some((colleague) => colleague.id === me.colleagueId) ?? false;
    return { isNamed, subject: isNamed ? found?.subject : undefined };
  });
}

function expectedIn({ people, subject }: Latest, sees: Latest['unit']['sees']) {
  const isNamed = sees === 'subject' || sees === 'content';
  return people.map(() => ({ isNamed, subject: sees === 'subject' ? subject : undefined }));
}

/** Told by each person, but where the viewer sees somebody else of the unit who knows them. */
function expectTie(
  told: Told,
  { me, viewer, entry, persons, unit }: Looked & { readonly persons: Persons; readonly unit: string | undefined },
): void {
  const mine = told.contributions.find((one) => one.interactionId === entry.id && one.colleagueId === me.colleagueId);
  // Whoever is elsewhere within the same larger unit is not one of those who may be meant by it: to them it may be a larger one still.
  const isWithin = unitAndAbove(viewer.unitId ?? noUnit, told.units).some(({ name }) => name === unit);
  if (isWithin && viewer.unitId !== me.unitId) return;
  for (const { id } of entry.people) {
    const { ties = [], relationships = [] } = persons.get(id) ?? {};
    const named = relationships.map(({ colleague }) => colleague.id).filter((one) => one !== viewer.colleagueId);
    const isKnown = aboutPerson(told, id).some((one) => one.unitId === mine?.unitId && named.includes(one.colleagueId));
    if (!isKnown) expect(ties.map((tie) => tie.unit)).toContain(unit);
  }
}
