import {
  changeContributions,
  readContributions,
  replaceIds,
  restoreContributions,
  type ContributionChange,
} from './contribution-changes.ts';
import type { Pair } from './merge-rows.ts';
import { bringBackOrganisations, readOrganisations, type OrganisationRow } from './organisation-rows.ts';
import { giveIntroductions, takeIntroductions, type GivenIntroductions } from './introductions-owned.ts';
import { ownedRows } from './owned-rows.ts';
import { recount } from './recount.ts';
import { renewNameWords } from './renew-name-words.ts';
import { differenceOf, nothingCounted, withoutDifference, type Difference } from './row-difference.ts';
import type { Ask, Statement } from './session.ts';
import { keepTold } from './signal-subject.ts';

/** JSON. */
export interface BeforePersons {
  /** The row that is gone. */
  readonly row: PersonRow;
  readonly kept: Difference;
  readonly addresses: readonly string[];
  readonly detailIds: readonly string[];
  readonly correctionIds: readonly string[];
  /** Absent in merges from before there were any, which have the ids of one kind in the next; the one after is as old. */
  readonly signalIds?: readonly string[];
  readonly markIds?: readonly string[];
  readonly followedIds?: readonly string[];
  readonly introductions?: GivenIntroductions;
  readonly linkIds?: readonly string[];
  /** Where the one that is gone was: with nobody left there, an undo of logging may take it away. */
  readonly organisations: readonly OrganisationRow[];
  readonly contributions: readonly ContributionChange[];
}

interface PersonRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly display_name: string;
  readonly name_key: string | null;
  readonly email_address: string;
  readonly organisation_id: string | null;
  readonly is_from_log: boolean;
}

/** Makes two persons, who are held with the interactions of the second, one; undefined unless both are there. */
export async function joinPersons(ask: Ask, institutionId: string, pair: Pair): Promise<BeforePersons | undefined> {
  const { keptId, mergedId } = pair;
  const [kept, row] = await readPersons(ask, institutionId, [keptId, mergedId]);
  if (!kept || !row) return undefined;
  const organisations = await readOrganisations(ask, institutionId, [row.organisation_id ?? []].flat());
  const rows = await readContributions(ask, institutionId, { subject: 'person', ids: [mergedId] });
  const contributions = changeContributions(ask, institutionId, {
    subject: 'person',
    rows,
    change: ({ personIds }) => replaceIds(personIds, [mergedId], keptId),
  });
  countAnew(ask, institutionId, pair, contributions);
  const givenAddresses = await ask<{ readonly id: string }>(addresses.give, [institutionId, mergedId, keptId]);
  const givenDetails = await ask<{ readonly id: string }>(details.give, [institutionId, mergedId, keptId]);
  const givenCorrections = await ask<{ readonly id: string }>(corrections.give, [institutionId, mergedId, keptId]);
  const givenSignals = await ask<{ readonly id: string }>(signals.give, [institutionId, mergedId, keptId]);
  const givenFollowed = await ask<{ readonly id: string }>(followed.give, [institutionId, mergedId, keptId]);
  const introductions = await giveIntroductions(ask, institutionId, { subject: 'person', ...pair });
  const givenLinks = await ask<{ readonly id: string }>(links.give, [institutionId, mergedId, keptId]);
  const changed = mergeRows(kept, row);
  void ask(change, [institutionId, keptId, JSON.stringify(changed)]);
  void ask(remove, [institutionId, mergedId]);
  await renewNameWords(ask, institutionId, 'person', [keptId, mergedId]);
  return {
    row,
    kept: differenceOf(kept, changed),
    addresses: givenAddresses.map(({ id }) => id).sort(),
    detailIds: givenDetails.map(({ id }) => id).sort(),
    correctionIds: givenCorrections.map(({ id }) => id).sort(),
    signalIds: givenSignals.map(({ id }) => id).sort(),
    followedIds: givenFollowed.map(({ id }) => id).sort(),
    introductions,
    linkIds: givenLinks.map(({ id }) => id).sort(),
    organisations,
    contributions,
  };
}

