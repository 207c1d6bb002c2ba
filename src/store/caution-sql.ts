/** Whom to ask and whom to leave alone, of the persons and organisations that the tables `known` and `place` have. */
export const stewardTable = `stewarded as materialized (
    select place.id as organisation_id, steward.colleague_id, steward.at
    from place left join steward on steward.institution_id = $1 and steward.organisation_id = place.id
    where steward.colleague_id <> $2
  )`;

export const cautionColumns = `
    (select json_agg(json_build_array(organisation_id, colleague_id) order by at) from stewarded) as stewards,
    (select json_agg(json_build_array(mark.id, mark.reason) order by mark.at) from (
      select known.id, own.reason, own.at from known left join do_not_contact as own
        on own.institution_id = $1 and own.person_id = known.id
      union all
      select place.id, own.reason, own.at from place left join do_not_contact as own
        on own.institution_id = $1 and own.organisation_id = place.id
    ) as mark where mark.reason is not null) as marks`;

export interface CautionRows {
  readonly stewards: readonly (readonly [organisationId: string, colleagueId: string])[] | null;
  /** Of persons and organisations; the latest reason comes last. */
  readonly marks: readonly (readonly [subjectId: string, reason: string])[] | null;
}
