import { organisationNameFromDomain } from '#domain/organisation.ts';
import {
  changeContributions,
  readContributions,
  replaceIds,
  restoreContributions,
  type ContributionChange,
} from './contribution-changes.ts';
import type { Pair } from './merge-rows.ts';
import { makeOrganisation, readOrganisations } from './organisation-rows.ts';
import { recount } from './recount.ts';
import { renewNameWords } from './renew-name-words.ts';
import { differenceOf, withoutDifference, type Difference } from './row-difference.ts';
import type { Ask, Statement } from './session.ts';

/** JSON. */
export interface BeforeOrganisations {
  /** The row that is gone. */
  readonly row: OrganisationColumns;
  readonly kept: Difference;
  readonly domains: readonly string[];
  readonly personIds: readonly string[];
  readonly correctionIds: readonly string[];
  readonly contributions: readonly ContributionChange[];
}

interface OrganisationColumns extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly is_from_log: boolean;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly reference_key: string | null;
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
  const persons = await ask<{ readonly id: string }>(givePersons, [institutionId, mergedId, keptId]);
  const domains = await ask<{ readonly id: string }>(giveDomains, [institutionId, mergedId, keptId]);
  const corrections = await ask<{ readonly id: string }>(giveCorrections, [institutionId, mergedId, keptId]);
  const changed = mergeRows(kept, merged);
  void ask(change, [institutionId, keptId, JSON.stringify(changed)]);
  void ask(remove, [institutionId, mergedId]);
  await renewNameWords(ask, institutionId, 'organisation', [keptId, mergedId]);
  return {
    row: merged,
    kept: differenceOf(kept, changed),
    domains: domains.map(({ id }) => id).sort(),
    personIds: persons.map(({ id }) => id).sort(),
    correctionIds: corrections.map(({ id }) => id).sort(),
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
  void ask(takeDomains, [institutionId, keptId, mergedId, before.domains]);
  void ask(takePersons, [institutionId, keptId, mergedId, before.personIds]);
  void ask(takeCorrections, [institutionId, keptId, mergedId, before.correctionIds]);
  void ask(change, [institutionId, keptId, JSON.stringify(withoutDifference(kept, before.kept))]);
  await restoreContributions(ask, institutionId, { subject: 'organisation', changes: before.contributions });
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
      identifiers = changed.identifiers, reference_key = changed.reference_key
    from jsonb_populate_record(null::organisation, $3::jsonb) as changed
    where organisation.institution_id = $1 and organisation.id = $2`,
};

const remove: Statement = {
  name: 'remove-organisation-row',
  text: `delete from organisation where institution_id = $1 and id = $2`,
};

const givePersons: Statement = {
  name: 'give-persons',
  text: `update person set organisation_id = $3 where institution_id = $1 and organisation_id = $2 returning id`,
};

const takePersons: Statement = {
  name: 'take-persons',
  text: `update person set organisation_id = $3
    where institution_id = $1 and organisation_id = $2 and id = any($4::uuid[])`,
};

const giveDomains: Statement = {
  name: 'give-domains',
  text: `update organisation_domain set organisation_id = $3 where institution_id = $1 and organisation_id = $2
    returning domain as id`,
};

const takeDomains: Statement = {
  name: 'take-domains',
  text: `update organisation_domain set organisation_id = $3
    where institution_id = $1 and organisation_id = $2 and domain = any($4::text[])`,
};

const giveCorrections: Statement = {
  name: 'give-corrections-of-organisation',
  text: `update correction set organisation_id = $3 where institution_id = $1 and organisation_id = $2 returning id`,
};

const takeCorrections: Statement = {
  name: 'take-corrections-of-organisation',
  text: `update correction set organisation_id = $3
    where institution_id = $1 and organisation_id = $2 and id = any($4::uuid[])`,
};
