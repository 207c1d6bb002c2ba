import type { Pool } from 'pg';
import type { ToldAnswer } from '#domain/introduction.ts';
import type { OutgoingMail } from './introduction-store.ts';
import { withInstitution, type Statement } from './session.ts';
import { toStoreError } from './store-error.ts';

const mostAtOnce = 20;

/** Names institutions and nothing else: each is then seen to within its own bounds. */
export async function listDueInstitutions(pool: Pool, now: Date): Promise<readonly string[]> {
  const client = await pool.connect().catch((cause: unknown) => Promise.reject(toStoreError(cause)));
  let isBroken = false;
  try {
    const begun = client.query("begin; set local app.every_due = 'on'");
    const found = client.query<{ readonly id: string }>({ ...listDue, values: [now] });
    const ended = client.query('commit');
    const [, { rows }] = await Promise.all([begun, found, ended]);
    return rows.map(({ id }) => id);
  } catch (cause) {
    isBroken = true;
    throw toStoreError(cause);
  } finally {
    client.release(isBroken);
  }
}

/** What is claimed comes again by itself after a minute, then two, then four, up to an hour: no server that stops halfway loses it. */
export async function claimMail(
  pool: Pool,
  { institutionId, now }: { readonly institutionId: string; readonly now: Date },
): Promise<readonly OutgoingMail[]> {
  return await withInstitution(pool, institutionId, async (ask) => {
    const claimed = await ask<{ readonly id: string }>(claim, [institutionId, now, mostAtOnce]);
    const rows = await ask<MailRow>(read, [institutionId, claimed.map(({ id }) => id), now]);
    const over = rows.filter(({ isOver, emailAddress }) => isOver || emailAddress === null);
    if (over.length > 0) void ask(forget, [institutionId, over.map(({ id }) => id)]);
    return rows.filter((row) => !over.includes(row)).map(toMail);
  });
}

export async function forgetMail(
  pool: Pool,
  { institutionId, id }: { readonly institutionId: string; readonly id: string },
): Promise<void> {
  await withInstitution(pool, institutionId, (ask) => void ask(forget, [institutionId, [id]]));
}

interface MailRow {
  readonly id: string;
  readonly kind: OutgoingMail['kind'];
  readonly attempts: number;
  readonly displayName: string;
  readonly emailAddress: string | null;
  readonly language: string | null;
  readonly colleague: string | null;
  readonly about: string;
  readonly answer: ToldAnswer | null;
  readonly expiresAt: Date;
  readonly isOver: boolean;
}

function toMail({ displayName, emailAddress, language, colleague, answer, expiresAt, ...row }: MailRow): OutgoingMail {
  return {
    id: row.id,
    kind: row.kind,
    attempts: row.attempts,
    about: row.about,
    to: { displayName, emailAddress: emailAddress ?? '', ...(language === null ? {} : { language }) },
    expiresAt: expiresAt.toISOString(),
    ...(colleague === null ? {} : { colleague }),
    ...(answer === null ? {} : { answer }),
  };
}

const listDue: Statement = {
  name: 'list-institutions-due',
  text: `select institution_id as id from introduction_turn where due_at <= $1
    union select institution_id from outgoing_mail where due_at <= $1`,
};

const claim: Statement = {
  name: 'claim-mail',
  text: `update outgoing_mail set attempts = attempts + 1,
      due_at = $2::timestamptz + least(interval '1 hour', interval '1 minute' * power(2, least(attempts, 10)))
    where institution_id = $1 and id = any(array(
      select mail.id from outgoing_mail as mail where mail.institution_id = $1 and mail.due_at <= $2
      order by mail.due_at limit $3 for update skip locked))
    returning id`,
};

/** To who is asked, about the asker; or to the asker, with the colleague who says yes. What has been answered or is over isn't told any more. */
const read: Statement = {
  name: 'read-mail',
  text: `select mail.id, mail.kind, mail.attempts, reader.display_name as "displayName",
      reader.email_address as "emailAddress", reader.language,
      case when mail.kind = 'introduction-asked' or knower.answer = 'yes' then other.display_name end as colleague,
      coalesce(person.display_name, organisation.name) as about,
      case when mail.kind = 'introduction-answered' then knower.answer end as answer, knower.expires_at as "expiresAt",
      case when mail.kind = 'introduction-asked' then knower.answer is not null or knower.expires_at <= $3
        else knower.told_to is null or knower.told_at < $3::timestamptz - interval '7 days' end as "isOver"
    from outgoing_mail as mail
    join introduction_knower as knower on knower.institution_id = $1 and knower.id = mail.knower_id
    join colleague as reader on reader.institution_id = $1 and reader.id = case
      when mail.kind = 'introduction-asked' then knower.colleague_id else knower.asker_id end
    join colleague as other on other.institution_id = $1 and other.id = case
      when mail.kind = 'introduction-asked' then knower.asker_id else knower.colleague_id end
    left join person on person.institution_id = $1 and person.id = knower.person_id
    left join organisation on organisation.institution_id = $1 and organisation.id = knower.organisation_id
    where mail.institution_id = $1 and mail.id = any($2::uuid[])
    order by mail.due_at, mail.id`,
};

const forget: Statement = {
  name: 'forget-mail',
  text: `delete from outgoing_mail where institution_id = $1 and id = any($2::uuid[])`,
};
