/**
 * Whom to ask and whom to leave alone, of the persons and organisations that the tables `known` and `place` have, one by one: see
 * correctionsUnder.
 */
export const stewardTable = `stewarded as materialized (
    select place.id as organisation_id, steward.colleague_id, steward.at
    from place cross join lateral (
      select steward.* from steward
      where steward.institution_id = $1 and steward.organisation_id = place.id
      offset 0) as steward
    where steward.colleague_id <> $2
  )`;

export const cautionColumns = `
    (select json_agg(json_build_array(organisation_id, colleague_id) order by at) from stewarded) as stewards,
    (select json_agg(json_build_array(mark.id, mark.reason) order by mark.at) from (
      select known.id, own.reason, own.at from known cross join lateral (
        select own.* from do_not_contact as own where own.institution_id = $1 and own.person_id = known.id
        offset 0) as own
      union all
      select place.id, own.reason, own.at from place cross join lateral (
        select own.* from do_not_contact as own where own.institution_id = $1 and own.organisation_id = place.id
        offset 0) as own
    ) as mark) as marks`;

export interface CautionRows {
  readonly stewards: readonly (readonly [organisationId: string, colleagueId: string])[] | null;
  /** Of persons and organisations; the latest reason comes last. */
  readonly marks: readonly (readonly [subjectId: string, reason: string])[] | null;
}
