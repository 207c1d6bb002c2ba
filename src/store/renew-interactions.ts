import type { Visibility } from '#domain/visibility.ts';
import type { Ask, Statement } from './session.ts';

/** What stands on the rows of an interaction and of its content, so that a policy can tell who may see them. */
export interface SeenBy {
  readonly isShared: boolean;
  readonly unitIds: readonly string[];
  readonly unitOnlyIds: readonly string[];
}

/** Of an interaction with one contribution; the same as `renewInteractions` makes of it. */
export function seenBy(visibility: Visibility, unitId: string): SeenBy {
  const isOfUnit = visibility === 'institution' || visibility === 'unit';
  return {
    isShared: visibility === 'institution',
    unitIds: isOfUnit ? [unitId] : [],
    unitOnlyIds: visibility === 'unit' ? [unitId] : [],
  };
}

/** After any change of who contributes to interactions, how, or from which unit, in the transaction of the change, which holds them. */
export function renewInteractions(ask: Ask, institutionId: string, interactionIds: readonly string[]): void {
  void ask(renew, [institutionId, interactionIds]);
}

const of = (table: string, id: string): string => `
      from contribution as one where one.institution_id = $1 and one.interaction_id = ${table}.${id}
      having count(*) > 0`;
const colleagueIds = 'array_agg(one.colleague_id order by one.colleague_id)';
const unitIds = (visibilities: string): string =>
  `coalesce(array_agg(distinct one.unit_id) filter (where one.visibility in (${visibilities})), '{}')`;

// Both by key. Where the unit isn't known stands no unit of anybody's: nobody's units hold all of such a row's.
const renew: Statement = {
  name: 'renew-interactions',
  text: `with shown as (
      update interaction set (is_shared, unit_ids, colleague_ids) = (
        select bool_or(one.visibility = 'institution'), ${unitIds(`'institution', 'unit'`)}, ${colleagueIds}
        ${of('interaction', 'id')})
      where institution_id = $1 and id = any($2::uuid[])
    )
    update interaction_content set (colleague_ids, strictest, unit_ids, unit_only_ids) = (
      select coalesce(${colleagueIds} filter (where one.knows_subject), '{}'), case
          when bool_or(one.visibility = 'private') then 'private'
          when bool_or(one.visibility = 'tie') then 'tie'
          when bool_or(one.visibility = 'unit') then 'unit'
          else 'institution' end,
        ${unitIds(`'institution', 'unit'`)}, ${unitIds(`'unit'`)}
      ${of('interaction_content', 'interaction_id')})
    where institution_id = $1 and interaction_id = any($2::uuid[])`,
};
