import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { seen, type Visibility } from '#domain/visibility.ts';
import { appendAudit } from './audit.ts';
import { disclosedOfInteraction, disclosedOfPerson, findPersonToDisclose, mostDisclosed } from './disclose-sql.ts';
import { giveNotices } from './notices.ts';
import { readRecordsOf } from './records-of-people.ts';
import { withInstitution, type Ask } from './session.ts';
import type { DisclosedContribution, Disclosure, DisclosureInput } from './audit-store.ts';
import type { Colleague } from './store.ts';

/** Reads, writes down why, and tells the colleagues concerned, in one transaction: none of the three is without the others. */
export async function disclose(pool: Pool, input: DisclosureInput): Promise<Disclosure | undefined> {
  const { institutionId, colleagueId, subject, reason } = input;
  return await withInstitution(pool, institutionId, async (ask) => {
    const found = 'personId' in subject ? await readPerson(ask, input, subject.personId) : await readOne(ask, input);
    if (!found) return undefined;
    const rows = found.rows.slice(0, mostDisclosed);
    const told = colleaguesToTell(rows, input);
    const at = new Date();
    void appendAudit(ask, {
      institutionId,
      colleagueId,
      action: 'content-disclosed',
      subjectId: 'personId' in subject ? subject.personId : subject.interactionId,
      details: {
        of: 'personId' in subject ? 'person' : 'interaction',
        reason,
        contributions: rows.length,
        notified: told.length,
      },
    });
    const params = JSON.stringify({ ...subject, colleagueId, reason });
    void ask(giveNotices, [institutionId, told.map(() => newId()), told, 'content-disclosed', params, at]);
    return {
      ...(found.person ? { person: found.person } : {}),
      records: found.naming?.records ?? [],
      areRecordsCut: found.naming?.isCut ?? false,
      contributions: rows.map(toContribution),
      isCut: found.rows.length > mostDisclosed,
      notified: told.length,
    };
  });
}

interface Found {
  readonly person?: Disclosure['person'];
  readonly naming?: Awaited<ReturnType<typeof readRecordsOf>>;
  readonly rows: readonly Row[];
}

async function readPerson(ask: Ask, { institutionId }: DisclosureInput, personId: string): Promise<Found | undefined> {
  const [[person], rows, naming] = await Promise.all([
    ask<NonNullable<Disclosure['person']>>(findPersonToDisclose, [institutionId, personId]),
    ask<Row>(disclosedOfPerson, [institutionId, personId]),
    readRecordsOf(ask, institutionId, personId),
  ]);
  return person && { person, rows, naming };
}

async function readOne(ask: Ask, { institutionId, subject }: DisclosureInput): Promise<Found | undefined> {
  const interactionId = 'interactionId' in subject ? subject.interactionId : '';
  const rows = await ask<Row>(disclosedOfInteraction, [institutionId, interactionId]);
  return rows.length > 0 ? { rows } : undefined;
}

interface Row {
  readonly interactionId: string;
  readonly kind: DisclosedContribution['kind'];
  readonly occurredAt: Date;
  readonly subject: string | null;
  readonly purpose: string;
  readonly note: string | null;
  readonly visibility: Exclude<Visibility, 'private'>;
  readonly loggedAt: Date;
  readonly colleague: Colleague;
  readonly unitId: string;
  readonly unit: string | null;
  readonly people: DisclosedContribution['people'];
}

/** Those who kept something from the reader that the reader has now read. */
function colleaguesToTell(rows: readonly Row[], reader: DisclosureInput): string[] {
  const hidden = rows.filter(({ colleague, unitId, visibility }) => {
    return seen({ colleagueId: colleague.id, unitId, visibility }, reader) !== 'content';
  });
  return [...new Set(hidden.map(({ colleague }) => colleague.id))];
}

function toContribution({
  subject,
  purpose,
  note,
  unit,
  unitId: _,
  occurredAt,
  loggedAt,
  ...rest
}: Row): DisclosedContribution {
  return {
    ...rest,
    occurredAt: occurredAt.toISOString(),
    loggedAt: loggedAt.toISOString(),
    ...(subject === null ? {} : { subject }),
    ...(purpose === '' ? {} : { purpose }),
    ...(note === null ? {} : { note }),
    ...(unit === null ? {} : { unit }),
  };
}
