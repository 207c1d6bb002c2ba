import { linkColumns } from './list-links.ts';
import { placeTables } from './place-sql.ts';
import type { Statement } from './session.ts';
import { activities, type Subject } from './sight-sql.ts';

/** $1 institution, $2 colleague, $3 whose, $4 whether without what is below: how much there was of each unit, year and purpose. */
export function activityStatement(subject: Subject): Statement {
  return {
    name: `read-activity-of-${subject}`,
    text: `with recursive ${placeTables(subject)}
      select own.unit_id as "unitId", own.year, own.purpose, sum(own.count_in)::int as in, sum(own.count_out)::int as out
      from place cross join lateral (
        select activity.unit_id, activity.year, activity.purpose, activity.count_in, activity.count_out
        from ${activities[subject]} as activity
        where activity.institution_id = $1 and activity.${subject}_id = place.id and $2::uuid is not null
        offset 0) as own
      group by own.unit_id, own.year, own.purpose
      order by own.unit_id, own.year, own.purpose`,
  };
}

/** More are not drawn. */
export const mostLinks = 1000;

/** The same parameters: the latest links, one more than are drawn. */
export function linksStatement(subject: Subject): Statement {
  return {
    name: `read-links-of-${subject}`,
    text: `with recursive ${placeTables(subject)}
      select ${linkColumns} from place cross join lateral (
        select link.* from link
        where link.institution_id = $1 and link.${subject}_id = place.id and $2::uuid is not null
        order by link.sort_on desc, link.id desc limit ${String(mostLinks + 1)}
      ) as link
      order by link.sort_on desc, link.id desc limit ${String(mostLinks + 1)}`,
  };
}

/** So many of the viewer's own are looked through. */
const mostFollowUps = 200;

/** The same parameters: what the viewer means to come back to. */
export function followUpsStatement(subject: Subject): Statement {
  return {
    name: `read-follow-ups-of-${subject}`,
    text: `with recursive ${placeTables(subject)}
      select waiting.interaction_id as "interactionId", waiting.due_on::text as "dueOn", content.subject
      from (
        select follow_up.interaction_id, follow_up.due_on from follow_up
        where follow_up.institution_id = $1 and follow_up.colleague_id = $2 and follow_up.done_at is null
        order by follow_up.due_on, follow_up.interaction_id limit ${String(mostFollowUps)}
      ) as waiting
      cross join lateral (
        select mine.${subject}_ids as ids from contribution as mine
        where mine.institution_id = $1 and mine.interaction_id = waiting.interaction_id and mine.colleague_id = $2
        offset 0) as mine
      left join interaction_content as content
        on content.institution_id = $1 and content.interaction_id = waiting.interaction_id
      where mine.ids && array(select id from place)
      order by waiting.due_on, waiting.interaction_id`,
  };
}
