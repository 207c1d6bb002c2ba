import type { Pool } from 'pg';
import type { ToldAnswer } from '#domain/introduction.ts';
import type {
  AskedIntroduction,
  Introductions,
  IntroductionStore,
  ReceivedIntroduction,
} from './introduction-store.ts';
import { withInstitution, withViewer, type Ask, type Statement } from './session.ts';
import type { Colleague, Viewer } from './store.ts';

/** What this colleague asked, and what is asked of them. */
export async function listIntroductions(
  pool: Pool,
  input: Parameters<IntroductionStore['listIntroductions']>[0],
): Promise<Introductions> {
  const { institutionId, colleagueId, now } = input;
  return await withViewer(pool, input, async (ask) => {
    const asked = readAsked(ask, input);
    const received = ask<ReceivedRow>(listReceived, [institutionId, colleagueId, now]);
    const refusals = ask<RefusalRow>(listRefusals, [institutionId, colleagueId]);
    return {
      asked: await asked,
      received: (await received).map(toReceived),
      refusals: (await refusals).map(({ refusalId, ...about }) => ({ ...toAbout(about), refusalId })),
    };
  });
}

export async function seeIntroductions(
  pool: Pool,
  { institutionId, colleagueId, ids, now }: Parameters<IntroductionStore['seeIntroductions']>[0],
): Promise<void> {
  await withInstitution(pool, institutionId, (ask) => void ask(see, [institutionId, colleagueId, now, ids]));
}

/** All that the colleague asked lately, or one of them. */
export async function readAsked(
  ask: Ask,
  { institutionId, colleagueId, now, only }: Viewer & { readonly now: Date; readonly only?: string },
): Promise<AskedIntroduction[]> {
  const rows = await ask<AskedRow>(listAsked, [institutionId, colleagueId, now, only ?? null]);
  return rows.map(({ personId, organisationId, name, seenAt, ...row }) => {
    const answers = (row.answers ?? []).map(toAnswer);
    const isOver = row.expiresAt <= now;
    return {
      id: row.id,
      about: toAbout({ personId, organisationId, name }),
      note: row.note,
      askedAt: row.askedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      state: answers.length > 0 ? 'answered' : isOver ? 'expired' : 'asked',
      isNew: answers.some(({ at }) => seenAt === null || Date.parse(at) > seenAt.getTime()),
      answers,
    };
  });
}

interface AboutRow {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly name: string;
}

interface AskedRow extends AboutRow {
  readonly id: string;
  readonly note: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly seenAt: Date | null;
  readonly answers: readonly AnswerRow[] | null;
}

interface AnswerRow {
  readonly answer: ToldAnswer;
  readonly note: string;
  readonly at: string;
  readonly colleague: Colleague | null;
}

interface ReceivedRow extends AboutRow {
  readonly id: string;
  readonly asker: Colleague;
  readonly note: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly answer: 'let-me-write-first' | null;
}

interface RefusalRow extends AboutRow {
  readonly refusalId: string;
}

function toAbout({ personId, organisationId, name }: AboutRow): AskedIntroduction['about'] {
  return personId === null
    ? { subject: 'organisation', id: organisationId ?? '', name }
    : { subject: 'person', id: personId, name };
}

function toAnswer({ colleague, at, ...answer }: AnswerRow): AskedIntroduction['answers'][number] {
  return { ...answer, at: new Date(at).toISOString(), ...(colleague === null ? {} : { colleague }) };
}

function toReceived({ answer, askedAt, expiresAt, id, asker, note, ...about }: ReceivedRow): ReceivedIntroduction {
  return {
    id,
    about: toAbout(about),
    asker,
    note,
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(answer === null ? {} : { answer }),
  };
}

/** Joins whom the row `alias` is about, and names them. */
const aboutOf = (alias: string) => ({
  columns: `${alias}.person_id as "personId", ${alias}.organisation_id as "organisationId",
      coalesce(person.display_name, organisation.name) as name`,
  joins: `left join person on person.institution_id = $1 and person.id = ${alias}.person_id
    left join organisation on organisation.institution_id = $1 and organisation.id = ${alias}.organisation_id`,
});

const colleagueOf = (alias: string) => `json_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name,
      'emailAddress', coalesce(${alias}.email_address, ''), 'unit', coalesce((
        select unit.name from unit where unit.institution_id = $1 and unit.id = ${alias}.unit_id), ''))`;

const requestAbout = aboutOf('request');
const knowerAbout = aboutOf('knower');
const refusalAbout = aboutOf('refusal');

/** Reads of those who were asked nothing but what they have told the asker. */
const listAsked: Statement = {
  name: 'list-introductions-asked',
  text: `select request.id, ${requestAbout.columns}, request.note, request.asked_at as "askedAt",
      request.expires_at as "expiresAt", request.seen_at as "seenAt", told.answers
    from introduction as request
    ${requestAbout.joins}
    cross join lateral (
      select json_agg(json_build_object('answer', knower.answer, 'note', knower.answer_note, 'at', knower.told_at,
          'colleague', case when knower.answer = 'yes' then ${colleagueOf('colleague')} end)
        order by knower.told_at) as answers
      from introduction_knower as knower
      left join colleague on colleague.institution_id = $1 and colleague.id = knower.colleague_id
      where knower.institution_id = $1 and knower.introduction_id = request.id and knower.told_to = $2
        and knower.told_at <= $3
    ) as told
    where request.institution_id = $1 and request.asker_id = $2 and request.withdrawn_at is null
      and request.expires_at > $3::timestamptz - interval '30 days' and ($4::uuid is null or request.id = $4)
      and coalesce(person.id, organisation.id) is not null
    order by request.asked_at desc, request.id`,
};

const listReceived: Statement = {
  name: 'list-introductions-received',
  text: `select knower.id, ${knowerAbout.columns}, knower.note, knower.asked_at as "askedAt",
      knower.expires_at as "expiresAt", knower.answer, ${colleagueOf('asker')} as asker
    from introduction_knower as knower
    ${knowerAbout.joins}
    left join colleague as asker on asker.institution_id = $1 and asker.id = knower.asker_id
    where knower.institution_id = $1 and knower.colleague_id = $2 and knower.asked_at <= $3 and knower.expires_at > $3
      and (knower.answer is null or knower.answer = 'let-me-write-first')
      and coalesce(person.id, organisation.id) is not null
    order by knower.asked_at desc, knower.id`,
};

const listRefusals: Statement = {
  name: 'list-introduction-refusals',
  text: `select refusal.id as "refusalId", ${refusalAbout.columns}
    from introduction_refusal as refusal
    ${refusalAbout.joins}
    where refusal.institution_id = $1 and refusal.colleague_id = $2
      and coalesce(person.id, organisation.id) is not null
    order by name, refusal.id`,
};

const see: Statement = {
  name: 'see-introductions',
  text: `update introduction set seen_at = $3 where institution_id = $1 and asker_id = $2 and id = any($4::uuid[])`,
};
