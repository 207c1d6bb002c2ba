import type { Subject } from './contribution-changes.ts';
import { removeRequests } from './introductions-owned.ts';
import { renamePersons } from './rename-persons.ts';
import type { Ask, Statement } from './session.ts';

/**
 * Whom only private logs know by now is as gone for everybody else, who must not find out by what is left that somebody has such a log: they go by the
 * address, nobody has asked about them or found out whom else they may be, and what was kept of them is left to those who have the logs, each by themselves.
 */
export async function hidePersons(ask: Ask, institutionId: string, personIds: readonly string[]): Promise<void> {
  void ask(leaveToKnowers, [institutionId, personIds]);
  const named = await ask<{ readonly id: string; readonly emailAddress: string }>(findNamed, [
    institutionId,
    personIds,
  ]);
  await renamePersons(
    ask,
    institutionId,
    named.map((person) => ({ ...person, name: person.emailAddress })),
  );
}

/** Of organisations, what was asked about them. */
export function hideOrganisations(ask: Ask, institutionId: string, organisationIds: readonly string[]): void {
  void ask(hideOrganisationsStatement, [institutionId, organisationIds]);
}

/** As a column: whether only private logs know of it. */
export const isHidden = (subject: Subject) => `${subject}.is_from_log and ${subject}.tie_count = 0`;

const hidden = (subject: Subject) => `gone as materialized (
      select ${subject}.id, ${subject}.private_to from ${subject}
      where ${subject}.institution_id = $1 and ${subject}.id = any($2::uuid[]) and ${isHidden(subject)}
    ),
    pair as (
      delete from duplicate where institution_id = $1 and kind = '${subject}' and one_id = any(array(select id from gone))
    ),
    other_pair as (
      delete from duplicate where institution_id = $1 and kind = '${subject}' and other_id = any(array(select id from gone))
    ),
    ${removeRequests(subject)}`;

const leaveToKnowers: Statement = {
  name: 'leave-person-to-knowers',
  text: `with ${hidden('person')},
    detail as (
      delete from person_detail using gone
      where person_detail.institution_id = $1 and person_detail.person_id = gone.id
        and person_detail.colleague_id <> all(gone.private_to)
    ),
    followed as (
      delete from followed_person using gone, followed_conversation as conversation
      where followed_person.institution_id = $1 and followed_person.person_id = gone.id
        and conversation.institution_id = $1 and conversation.id = followed_person.conversation_id
        and conversation.colleague_id <> all(gone.private_to)
    )
    update person_detail set only_for = person_detail.colleague_id from gone
    where person_detail.institution_id = $1 and person_detail.person_id = gone.id
      and person_detail.colleague_id = any(gone.private_to)`,
};

const hideOrganisationsStatement: Statement = {
  name: 'hide-organisations',
  text: `with ${hidden('organisation')} select`,
};

const findNamed: Statement = {
  name: 'find-hidden-names',
  text: `select person.id, person.email_address as "emailAddress" from person
    where person.institution_id = $1 and person.id = any($2::uuid[]) and ${isHidden('person')}
      and person.display_name <> person.email_address`,
};

/** $1 institution, $2 people, $3 who shows others that they know them. */
export const showDetails: Statement = {
  name: 'show-details',
  text: `update person_detail set only_for = null
    where institution_id = $1 and person_id = any($2::uuid[]) and only_for = $3`,
};
