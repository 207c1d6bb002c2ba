import type { Direction, InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { BulkColleague, BulkInteraction, BulkOrganisation, BulkPerson } from '../src/store/bulk.ts';
import { accumulate, createRandom, uuidAt, type Random } from './random.ts';
import { subjectsFor } from './words/subjects.ts';

/** The sample's six years. Fixed, so that every run gives the same rows. */
export const sampleStart = Date.parse('2020-11-23T00:00:00Z');
export const sampleEnd = Date.parse('2026-11-20T18:00:00Z');

const hour = 3_600_000;
const day = 24 * hour;

const kinds: readonly InteractionKind[] = [
  'email',
  'meeting',
  'video',
  'call',
  'event',
  'visit',
  'note',
  'introduction',
  'letter',
];
const kindWeights = accumulate([62, 12, 8, 7, 4, 3, 2, 1, 1]);

/** One organisation with those who know it: a few colleagues, the first of them well. */
interface Circle {
  readonly organisation: BulkOrganisation;
  readonly people: readonly BulkPerson[];
  readonly peopleWeights: readonly number[];
  readonly colleagues: readonly BulkColleague[];
  readonly colleagueWeights: readonly number[];
}

/** Interactions skewed as life is: some organisations, and some people in them, have far more than others. */
export function inventInteractions(options: {
  readonly seed: number;
  readonly count: number;
  readonly organisations: readonly BulkOrganisation[];
  readonly people: readonly BulkPerson[];
  readonly colleagues: readonly BulkColleague[];
}): BulkInteraction[] {
  const random = createRandom(options.seed);
  const circles = formCircles(options, random);
  const weights = accumulate(circles.map((_, rank) => 1 / (rank + 3)));
  const first = circles.flatMap((circle) => circle.people.map((person) => inventInteraction(circle, random, person)));
  const further = Array.from({ length: options.count - first.length }, () =>
    inventInteraction(random.pickWeighted(circles, weights), random),
  );
  return [...first, ...further];
}

function formCircles(
  options: Pick<Parameters<typeof inventInteractions>[0], 'organisations' | 'people' | 'colleagues'>,
  random: Random,
): Circle[] {
  const peopleOf = new Map<string, BulkPerson[]>(options.organisations.map(({ id }) => [id, []]));
  for (const person of options.people) {
    // Somebody with a personal address alone belongs to one of the circles all the same.
    peopleOf.get(person.organisationId ?? random.pick(options.organisations).id)?.push(person);
  }
  return options.organisations.flatMap((organisation, rank) => {
    const people = peopleOf.get(organisation.id) ?? [];
    if (people.length === 0) return [];
    const size = rank < 20 ? random.integer(4, 7) : rank < 80 ? random.integer(2, 4) : random.integer(1, 2);
    const colleagues = new Set<BulkColleague>();
    while (colleagues.size < Math.min(size, options.colleagues.length)) colleagues.add(random.pick(options.colleagues));
    const byRank = (_: unknown, index: number) => 1 / (index + 1);
    return [
      {
        organisation,
        people,
        peopleWeights: accumulate(people.map(byRank)),
        colleagues: [...colleagues],
        colleagueWeights: accumulate([...colleagues].map(byRank)),
      },
    ];
  });
}

function inventInteraction(circle: Circle, random: Random, person?: BulkPerson): BulkInteraction {
  const kind = random.pickWeighted(kinds, kindWeights);
  const occurredAt = inventTime(random);
  const people = new Set<BulkPerson>(person ? [person] : []);
  const size = random.chance(0.75) ? 1 : random.integer(2, 4);
  for (let pick = people.size; pick < size; pick++)
    people.add(random.pickWeighted(circle.people, circle.peopleWeights));
  const colleagues = new Set<BulkColleague>();
  const contributors = random.chance(0.8) ? 1 : random.integer(2, 3);
  for (let pick = 0; pick < contributors; pick++) {
    colleagues.add(random.pickWeighted(circle.colleagues, circle.colleagueWeights));
  }
  const subject = random.pick(subjectsFor(kind)).replace('{}', circle.organisation.name);
  const reply = kind === 'email' && random.chance(0.4) ? 'Re: ' : '';
  return describeInteraction(
    {
      kind,
      occurredAt,
      subject: `${reply}${subject}`,
      direction: random.chance(0.55) ? 'in' : 'out',
      personIds: [...people].map((person) => person.id),
      colleagueIds: [...colleagues].map((colleague) => colleague.id),
      visibility: inventVisibility(random),
    },
    random,
  );
}

/** Gives an interaction its id, a Message-ID when it is mail, and contributions soon after it happened. */
export function describeInteraction(
  facts: {
    readonly kind: InteractionKind;
    readonly occurredAt: number;
    readonly subject: string;
    readonly direction: Direction;
    readonly personIds: readonly string[];
    readonly colleagueIds: readonly string[];
    readonly visibility: Visibility;
  },
  random: Random,
): BulkInteraction {
  const id = uuidAt(facts.occurredAt, random);
  return {
    id,
    kind: facts.kind,
    occurredAt: new Date(facts.occurredAt).toISOString(),
    subject: facts.subject,
    internetMessageId: facts.kind === 'email' ? `${id}@mail.example` : undefined,
    direction: facts.direction,
    personIds: facts.personIds,
    contributions: facts.colleagueIds.map((colleagueId) => ({
      colleagueId,
      visibility: facts.visibility,
      loggedAt: new Date(Math.min(facts.occurredAt + random.integer(1, 200) * 60_000, sampleEnd)).toISOString(),
    })),
  };
}

/** Most is for everyone; some keep it to their unit, fewer say only that they know somebody, and a little nobody sees. */
function inventVisibility(random: Random): Visibility {
  const chance = random.next();
  if (chance < 0.03) return 'private';
  if (chance < 0.07) return 'tie';
  return chance < 0.15 ? 'unit' : 'institution';
}

/** On a working day between eight and six, more often in later years. */
function inventTime(random: Random): number {
  const days = Math.floor((sampleEnd - sampleStart) / day);
  for (;;) {
    const midnight = sampleStart + Math.floor(days * random.next() ** 0.75) * day;
    const weekday = new Date(midnight).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return midnight + random.integer(8 * 60, 18 * 60 - 1) * 60_000;
  }
}
