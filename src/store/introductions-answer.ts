import type { Pool } from 'pg';
import { v4 as newId } from 'uuid';
import { introductionMoment, isTold, type IntroductionAnswer } from '#domain/introduction.ts';
import { appendAudit } from './audit.ts';
import type { IntroductionStore } from './introduction-store.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { Viewer } from './store.ts';

type Input<Name extends keyof IntroductionStore> = Parameters<IntroductionStore[Name]>[0];

/** The asker hears of it a moment later, or never: until then it can be taken back. */
export async function answerIntroduction(
  pool: Pool,
  input: Input<'answerIntroduction'>,
): Promise<'answered' | 'over' | 'unknown'> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await answerHere(ask, input)),
  );
}

async function answerHere(ask: Ask, input: Input<'answerIntroduction'>): Promise<'answered' | 'over' | 'unknown'> {
  const { institutionId, colleagueId, id, answer, note, now } = input;
  const knower = await hold(ask, input);
  if (!knower) return 'unknown';
  if (knower.answer === answer && knower.note === note) return 'answered';
  // Who has written first may introduce the two then, at once: that somebody would is known to the asker by now.
  const isSecond = knower.answer === 'let-me-write-first' && answer === 'yes';
  if (knower.expiresAt <= now || (knower.answer !== null && !isSecond)) return 'over';
  const soon = new Date(now.getTime() + introductionMoment);
  const toldAt = isSecond ? now : soon;
  const told = isTold(answer) ? [knower.askerId, toldAt] : [null, null];
  const expiresAt = answer === 'let-me-write-first' ? new Date(now.getTime() + knower.duration) : knower.expiresAt;
  void ask(keepAnswer, [institutionId, id, answer, note, now, ...told, expiresAt]);
  void ask(removeMail, [institutionId, id]);
  if (isTold(answer)) void ask(keepMail, [institutionId, newId(), id, toldAt]);
  if (answer === 'never') {
    const about = [knower.personId, knower.organisationId];
    void ask(refuse, [institutionId, newId(), colleagueId, ...about, now]);
    void ask(answerAlike, [institutionId, colleagueId, ...about, now]);
  }
  void ask(hurry, [institutionId, colleagueId, now, soon]);
  // What the answer was is not said: the audit is read by others, and the asker may be one of them.
  const action = 'introduction-answered';
  void appendAudit(ask, { institutionId, colleagueId, action, subjectId: id, details: {} });
  return 'answered';
}

export async function takeAnswerBack(
  pool: Pool,
  input: Input<'takeAnswerBack'>,
): Promise<'taken-back' | 'over' | 'unknown'> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await takeBackHere(ask, input)),
  );
}

async function takeBackHere(ask: Ask, input: Input<'takeAnswerBack'>): Promise<'taken-back' | 'over' | 'unknown'> {
  const { institutionId, colleagueId, id, now } = input;
  const knower = await hold(ask, input);
  if (!knower) return 'unknown';
  if (knower.answer === null || !knower.answeredAt) return 'taken-back';
  if (knower.expiresAt <= now || (knower.toldAt && knower.toldAt <= now)) return 'over';
  const answeredAt = knower.answeredAt;
  void ask(hurry, [institutionId, colleagueId, answeredAt, now]);
  void ask(removeMail, [institutionId, id]);
  if (knower.answer === 'never') {
    const about = [knower.personId, knower.organisationId];
    void ask(unrefuse, [institutionId, colleagueId, ...about, answeredAt]);
    void ask(forgetAlike, [institutionId, colleagueId, ...about, answeredAt]);
  }
  void ask(forgetAnswer, [institutionId, id, knower.requestExpiresAt]);
  const action = 'introduction-answer-taken-back';
  void appendAudit(ask, { institutionId, colleagueId, action, subjectId: id, details: {} });
  return 'taken-back';
}

interface Knower {
  readonly askerId: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly answer: IntroductionAnswer | null;
  readonly note: string;
  readonly answeredAt: Date | null;
  readonly toldAt: Date | null;
  readonly expiresAt: Date;
  readonly requestExpiresAt: Date;
  /** How long the request stands, in milliseconds. */
  readonly duration: number;
}

