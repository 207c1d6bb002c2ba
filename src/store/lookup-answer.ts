import { correctionKeys, pickCorrection } from '#domain/correction.ts';
import { readCorrections } from './corrections-read.ts';
import type { Correction } from './corrections-store.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import { readFollowed, readItems } from './lookup-items.ts';
import { limit, type LookupRow } from './lookup-sql.ts';
import { readStrangers, readTwins, type Stranger } from './lookup-strangers.ts';
import { readDetails } from './person-details-sql.ts';
import type { LookupAnswer, LookupEntry, LookupInput } from './lookup-store.ts';
import { addSignals } from './signals-read.ts';
import type { OrganisationSummary, Ties } from './store.ts';

const nothingKnown: LookupEntry = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

/** Puts what the statement found together, for each correspondent in the order asked. */
export function readLookup(row: LookupRow, input: LookupInput): LookupAnswer {
  const knowledge = readKnowledge(row, { limit, viewer: input, about: row, now: new Date() });
  const places = readPlaces(row, knowledge);
  const found = readEntries(row, knowledge, places);
  const visible = new Map(
    [...found.values()]
      .flatMap(({ person, namesakes = [], twins = [] }) => [...(person ? [person] : []), ...namesakes, ...twins])
      .map((person) => [person.id, person] as const),
  );
  const corrections = readCorrections(row.corrections, {
    colleague: knowledge.colleague,
    organisation: (id) => places.get(id)?.summary,
    person: (id) => visible.get(id),
  });
  const withSignals = addSignals(row, knowledge.colleague);
  const keptOut = new Set(row.kept_out);
  const entries = input.correspondents.map(({ emailAddress, organisationDomains }) => {
    if (keptOut.has(emailAddress)) return { ...nothingKnown, keptOut: true as const };
    const entry = found.get(emailAddress) ?? nothingKnown;
    return corrections.length === 0
      ? withSignals(entry)
      : withSignals(putUnder(entry, inForce(corrections, correctionKeys(emailAddress, organisationDomains)), places));
  });
  const conversation = readFollowed(row);
  return { entries, items: readItems(row, input, knowledge), ...(conversation ? { conversation } : {}) };
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
function putUnder(
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
  const ties = rest.person ? {} : { ties: corrected.ties };
  return { ...rest, organisation: { ...corrected.summary, ...ties }, corrections };
}

function readEntries(
  row: LookupRow,
  knowledge: Knowledge,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, LookupEntry> {
  const details = readDetails(row.details);
  const twins = readTwins(row);
  const entries = new Map<string, LookupEntry>();
  for (const [emailAddress, stranger] of readStrangers(row)) {
    entries.set(emailAddress, describeStranger(stranger, places));
  }
  for (const [emailAddress, id, displayName, organisationId, interactions, colleagues] of row.entries ?? []) {
    const { relationships, interactions: latest, totalsWith, somebody } = knowledge.about(id);
    const organisation = places.get(organisationId ?? '')?.summary;
    entries.set(emailAddress, {
      person: { id, displayName, ...(details.has(id) ? { details: details.get(id) ?? [] } : {}) },
      ...(organisation ? { organisation } : {}),
      relationships,
      interactions: latest,
      totals: totalsWith({ interactions, colleagues }),
      ...(somebody.length > 0 ? { somebody } : {}),
      ...(twins.has(id) ? { twins: twins.get(id) ?? [] } : {}),
    });
  }
  return entries;
}

function describeStranger(stranger: Stranger, places: ReadonlyMap<string, Place>): LookupEntry {
  const { organisationId = '', knownDomain, reference, namesakes, imitatedDomain } = stranger;
  const more = { ...(reference ? { reference } : {}), ...(namesakes ? { namesakes } : {}) };
  const place = places.get(organisationId);
  if (!place) return { ...nothingKnown, ...more, ...(imitatedDomain === undefined ? {} : { imitatedDomain }) };
  const by = knownDomain === undefined ? {} : { organisationDomain: knownDomain };
  return { ...nothingKnown, ...more, organisation: { ...place.summary, ties: place.ties }, ...by };
}

interface Place {
  readonly summary: OrganisationSummary;
  readonly ties: Ties;
}

function readPlaces(row: LookupRow, knowledge: Knowledge): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [id, name, domain, interactions, colleagues, units] of row.organisations ?? []) {
    const { totalsWith, relationships, uncountedUnits, somebody } = knowledge.about(id);
    const totals = { ...totalsWith({ interactions, colleagues }), units: units + uncountedUnits };
    const more = somebody.length > 0 ? { somebody } : {};
    places.set(id, { summary: { id, name, domain }, ties: { ...totals, relationships, ...more } });
  }
  return places;
}
