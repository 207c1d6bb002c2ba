import type { Statement } from './session.ts';
import { isKnown, isSeen } from './sight-sql.ts';

/**
 * The corrections under any of the keys $`keys`, each there once, that the viewer sees: $1 is the institution, $2 the
 * colleague. Key by key, and fenced by the offset, so that the planner never reads all of the institution's.
 */
export function correctionsUnder(keys: string): string {
  return `select found.* from unnest(${keys}::text[]) as key (applies_to)
    cross join lateral (
      select correction.id, correction.applies_to, correction.for_id, correction.colleague_id, correction.what, correction.kind,
        correction.organisation_id, correction.organisation_name, correction.organisation_domain, correction.person_id, correction.at
      from correction
      where correction.institution_id = $1 and correction.applies_to = key.applies_to
        and correction.for_id = any(array[$1, $2]::uuid[]) and correction.undone_at is null
      offset 0) as found`;
}

/** Of the table `corrected`; the names of persons and organisations come from what the viewer may see of them. */
export const correctionsColumn = `(select json_agg(json_build_array(id, applies_to, for_id = $1, colleague_id, what, kind,
    organisation_id, organisation_name, organisation_domain, person_id, at)) from corrected) as corrections`;

/** Those among the table `corrected` that stand under an address of `given` (email_address, domains), the one that counts first. */
export function correctedBy(what: 'organisation' | 'person'): string {
  const isThere = `exists (
      select from ${what} where ${what}.institution_id = $1 and ${what}.id = corrected.${what}_id and ${isSeen(what)})`;
  return `from corrected
    where corrected.what = '${what}' and (corrected.${what}_id is null or ${isThere})
      and (corrected.applies_to = given.email_address
        or corrected.applies_to = any(string_to_array('@' || replace(given.domains, ' ', ' @'), ' ')))
    order by corrected.for_id = $1, corrected.applies_to <> given.email_address, length(corrected.applies_to) desc,
      corrected.at desc
    limit 1`;
}

/** One at a time of an institution: each is taken back by what it found. */
export const waitForOthers: Statement = {
  name: 'wait-for-other-corrections',
  text: `select pg_advisory_xact_lock(hashtextextended($1::text, 1))`,
};

export const keepCorrection: Statement = {
  name: 'keep-correction',
  text: `insert into correction (institution_id, id, applies_to, for_id, colleague_id, what, kind, organisation_id,
      organisation_name, organisation_domain, person_id, at, before)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};

const heldColumns = `id, applies_to as "appliesTo", for_id as "forId", what, person_id as "personId",
    organisation_id as "organisationId", organisation_name as "organisationName",
    organisation_domain as "organisationDomain", before, undone_at as "undoneAt"`;

export const holdCorrection: Statement = {
  name: 'hold-correction',
  text: `select ${heldColumns} from correction where institution_id = $1 and id = $2 for update`,
};

/** The one for everyone that a new one of the same takes the place of. */
export const holdPrior: Statement = {
  name: 'hold-prior-correction',
  text: `select ${heldColumns} from correction
    where institution_id = $1 and applies_to = $2 and for_id = $1 and what = $3 and before is not null and undone_at is null
    order by id desc limit 1 for update`,
};

/** Those for everyone that have changed what is stored since. */
export const holdLater: Statement = {
  name: 'hold-later-corrections',
  text: `select ${heldColumns} from correction
    where institution_id = $1 and id > $2 and for_id = $1 and before is not null and undone_at is null
    order by id for update`,
};

export const changeCorrection: Statement = {
  name: 'change-correction',
  text: `update correction set before = $3 where institution_id = $1 and id = $2`,
};

export const endCorrection: Statement = {
  name: 'end-correction',
  text: `update correction set undone_at = $3 where institution_id = $1 and id = $2`,
};

/** Whether the viewer $2 may know of the person or organisation $3. */
export const isVisible = {
  person: visibleStatement('person'),
  organisation: visibleStatement('organisation'),
} as const;

function visibleStatement(subject: 'person' | 'organisation'): Statement {
  return {
    name: `is-${subject}-visible`,
    text: `select ${subject}.id from ${subject}
      where ${subject}.institution_id = $1 and ${subject}.id = $3 and ${isKnown(subject)}`,
  };
}