/** The request that this colleague has received under this id, locked. */
async function hold(
  ask: Ask,
  { institutionId, colleagueId, id, now }: Viewer & { readonly id: string; readonly now: Date },
): Promise<Knower | undefined> {
  const rows = ask<Omit<Knower, 'duration'> & { readonly requestAskedAt: Date }>(holdKnower, [
    institutionId,
    id,
    colleagueId,
    now,
  ]);
  const [row] = await rows;
  return row && { ...row, duration: row.requestExpiresAt.getTime() - row.requestAskedAt.getTime() };
}

const holdKnower: Statement = {
  name: 'hold-introduction-knower',
  text: `select knower.asker_id as "askerId", knower.person_id as "personId",
      knower.organisation_id as "organisationId", knower.answer, knower.answer_note as note,
      knower.answered_at as "answeredAt", knower.told_at as "toldAt", knower.expires_at as "expiresAt",
      request.expires_at as "requestExpiresAt", request.asked_at as "requestAskedAt"
    from introduction_knower as knower
    join introduction as request on request.institution_id = $1 and request.id = knower.introduction_id
    where knower.institution_id = $1 and knower.id = $2 and knower.colleague_id = $3 and knower.asked_at <= $4
    for update of knower`,
};

const keepAnswer: Statement = {
  name: 'keep-introduction-answer',
  text: `update introduction_knower set answer = $3, answer_note = $4, answered_at = $5, told_to = $6, told_at = $7,
      expires_at = $8
    where institution_id = $1 and id = $2`,
};

const forgetAnswer: Statement = {
  name: 'forget-introduction-answer',
  text: `update introduction_knower set answer = null, answer_note = '', answered_at = null, told_to = null,
      told_at = null, expires_at = $3
    where institution_id = $1 and id = $2`,
};

const removeMail: Statement = {
  name: 'remove-mail-of-knower',
  text: `delete from outgoing_mail where institution_id = $1 and knower_id = $2`,
};

const keepMail: Statement = {
  name: 'keep-mail-of-answer',
  text: `insert into outgoing_mail (institution_id, id, kind, knower_id, due_at)
    values ($1, $2, 'introduction-answered', $3, $4)`,
};

const isAbout = (alias: string, person: string, organisation: string) =>
  `${alias}.person_id is not distinct from ${person}::uuid and ${alias}.organisation_id is not distinct from ${organisation}::uuid`;

const refuse: Statement = {
  name: 'refuse-introductions',
  text: `insert into introduction_refusal (institution_id, id, colleague_id, person_id, organisation_id, at)
    select $1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, $6
    where not exists (
      select from introduction_refusal as refusal
      where refusal.institution_id = $1 and refusal.colleague_id = $3 and ${isAbout('refusal', '$4', '$5')})`,
};

const unrefuse: Statement = {
  name: 'unrefuse-introductions',
  text: `delete from introduction_refusal as refusal
    where refusal.institution_id = $1 and refusal.colleague_id = $2 and ${isAbout('refusal', '$3', '$4')}
      and refusal.at = $5`,
};

/** Whoever else has asked this colleague about them. */
const answerAlike: Statement = {
  name: 'answer-introductions-alike',
  text: `update introduction_knower as knower set answer = 'never', answered_at = $5
    where knower.institution_id = $1 and knower.colleague_id = $2 and ${isAbout('knower', '$3', '$4')}
      and knower.asked_at is not null and knower.answer is null and knower.expires_at > $5`,
};

const forgetAlike: Statement = {
  name: 'forget-introductions-alike',
  text: `update introduction_knower as knower set answer = null, answered_at = null
    where knower.institution_id = $1 and knower.colleague_id = $2 and ${isAbout('knower', '$3', '$4')}
      and knower.answer = 'never' and knower.answered_at = $5`,
};

/** Requests that this colleague answered at $3 are seen to at $4. */
const hurry: Statement = {
  name: 'hurry-introductions',
  text: `update introduction_turn set due_at = $4
    where institution_id = $1 and introduction_id = any(array(
      select knower.introduction_id from introduction_knower as knower
      where knower.institution_id = $1 and knower.colleague_id = $2 and knower.asked_at is not null
        and knower.answered_at = $3))`,
};
