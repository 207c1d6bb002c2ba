import { removeIntroductions } from './introductions-owned.ts';
import { removeNameWords } from './search-words.ts';
import type { Statement } from './session.ts';

/** Removes the persons that `condition` picks, with what is theirs alone. $1 is the institution. */
export function removePersonsWhere(name: string, condition: string): Statement {
  const theirs = `institution_id = $1 and person_id = any(array(select id from gone))`;
  return {
    name,
    text: `with gone as (
      select person.id from person where person.institution_id = $1 and ${condition}
    ),
    address as (delete from person_address where ${theirs}),
    detail as (delete from person_detail where ${theirs}),
    followed as (delete from followed_person where ${theirs}),
    link as (update link set person_id = null where ${theirs}),
    ${removeNameWords('any(array(select id from gone))')},
    ${removeIntroductions('person')}
    delete from person where institution_id = $1 and id = any(array(select id from gone))`,
  };
}
