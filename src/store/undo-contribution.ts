import type { Pool } from 'pg';
import { appendAudit, isInAudit } from './audit.ts';
import { uncount } from './counting.ts';
import { hideOrganisations, hidePersons } from './hide-persons.ts';
import { holdContribution } from './hold-contribution.ts';
import type { OwnContribution } from './log-store.ts';
import { removeEmptyOrganisations } from './remove-organisations-sql.ts';
import { removePersonsWhere } from './remove-persons-sql.ts';
import { renewInteractions } from './renew-interactions.ts';
import { doubtTopics, forgetWords } from './search-words.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';

/** Takes back one contribution only; with the last one goes everything that logging had made. */
export async function undoContribution(
  pool: Pool,
  input: OwnContribution,
): Promise<'undone' | 'unknown' | 'forbidden'> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await undoHere(ask, input)),
  );
}

async function undoHere(ask: Ask, input: OwnContribution): Promise<'undone' | 'unknown' | 'forbidden'> {
  const { institutionId, interactionId, colleagueId } = input;
  const found = await holdContribution(ask, input);
  if (found.is === 'forbidden') return 'forbidden';
  if (found.is === 'absent') {
    return found.isInteractionThere || (await isInAudit(ask, institutionId, interactionId)) ? 'undone' : 'unknown';
  }
  const { ownerId, visibility, personIds, places } = found.contribution;
  const values = [institutionId, interactionId, ownerId];
  uncount(ask, { ...found.contribution, institutionId, interactionId, colleagueId: ownerId });
  void ask(rememberTakenBack, values);
  void ask(removeContribution, values);
  void ask(removeInteractions, [institutionId, [interactionId]]);
  renewInteractions(ask, institutionId, [interactionId]);
  void ask(removePeople, [institutionId, personIds]);
  void ask(removeOrganisations, [institutionId, places]);
  if (visibility !== 'private') {
    hideOrganisations(ask, institutionId, places);
    await hidePersons(ask, institutionId, personIds);
  }
  forgetWords(ask, institutionId);
  void appendAudit(ask, {
    institutionId,
    colleagueId,
    action: 'contribution-undone',
    subjectId: interactionId,
    details: { people: personIds.length, visibility, ...(ownerId === colleagueId ? {} : { mailboxOf: ownerId }) },
  });
  return 'undone';
}

/** Under every key that it has, so that no copy of it is logged again without a click. */
const rememberTakenBack: Statement = {
  name: 'remember-taken-back',
  text: `insert into taken_back (institution_id, colleague_id, key)
    select $1::uuid, $3::uuid, interaction.key from interaction where interaction.institution_id = $1 and interaction.id = $2
    union
    select $1::uuid, $3::uuid, alias.key from interaction_alias as alias
    where alias.institution_id = $1 and alias.interaction_id = $2
    on conflict (institution_id, colleague_id, key) do nothing`,
};

export const removeContribution: Statement = {
  name: 'remove-contribution',
  text: `with ${doubtTopics('interaction_id = $2 and colleague_id = $3')}
    delete from contribution where institution_id = $1 and interaction_id = $2 and colleague_id = $3`,
};

/** Those to which nobody contributes any more. */
export const removeInteractions: Statement = {
  name: 'remove-interactions',
  text: `with gone as (
      select interaction.id from interaction
      where interaction.institution_id = $1 and interaction.id = any($2::uuid[])
        and not exists (
          select from contribution where contribution.institution_id = $1 and contribution.interaction_id = interaction.id)
    ),
    alias as (
      delete from interaction_alias where institution_id = $1 and interaction_id = any(array(select id from gone))
    ),
    content as (
      delete from interaction_content where institution_id = $1 and interaction_id = any(array(select id from gone))
    )
    delete from interaction where institution_id = $1 and id = any(array(select id from gone))`,
};

export const removePeople = removePersonsWhere(
  'remove-people',
  `person.id = any($2::uuid[]) and person.is_from_log
        and not exists (
          select from participant as part where part.institution_id = $1 and part.person_id = person.id)
        and not exists (
          select from signal where signal.institution_id = $1 and signal.person_id = person.id)`,
);

export const removeOrganisations = removeEmptyOrganisations(
  'remove-organisations',
  'organisation.institution_id = $1 and organisation.id = any($2::uuid[]) and organisation.is_from_log',
);
