import { groupByOrganisation, type ArrangedCorrespondent } from './arrange-correspondents.ts';

interface SummarisedCorrespondent extends ArrangedCorrespondent {
  readonly person?: { readonly id: string } | undefined;
}

interface SummarisedMessage<Correspondent> {
  /** ISO 8601. */
  readonly occurredAt: string;
  /** Everybody on it. */
  readonly correspondents: readonly Correspondent[];
}

/** How many of the messages, and when the last of them was. */
interface Tally {
  readonly messages: number;
  readonly lastAt: string;
}

export interface PersonSummary<Correspondent> extends Tally {
  /** As on the latest of the messages, under whichever of the person's addresses. */
  readonly correspondent: Correspondent;
}

/** Those of one organisation, or of one mail domain while the organisation is not known. */
export interface OrganisationSummary<Correspondent> extends Tally {
  readonly key: string;
  readonly name: string;
  readonly people: readonly PersonSummary<Correspondent>[];
}

export interface MessagesSummary<Correspondent> {
  readonly organisations: readonly OrganisationSummary<Correspondent>[];
  /** People with personal addresses: of no organisation. */
  readonly personal: readonly PersonSummary<Correspondent>[];
}

/** Who from outside is on several messages, by organisation: those with the most messages first, then the latest. */
export function summariseMessages<Correspondent extends SummarisedCorrespondent>(
  messages: readonly SummarisedMessage<Correspondent>[],
): MessagesSummary<Correspondent> {
  const people = listPeople(messages);
  const summaryOf = new Map(people.map((one) => [one.person.correspondent, one]));
  const external = people.map(({ person }) => person.correspondent).filter(({ kind }) => kind === 'external');
  const organisations = groupByOrganisation(external).map(({ key, name, members }) => {
    const ofGroup = members.flatMap((member) => summaryOf.get(member) ?? []);
    const numbers = new Set(ofGroup.flatMap((one) => one.numbers));
    return { key, name, people: sort(ofGroup.map(({ person }) => person)), ...tally(messages, numbers) };
  });
  const personal = people.map(({ person }) => person).filter(({ correspondent }) => correspondent.kind === 'personal');
  return { organisations: sort(organisations), personal: sort(personal) };
}

/** Each person once, with the numbers of the messages that they are on. */
function listPeople<Correspondent extends SummarisedCorrespondent>(
  messages: readonly SummarisedMessage<Correspondent>[],
) {
  const found = new Map<string, { readonly numbers: number[]; latest: Correspondent; lastAt: string }>();
  messages.forEach(({ occurredAt, correspondents }, number) => {
    for (const correspondent of correspondents) {
      if (correspondent.hidden || (correspondent.kind !== 'external' && correspondent.kind !== 'personal')) continue;
      const key = correspondent.person?.id ?? correspondent.emailAddress;
      const before = found.get(key);
      if (!before) found.set(key, { numbers: [number], latest: correspondent, lastAt: occurredAt });
      else {
        before.numbers.push(number);
        if (occurredAt > before.lastAt) Object.assign(before, { latest: correspondent, lastAt: occurredAt });
      }
    }
  });
  return [...found.values()].map(({ numbers, latest }) => ({
    numbers,
    person: { correspondent: latest, ...tally(messages, new Set(numbers)) },
  }));
}

function tally(messages: readonly { readonly occurredAt: string }[], numbers: ReadonlySet<number>): Tally {
  const times = messages.filter((_, number) => numbers.has(number)).map(({ occurredAt }) => occurredAt);
  return { messages: numbers.size, lastAt: times.sort().at(-1) ?? '' };
}

function sort<Tallied extends Tally>(all: readonly Tallied[]): Tallied[] {
  return [...all].sort(
    (one, other) => other.messages - one.messages || Date.parse(other.lastAt) - Date.parse(one.lastAt),
  );
}
