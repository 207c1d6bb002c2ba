import type { Pool } from 'pg';
import { v4 as newId } from 'uuid';
import { introductionStep, type IntroductionAnswer, type IntroductionCourse } from '#domain/introduction.ts';
import type { Subject } from './contribution-changes.ts';
import { withInstitution, type Ask, type Statement } from './session.ts';

const mostAtOnce = 50;

/** Each request that is due takes its step; several servers may do so at once. */
export async function seeToIntroductions(
  pool: Pool,
  { institutionId, now }: { readonly institutionId: string; readonly now: Date },
): Promise<void> {
  for (let count = mostAtOnce; count === mostAtOnce;) {
    count = await withInstitution(pool, institutionId, async (ask) => {
      const due = await ask<{ readonly id: string }>(holdDue, [institutionId, now, mostAtOnce]);
      const ids = due.map(({ id }) => id);
      const courses = ids.length === 0 ? [] : await ask<CourseRow>(readCourses, [institutionId, ids, now]);
      for (const course of courses) takeStep(ask, institutionId, course, now);
      return due.length;
    });
  }
}

function takeStep(ask: Ask, institutionId: string, row: CourseRow, now: Date): void {
  const step = introductionStep(toCourse(row), now.getTime());
  if (step.is === 'forget') {
    for (const statement of forget) void ask(statement, [institutionId, row.id]);
    return;
  }
  if (step.is === 'ask') {
    void ask(askKnower, [institutionId, step.id, now]);
    void ask(keepMail, [institutionId, newId(), step.id, now]);
  }
  if (step.is === 'rest' && step.isDone) void ask(endOthers, [institutionId, row.id, now]);
  void ask(setTurn, [institutionId, row.id, new Date(step.nextAt)]);
}

interface CourseRow {
  readonly id: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly isWithdrawn: boolean;
  readonly knowers: readonly KnowerRow[] | null;
}

interface KnowerRow {
  readonly id: string;
  /** As JSON has it; so is the next. */
  readonly askedAt: string | null;
  readonly answeredAt: string | null;
  readonly answer: IntroductionAnswer | null;
  readonly canBeAsked: boolean;
}

function toCourse({ askedAt, expiresAt, isWithdrawn, knowers }: CourseRow): IntroductionCourse {
  return {
    askedAt: askedAt.getTime(),
    expiresAt: expiresAt.getTime(),
    isWithdrawn,
    knowers: (knowers ?? []).map((knower) => ({
      id: knower.id,
      canBeAsked: knower.canBeAsked,
      ...(knower.askedAt === null ? {} : { askedAt: Date.parse(knower.askedAt) }),
      ...(knower.answeredAt === null ? {} : { answeredAt: Date.parse(knower.answeredAt) }),
      ...(knower.answer === null ? {} : { answer: knower.answer }),
    })),
  };
}

const holdDue: Statement = {
  name: 'hold-introductions-due',
  text: `select introduction_id as id from introduction_turn
    where institution_id = $1 and due_at <= $2 order by due_at limit $3 for update skip locked`,
};

const stillKnows = (subject: Subject) => {
  const table = subject === 'person' ? 'relationship' : 'organisation_relationship';
  return `exists (select from ${table} as tie
            where tie.institution_id = $1 and tie.${subject}_id = knower.${subject}_id
              and tie.colleague_id = knower.colleague_id and tie.visibility <> 'private')`;
};

const isAboutTheSame = (alias: string) =>
  `${alias}.institution_id = $1 and ${alias}.colleague_id = knower.colleague_id
              and ${alias}.person_id is not distinct from knower.person_id
              and ${alias}.organisation_id is not distinct from knower.organisation_id`;

/** Who has said "not now" to the same colleague lately is left in peace. */
const readCourses: Statement = {
  name: 'read-introduction-courses',
  text: `select request.id, request.asked_at as "askedAt", request.expires_at as "expiresAt",
      request.withdrawn_at is not null as "isWithdrawn", (
        select json_agg(json_build_object('id', knower.id, 'askedAt', knower.asked_at, 'answer', knower.answer,
          'answeredAt', knower.answered_at, 'canBeAsked', (${stillKnows('person')} or ${stillKnows('organisation')})
            and not exists (select from introduction_refusal as refusal where ${isAboutTheSame('refusal')})
            and not exists (select from introduction_knower as earlier where ${isAboutTheSame('earlier')}
              and earlier.asker_id = knower.asker_id and earlier.answer = 'not-now'
              and earlier.answered_at > $3::timestamptz - interval '90 days')) order by knower.rank)
        from introduction_knower as knower
        where knower.institution_id = $1 and knower.introduction_id = request.id) as knowers
    from introduction as request
    where request.institution_id = $1 and request.id = any($2::uuid[])`,
};

const askKnower: Statement = {
  name: 'ask-introduction-knower',
  text: `update introduction_knower set asked_at = $3 where institution_id = $1 and id = $2`,
};

const keepMail: Statement = {
  name: 'keep-mail-of-request',
  text: `insert into outgoing_mail (institution_id, id, kind, knower_id, due_at)
    values ($1, $2, 'introduction-asked', $3, $4)`,
};

const endOthers: Statement = {
  name: 'end-introduction-of-others',
  text: `update introduction_knower set expires_at = $3
    where institution_id = $1 and introduction_id = $2 and answer is null and expires_at > $3`,
};

const setTurn: Statement = {
  name: 'set-introduction-turn',
  text: `update introduction_turn set due_at = $3 where institution_id = $1 and introduction_id = $2`,
};

const forget: readonly Statement[] = [
  {
    name: 'forget-introduction-mail',
    text: `delete from outgoing_mail where institution_id = $1 and knower_id = any(array(
      select knower.id from introduction_knower as knower
      where knower.institution_id = $1 and knower.introduction_id = $2))`,
  },
  {
    name: 'forget-introduction-turn',
    text: `delete from introduction_turn where institution_id = $1 and introduction_id = $2`,
  },
  {
    name: 'forget-introduction-knowers',
    text: `delete from introduction_knower where institution_id = $1 and introduction_id = $2`,
  },
  { name: 'forget-introduction', text: `delete from introduction where institution_id = $1 and id = $2` },
];
