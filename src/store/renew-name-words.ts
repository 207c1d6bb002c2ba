import { keepNameWords } from './name-words.ts';
import { removeNameWords } from './search-words.ts';
import type { Ask, Statement } from './session.ts';

/** Keeps the words of what these are called now, and no others; none of who isn't there any more. */
export async function renewNameWords(
  ask: Ask,
  institutionId: string,
  subject: Subject,
  ids: readonly string[],
): Promise<void> {
  const subjects = await ask<{ readonly id: string; readonly texts: readonly string[] }>(read[subject], [
    institutionId,
    ids,
  ]);
  void ask(remove, [institutionId, ids]);
  keepNameWords(ask, institutionId, subject, subjects);
}

const remove: Statement = {
  name: 'remove-name-words',
  text: `with ${removeNameWords('any($2::uuid[])')} select`,
};

type Subject = 'person' | 'organisation' | 'colleague';

const read: Readonly<Record<Subject, Statement>> = {
  person: {
    name: 'read-texts-of-person',
    text: `select person.id, array(
      select person.display_name union all
      (select address.email_address from person_address as address
        where address.institution_id = $1 and address.person_id = person.id
        order by address.email_address <> person.email_address, address.email_address)) as texts
    from person where person.institution_id = $1 and person.id = any($2::uuid[])`,
  },
  colleague: {
    name: 'read-texts-of-colleague',
    text: `select colleague.id, array[colleague.display_name, coalesce(colleague.email_address, '')] as texts
    from colleague where colleague.institution_id = $1 and colleague.id = any($2::uuid[])`,
  },
  organisation: {
    name: 'read-texts-of-organisation',
    text: `select organisation.id, array(
      select organisation.name union all
      (select place.domain from organisation_domain as place
        where place.institution_id = $1 and place.organisation_id = organisation.id
        order by place.domain <> organisation.domain, place.domain)) as texts
    from organisation where organisation.institution_id = $1 and organisation.id = any($2::uuid[])`,
  },
};
