import type { Pool } from 'pg';
import { v4 as newId } from 'uuid';
import type { PersonDetailValue } from '#domain/person-detail.ts';
import { appendAudit, isInAudit } from './audit.ts';
import { withInstitution, withRetries, type Statement } from './session.ts';
import { isHidden } from './hide-persons.ts';
import { inSight, isKnown } from './sight-sql.ts';
import type { Reader } from './store.ts';

/** Keeps a value of a person whom the viewer may see, once however often; undefined when there is none. */
export async function keepPersonDetail(
  pool: Pool,
  input: Reader & PersonDetailValue & { readonly personId: string },
): Promise<{ readonly id: string; readonly created: boolean } | undefined> {
  const { institutionId, colleagueId, sight, personId, kind, value } = input;
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const people = ask<{ isHidden: boolean }>(inSight(holdPerson, sight), [institutionId, colleagueId, personId]);
        const details = ask<Same>(findSame, [institutionId, personId, kind, value, colleagueId]);
        const [[person], alike] = await Promise.all([people, details]);
        if (!person) return undefined;
        const same = alike.find(({ onlyFor }) => person.isHidden || onlyFor === null);
        if (same) return { id: same.id, created: false };
        const id = newId();
        void ask(keep, [
          ...[institutionId, id, personId, kind, value, colleagueId, new Date()],
          person.isHidden ? colleagueId : null,
        ]);
        const entry = { institutionId, colleagueId, subjectId: id, details: { kind, personId } };
        void appendAudit(ask, { ...entry, action: 'person-detail-kept' });
        return { id, created: true };
      }),
  );
}

/** `unknown` when this person never had such a detail, or is nobody whom the viewer may see; removing twice is `removed` twice. */
export async function removePersonDetail(
  pool: Pool,
  input: Reader & { readonly personId: string; readonly detailId: string },
): Promise<'removed' | 'unknown'> {
  const { institutionId, colleagueId, sight, personId, detailId } = input;
  return await withInstitution(pool, institutionId, async (ask) => {
    const people = ask<{ id: string }>(inSight(holdPerson, sight), [institutionId, colleagueId, personId]);
    const details = ask<PersonDetailValue>(findDetail, [institutionId, personId, detailId, colleagueId]);
    const [[person], [detail]] = await Promise.all([people, details]);
    if (!person) return 'unknown';
    if (!detail) return (await isInAudit(ask, institutionId, detailId)) ? 'removed' : 'unknown';
    const { kind, value } = detail;
    void ask(remove, [institutionId, personId, kind, value, colleagueId]);
    const entry = { institutionId, colleagueId, subjectId: detailId, details: { kind, personId } };
    void appendAudit(ask, { ...entry, action: 'person-detail-removed' });
    return 'removed';
  });
}

interface Same {
  readonly id: string;
  readonly onlyFor: string | null;
}

// One at a time for each person, so that nothing is kept twice, nor of somebody who is just being removed.
const holdPerson: Statement = {
  name: 'hold-visible-person',
  text: `select person.id, ${isHidden('person')} as "isHidden" from person
    where person.institution_id = $1 and person.id = $3 and ${isKnown('person')}
    for no key update`,
};

const findSame: Statement = {
  name: 'find-same-detail',
  text: `select id, only_for as "onlyFor" from person_detail
    where institution_id = $1 and person_id = $2 and kind = $3 and value = $4 and (only_for is null or only_for = $5)
    order by at, id`,
};

const keep: Statement = {
  name: 'keep-detail',
  text: `insert into person_detail (institution_id, id, person_id, kind, value, colleague_id, at, only_for)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

const findDetail: Statement = {
  name: 'find-detail',
  text: `select kind, value from person_detail
    where institution_id = $1 and person_id = $2 and id = $3 and (only_for is null or only_for = $4)`,
};

// With its likes: two people who have become one may have brought the same value.
const remove: Statement = {
  name: 'remove-detail',
  text: `delete from person_detail where institution_id = $1 and person_id = $2 and kind = $3 and value = $4
      and (only_for is null or only_for = $5)`,
};
