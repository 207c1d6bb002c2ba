import { correctionKeys, pickCorrection } from '#domain/correction.ts';
import { readCautions } from './caution-rows.ts';
import { readCorrections } from './corrections-read.ts';
import type { Correction } from './corrections-store.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import { readFollowed, readItems } from './lookup-items.ts';
import { limit, type LookupRow } from './lookup-sql.ts';
import { readStrangers, readTwins, type Stranger } from './lookup-strangers.ts';
import { readDetails } from './person-details-sql.ts';
import type { LookupAnswer, LookupEntry, LookupInput } from './lookup-store.ts';
import type { OrganisationSummary, Ties } from './store.ts';

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

/** Puts what the statement found together, for each correspondent in the order asked. */
export function readLookup(row: LookupRow, input: LookupInput): LookupAnswer {
  const viewer = input.colleagueId;
  const people = readKnowledge(row, { viewer, limit, ties: row.ties, latest: row.latest });
  const places = readPlaces(row, viewer);
  const found = readEntries(row, people, places);
  const visible = new Map(
    [...found.values()]
      .flatMap(({ person, namesakes = [], twins = [] }) => [...(person ? [person] : []), ...namesakes, ...twins])
      .map((person) => [person.id, person] as const),
  );
  const corrections = readCorrections(row.corrections, {
    colleague: people.colleague,
    organisation: (id) => places.get(id)?.ties && places.get(id)?.summary,
    person: (id) => visible.get(id),
  });
  const withCaution = readCautions(row, people);
  const entries = input.correspondents.map(({ emailAddress, organisationDomains }) => {
    const entry = found.get(emailAddress) ?? nothingKnown;
    return corrections.length === 0
      ? withCaution(entry)
      : withCaution(place(entry, inForce(corrections, correctionKeys(emailAddress, organisationDomains)), places));
  });
  const conversation = readFollowed(row);
  return { entries, items: readItems(row, input, people), ...(conversation ? { conversation } : {}) };
}

/** Of each thing that can be corrected, the correction that counts; of persons that it is not, each. */
export function inForce(corrections: readonly Correction[], keys: readonly string[]): Correction[] {
  const things = new Set(corrections.map(thingOf));
  return [...things].sort().flatMap(
    (thing) =>
      pickCorrection(
        corrections.filter((one) => thingOf(one) === thing),
        keys,
      ) ?? [],
  );
}

function thingOf({ change }: Correction): string {
  return change.what === 'not-person' ? `${change.what} ${change.personId}` : change.what;
}

/** Under the organisation that a correction names; one that is not known here leaves none. */
function place(
  entry: LookupEntry,
  corrections: readonly Correction[],
  places: ReadonlyMap<string, Place>,
): LookupEntry {
  if (corrections.length === 0) return entry;
  const change = corrections.map((one) => one.change).find(({ what }) => what === 'organisation');
  if (change?.what !== 'organisation') return { ...entry, corrections };
  const { organisation: _, organisationDomain: __, ...rest } = entry;
  const corrected = places.get(change.organisationId ?? '');
  if (!corrected) return { ...rest, corrections };
  const ties = rest.person || !corrected.ties ? {} : { ties: corrected.ties };
  return { ...rest, organisation: { ...corrected.summary, ...ties }, corrections };
}

function readEntries(
  row: LookupRow,
  people: Knowledge,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, LookupEntry> {
  const details = readDetails(row.details);
  const twins = readTwins(row);
  const entries = new Map<string, LookupEntry>();
  for (const [emailAddress, stranger] of readStrangers(row)) {
    entries.set(emailAddress, describeStranger(stranger, places));
  }
  for (const [emailAddress, id, displayName, organisationId, isFromLog, count, colleagues] of row.entries ?? []) {
    const known = people.about(id);
    const interactions = count + known.hidden.interactions;
    // Somebody who is here only by another colleague's private log is not here for this one.
    if (isFromLog && interactions === 0) continue;
    const organisation = places.get(organisationId ?? '')?.summary;
    entries.set(emailAddress, {
      person: { id, displayName, ...(details.has(id) ? { details: details.get(id) ?? [] } : {}) },
      ...(organisation ? { organisation } : {}),
      relationships: known.relationships,
      interactions: known.interactions,
      totals: { interactions, colleagues: colleagues + known.hidden.colleagues },
      ...(twins.has(id) ? { twins: twins.get(id) ?? [] } : {}),
    });
  }
  return entries;
}

function describeStranger(stranger: Stranger, places: ReadonlyMap<string, Place>): LookupEntry {
  const { organisationId = '', knownDomain, reference, namesakes, imitatedDomain } = stranger;
  const more = { ...(reference ? { reference } : {}), ...(namesakes ? { namesakes } : {}) };
  const { summary, ties } = places.get(organisationId) ?? {};
  if (!summary || !ties)
    return { ...nothingKnown, ...more, ...(imitatedDomain === undefined ? {} : { imitatedDomain }) };
  const by = knownDomain === undefined ? {} : { organisationDomain: knownDomain };
  return { ...nothingKnown, ...more, organisation: { ...summary, ties }, ...by };
}

interface Place {
  readonly summary: OrganisationSummary;
  /** Absent where nobody's log of it may be seen. */
  readonly ties?: Ties;
}

function readPlaces(row: LookupRow, viewer: string): ReadonlyMap<string, Place> {
  const knowledge = readKnowledge(row, { viewer, limit, ties: row.organisation_ties, latest: row.organisation_latest });
  const places = new Map<string, Place>();
  for (const [id, name, domain, isFromLog, count, colleagues, units, isViewersUnitNew] of row.organisations ?? []) {
    if (id === null) continue; // a correction's, which is gone
    const { hidden, relationships } = knowledge.about(id);
    const interactions = count + hidden.interactions;
    const hiddenUnits = hidden.colleagues > 0 && isViewersUnitNew ? 1 : 0;
    const totals = { interactions, colleagues: colleagues + hidden.colleagues, units: units + hiddenUnits };
    const isSeen = !isFromLog || interactions > 0;
    places.set(id, { summary: { id, name, domain }, ...(isSeen ? { ties: { ...totals, relationships } } : {}) });
  }
  return places;
}
