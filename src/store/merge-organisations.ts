import { organisationNameFromDomain } from '#domain/organisation.ts';
import {
  changeContributions,
  readContributions,
  replaceIds,
  restoreContributions,
  type ContributionChange,
} from './contribution-changes.ts';
import type { Pair } from './merge-rows.ts';
import { giveIntroductions, takeIntroductions, type GivenIntroductions } from './introductions-owned.ts';
import { makeOrganisation, readOrganisations } from './organisation-rows.ts';
import { giveLinks, takeLinks, type GivenLinks } from './links-owned.ts';
import { ownedRows } from './owned-rows.ts';
import { parentWithoutCircle } from './parent-rows.ts';
import { recount } from './recount.ts';
import { renewNameWords } from './renew-name-words.ts';
import { differenceOf, withoutDifference, type Difference } from './row-difference.ts';
import type { Ask, Statement } from './session.ts';
import { keepTold } from './signal-subject.ts';

/** JSON. */
export interface BeforeOrganisations {
  /** The row that is gone. */
  readonly row: OrganisationColumns;
  readonly kept: Difference;
  readonly domains: readonly string[];
  readonly personIds: readonly string[];
  readonly correctionIds: readonly string[];
  /** Absent in merges from before there were any, which have the ids of some kinds in the next two. */
  readonly signalIds?: readonly string[];
  readonly stewardIds?: readonly string[];
  readonly markIds?: readonly string[];
  readonly introductions?: GivenIntroductions;
  /** Absent in merges from before there were any. */
  readonly links?: GivenLinks;
  /** Of what was below the one that is gone. */
  readonly childIds?: readonly string[];
  readonly contributions: readonly ContributionChange[];
}

interface OrganisationColumns extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly is_from_log: boolean;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly reference_key: string | null;
  readonly parent_id: string | null;
}

/** Makes two organisations, which are held with the people and interactions of the second, one; undefined unless both are there. */
export async function joinOrganisations(
  ask: Ask,
  institutionId: string,
  pair: Pair,
): Promise<BeforeOrganisations | undefined> {
  const { keptId, mergedId } = pair;
  const [kept, merged] = await readBoth(ask, institutionId, pair);
  if (!kept || !merged) return undefined;
  const rows = await readContributions(ask, institutionId, { subject: 'organisation', ids: [mergedId] });
  const contributions = changeContributions(ask, institutionId, {
    subject: 'organisation',
    rows,
    change: ({ organisationIds }) => replaceIds(organisationIds, [mergedId], keptId),
  });
  countAnew(ask, institutionId, pair, contributions);
  const givenPersons = await ask<{ readonly id: string }>(persons.give, [institutionId, mergedId, keptId]);
  const givenDomains = await ask<{ readonly id: string }>(domains.give, [institutionId, mergedId, keptId]);
  const givenCorrections = await ask<{ readonly id: string }>(corrections.give, [institutionId, mergedId, keptId]);
  const introductions = await giveIntroductions(ask, institutionId, { subject: 'organisation', ...pair });
  const givenSignals = await ask<{ readonly id: string }>(signals.give, [institutionId, mergedId, keptId]);
  const links = await giveLinks(ask, institutionId, pair);
  const changed = mergeRows(kept, merged);
  const givenChildren = await ask<{ readonly id: string }>(children.give, [institutionId, mergedId, keptId]);
  const now = { ...changed, parent_id: await parentWithoutCircle(ask, institutionId, changed) };
  void ask(change, [institutionId, keptId, JSON.stringify(now)]);
  void ask(remove, [institutionId, mergedId]);
  await renewNameWords(ask, institutionId, 'organisation', [keptId, mergedId]);
  return {
    row: merged,
    kept: differenceOf(kept, now),
    domains: givenDomains.map(({ id }) => id).sort(),
    personIds: givenPersons.map(({ id }) => id).sort(),
    correctionIds: givenCorrections.map(({ id }) => id).sort(),
    introductions,
    links,
    childIds: givenChildren.map(({ id }) => id).sort(),
    signalIds: givenSignals.map(({ id }) => id).sort(),
    contributions,
  };
}