/** The exact inverse; what has happened since stays. */
export async function splitPersons(
  ask: Ask,
  institutionId: string,
  { keptId, mergedId, before }: Pair & { readonly before: BeforePersons },
): Promise<void> {
  const [kept] = await readPersons(ask, institutionId, [keptId]);
  if (!kept) return; // everything of both has been taken back
  const standsFor = await bringBackOrganisations(ask, institutionId, before.organisations);
  const place = before.row.organisation_id;
  const row = { ...before.row, organisation_id: place === null ? null : (standsFor.get(place) ?? place) };
  void ask(make, [JSON.stringify(row)]);
  void ask(addresses.take, [institutionId, keptId, mergedId, before.addresses]);
  void ask(details.take, [institutionId, keptId, mergedId, before.detailIds]);
  void ask(corrections.take, [institutionId, keptId, mergedId, before.correctionIds]);
  const { signalIds = [], markIds = [] } = before;
  void ask(signals.take, [institutionId, keptId, mergedId, [...signalIds, ...markIds]]);
  void ask(followed.take, [institutionId, keptId, mergedId, before.followedIds ?? []]);
  takeIntroductions(ask, institutionId, { subject: 'person', keptId, mergedId, given: before.introductions });
  void ask(links.take, [institutionId, keptId, mergedId, before.linkIds ?? []]);
  void ask(change, [institutionId, keptId, JSON.stringify(withoutDifference(kept, before.kept))]);
  await restoreContributions(ask, institutionId, { subject: 'person', changes: before.contributions });
  keepTold(ask, institutionId, { subject: 'person', id: keptId });
  countAnew(ask, institutionId, { keptId, mergedId }, before.contributions);
  await renewNameWords(ask, institutionId, 'person', [keptId, mergedId]);
}

/** The one that is kept, with what it lacked. */
function mergeRows(kept: PersonRow, merged: PersonRow): PersonRow {
  const isNameless = kept.display_name === kept.email_address && merged.display_name !== merged.email_address;
  return {
    ...kept,
    display_name: isNameless ? merged.display_name : kept.display_name,
    name_key: isNameless ? merged.name_key : kept.name_key,
    organisation_id: kept.organisation_id ?? merged.organisation_id,
    is_from_log: kept.is_from_log && merged.is_from_log,
  };
}

function countAnew(
  ask: Ask,
  institutionId: string,
  { keptId, mergedId }: Pair,
  changes: readonly ContributionChange[],
): void {
  const interactionIds = [...new Set(changes.map(({ interactionId }) => interactionId))];
  recount(ask, institutionId, { personIds: [keptId, mergedId], organisationIds: [], interactionIds });
}

/** In the order asked. */
async function readPersons(
  ask: Ask,
  institutionId: string,
  ids: readonly string[],
): Promise<readonly (PersonRow | undefined)[]> {
  const rows = await ask<{ readonly row: PersonRow }>(read, [institutionId, ids]);
  return ids.map((id) => rows.find(({ row }) => row.id === id)?.row);
}

const read: Statement = {
  name: 'read-person-rows',
  text: `select to_jsonb(person) as row from person where person.institution_id = $1 and person.id = any($2::uuid[])`,
};

const change: Statement = {
  name: 'change-person-row',
  text: `update person set display_name = changed.display_name, name_key = changed.name_key,
      organisation_id = changed.organisation_id, is_from_log = changed.is_from_log
    from jsonb_populate_record(null::person, $3::jsonb) as changed
    where person.institution_id = $1 and person.id = $2`,
};

const remove: Statement = {
  name: 'remove-person-row',
  text: `delete from person where institution_id = $1 and id = $2`,
};

const make: Statement = {
  name: 'make-person-row',
  text: `insert into person select (jsonb_populate_record(null::person, $1::jsonb || '${nothingCounted()}')).*`,
};

const addresses = ownedRows('person_address', 'person_id', { name: 'email_address', type: 'text' });
const details = ownedRows('person_detail', 'person_id');
const corrections = ownedRows('correction', 'person_id');
const signals = ownedRows('signal', 'person_id');
const followed = ownedRows('followed_person', 'person_id');
const links = ownedRows('link', 'person_id');
