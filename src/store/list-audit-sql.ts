import { untoldActions } from '#domain/audit-telling.ts';
import type { AuditPlace } from './audit-store.ts';
import type { Statement } from './session.ts';

type Way = 'all' | 'colleague' | 'subject';

/** Before the latest. */
export const firstPlace: AuditPlace = { recordedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const conditions: Readonly<Record<Way, string>> = {
  all: '$4::uuid is null',
  colleague: 'audit.colleague_id = $4::uuid',
  subject: 'audit.subject_id = $4::uuid',
};

const windowSize = 20_000;

/** What is gone through for one page, along an index: filters are put to these only. */
const windowOf = (way: Way) => `select * from audit
        where audit.institution_id = $1 and (audit.recorded_at, audit.id) < ($2::timestamptz, $3::uuid) and ${conditions[way]}
        order by audit.recorded_at desc, audit.id desc limit ${windowSize}`;

/** Whose contribution an entry is about: a delegate's is not the delegate's. */
const contributorOf = (entry: string) => `coalesce((${entry}.details ->> 'mailboxOf')::uuid, ${entry}.colleague_id)`;

/** $1 institution, $2 and $3 the place before, $4 colleague or subject, $5 action, $6 from, $7 to, $8 the colleague too, $9 how many. */
export const listStatement = (way: Way): Statement => ({
  name: `list-audit-${way}`,
  text: `select entry.id, entry.recorded_at::text as "recordedAt", entry.at, entry.action, entry.details,
      entry.subject_id as "subjectId", sealed.seal_number::integer as seal,
      case when actor.id is not null then json_build_object('id', actor.id, 'displayName', actor.display_name,
        'emailAddress', coalesce(actor.email_address, ''), 'unit', coalesce(actor_unit.name, '')) end as colleague,
      person.display_name as "personName", organisation.name as "organisationName",
      subject_colleague.display_name as "colleagueName", subject_unit.name as "unitName",
      coalesce(contribution.visibility, (
        select undone.details ->> 'visibility' from audit as undone
        where undone.institution_id = $1 and undone.subject_id = entry.subject_id and undone.action = 'contribution-undone'
          and ${contributorOf('undone')} = ${contributorOf('entry')}
        order by undone.recorded_at desc, undone.id desc limit 1)) as "latestVisibility",
      exists (
        select from relationship as tie
        where tie.institution_id = $1 and tie.person_id = person.id and tie.colleague_id = entry.colleague_id
          and tie.visibility = 'institution') as "isOpenlyKnown"
    from (
      select * from (${windowOf(way)}) as near
      where near.action not in (${untoldActions.map((action) => `'${action}'`).join(', ')})
        and ($5::text is null or near.action = $5) and ($6::timestamptz is null or near.at >= $6)
        and ($7::timestamptz is null or near.at < $7) and ($8::uuid is null or near.colleague_id = $8)
      order by near.recorded_at desc, near.id desc limit $9
    ) as entry
    left join audit_seal_entry as sealed on sealed.institution_id = $1 and sealed.entry_id = entry.id
    left join colleague as actor on actor.institution_id = $1 and actor.id = entry.colleague_id
    left join unit as actor_unit on actor_unit.institution_id = $1 and actor_unit.id = actor.unit_id
    left join person on person.institution_id = $1 and person.id = coalesce((entry.details ->> 'personId')::uuid, entry.subject_id)
      and (not person.is_from_log or person.tie_count > 0)
    left join organisation on organisation.institution_id = $1
      and organisation.id = coalesce((entry.details ->> 'organisationId')::uuid, entry.subject_id)
      and (not organisation.is_from_log or organisation.tie_count > 0)
    left join colleague as subject_colleague
      on subject_colleague.institution_id = $1 and subject_colleague.id = entry.subject_id
    left join unit as subject_unit on subject_unit.institution_id = $1 and subject_unit.id = entry.subject_id
    left join contribution on contribution.institution_id = $1 and contribution.interaction_id = entry.subject_id
      and contribution.colleague_id = ${contributorOf('entry')}
    order by entry.recorded_at desc, entry.id desc`,
});

export const windowEndStatement = (way: Way): Statement => ({
  name: `end-audit-window-${way}`,
  text: `select near.recorded_at::text as "recordedAt", near.id, true as "isFull"
    from (${windowOf(way)}) as near
    order by near.recorded_at desc, near.id desc offset ${windowSize - 1} limit 1`,
});