/** The exact inverse; what has happened since stays. */
export async function splitOrganisations(
  ask: Ask,
  institutionId: string,
  { keptId, mergedId, before }: Pair & { readonly before: BeforeOrganisations },
): Promise<void> {
  const [kept] = await readBoth(ask, institutionId, { keptId, mergedId });
  if (!kept) return; // everything of both has been taken back
  makeOrganisation(ask, institutionId, { row: before.row, domains: [] });
  void ask(domains.take, [institutionId, keptId, mergedId, before.domains]);
  void ask(persons.take, [institutionId, keptId, mergedId, before.personIds]);
  void ask(corrections.take, [institutionId, keptId, mergedId, before.correctionIds]);
  takeIntroductions(ask, institutionId, { subject: 'organisation', keptId, mergedId, given: before.introductions });
  const { signalIds = [], stewardIds = [], markIds = [], childIds = [] } = before;
  void ask(children.take, [institutionId, keptId, mergedId, childIds]);
  void ask(signals.take, [institutionId, keptId, mergedId, [...signalIds, ...stewardIds, ...markIds]]);
  takeLinks(ask, institutionId, { keptId, mergedId, given: before.links });
  void ask(change, [institutionId, keptId, JSON.stringify(withoutDifference(kept, before.kept))]);
  await restoreContributions(ask, institutionId, { subject: 'organisation', changes: before.contributions });
  keepTold(ask, institutionId, { subject: 'organisation', id: keptId });
  countAnew(ask, institutionId, { keptId, mergedId }, before.contributions);
  await renewNameWords(ask, institutionId, 'organisation', [keptId, mergedId]);
}

/** The one that is kept, with what it lacked. */
function mergeRows(kept: OrganisationColumns, merged: OrganisationColumns): OrganisationColumns {
  const hasNameOnlyBy = ({ name, domain }: OrganisationColumns) => name === organisationNameFromDomain(domain);
  return {
    ...kept,
    name: hasNameOnlyBy(kept) && !hasNameOnlyBy(merged) ? merged.name : kept.name,
    is_from_log: kept.is_from_log && merged.is_from_log,
    identifiers: { ...merged.identifiers, ...kept.identifiers },
    reference_key: kept.reference_key ?? merged.reference_key,
    parent_id: (kept.parent_id === merged.id ? null : kept.parent_id) ?? merged.parent_id,
  };
}

function countAnew(
  ask: Ask,
  institutionId: string,
  { keptId, mergedId }: Pair,
  changes: readonly ContributionChange[],
): void {
  const interactionIds = [...new Set(changes.map(({ interactionId }) => interactionId))];
  recount(ask, institutionId, { personIds: [], organisationIds: [keptId, mergedId], interactionIds });
}

async function readBoth(
  ask: Ask,
  institutionId: string,
  { keptId, mergedId }: Pair,
): Promise<readonly (OrganisationColumns | undefined)[]> {
  const rows = await readOrganisations(ask, institutionId, [keptId, mergedId]);
  // a cast: the row is the table's
  return [keptId, mergedId].map((id) => rows.find(({ row }) => row.id === id)?.row as OrganisationColumns | undefined);
}

const change: Statement = {
  name: 'change-organisation-row',
  text: `update organisation set name = changed.name, is_from_log = changed.is_from_log,
      identifiers = changed.identifiers, reference_key = changed.reference_key, parent_id = changed.parent_id
    from jsonb_populate_record(null::organisation, $3::jsonb) as changed
    where organisation.institution_id = $1 and organisation.id = $2`,
};

const remove: Statement = {
  name: 'remove-organisation-row',
  text: `delete from organisation where institution_id = $1 and id = $2`,
};

const persons = ownedRows('person', 'organisation_id');
const domains = ownedRows('organisation_domain', 'organisation_id', { name: 'domain', type: 'text' });
const corrections = ownedRows('correction', 'organisation_id');
const signals = ownedRows('signal', 'organisation_id');
const children = ownedRows('organisation', 'parent_id');
