import type { HeldContribution } from './hold-contribution.ts';
import type { Ask, Statement } from './session.ts';
import { activities, type Subject } from './sight-sql.ts';
import { yearOf } from './strength-sql.ts';
import { renewPurpose } from './topics.ts';

/**
 * Has a contribution count for another purpose: moves what it adds to the activity of its people and organisations. Within a transaction that has
 * the contribution from `holdContribution`, which takes every row that this changes in the order of all transactions; nothing is waited for, and nothing
 * told to the audit. `purpose` is a code, or empty for none.
 */
export function changePurpose(ask: Ask, { institutionId, interactionId, contribution, purpose }: PurposeChange): void {
  const { ownerId, purpose: before, visibility, unitId, occurredAt, direction } = contribution;
  if (before === purpose) return;
  void ask(change, [institutionId, interactionId, ownerId, purpose]);
  renewPurpose(ask, { institutionId, interactionId, colleagueId: ownerId, occurredAt }, purpose);
  const [countIn, countOut] = direction === 'in' ? [1, 0] : [0, 1];
  for (const [statement, ids] of [
    [moveOfPeople, contribution.personIds],
    [moveOfOrganisations, contribution.organisationIds],
  ] as const) {
    void ask(statement, [
      ...[institutionId, ownerId, visibility, unitId, ids],
      ...[occurredAt, before, purpose, countIn, countOut],
    ]);
  }
}

interface PurposeChange {
  readonly institutionId: string;
  readonly interactionId: string;
  /** As it is until now. */
  readonly contribution: HeldContribution;
  readonly purpose: string;
}

const change: Statement = {
  name: 'change-purpose',
  text: `update contribution set purpose = $4 where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

const moveOfPeople = moveStatement('person');
const moveOfOrganisations = moveStatement('organisation');

/** A row ends with the last that it counts. */
function moveStatement(subject: Subject): Statement {
  const activity = activities[subject];
  const keys = `institution_id, ${subject}_id, colleague_id, visibility, unit_id, year, purpose`;
  const before = `institution_id = $1 and ${subject}_id = any($5::uuid[]) and colleague_id = $2 and visibility = $3
        and unit_id = $4 and year = ${yearOf('$6::timestamptz')} and purpose = $7`;
  return {
    name: `move-${activity}`,
    text: `with ended as (delete from ${activity} where ${before} and count_in + count_out = 1),
    left_over as (
      update ${activity} set count_in = count_in - $9, count_out = count_out - $10
      where ${before} and count_in + count_out > 1
    )
    insert into ${activity} (${keys}, count_in, count_out)
    select $1, id, $2, $3, $4, ${yearOf('$6')}, $8, $9, $10 from unnest($5::uuid[]) as subject (id)
    on conflict (${keys}) do update set
      count_in = ${activity}.count_in + excluded.count_in, count_out = ${activity}.count_out + excluded.count_out`,
  };
}
