import type { Pool } from 'pg';
import { renewOwnStatement } from './own-relationship-sql.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import { relationships, type Subject } from './sight-sql.ts';
import { halfLifeOfInstitution, strengthAnew } from './strength-sql.ts';

/** Few enough that whoever logs with the same people waits for a moment only. */
const mostAtOnce = 50;

/**
 * Has all relationships counted by another half-life from now on, some at a time (`weighSome`). In the transaction that changes the institution's and
 * holds its row: whoever makes a person or an organisation meanwhile has done so before, or counts by what is decided here.
 */
export async function startHalfLifeChange(ask: Ask, institutionId: string): Promise<void> {
  await ask(start, [institutionId, nothingBefore]);
}

/**
 * Counts the next people's or organisations' relationships by the institution's half-life, and goes on from there another time, whoever does it. Each is
 * held, so that a log with them comes before, and is counted again, or after, and counts by the new one. Returns whether there is more to do.
 */
export async function weighSome(pool: Pool, institutionId: string): Promise<boolean> {
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await weighHere(ask, institutionId)),
  );
}

async function weighHere(ask: Ask, institutionId: string): Promise<boolean> {
  void ask(holdInstitution, [institutionId]);
  const [reached] = await ask<{ readonly subject: Subject; readonly afterId: string }>(findReached, [institutionId]);
  if (!reached) return false;
  const { subject, afterId } = reached;
  const held = await ask<{ readonly id: string }>(hold[subject], [institutionId, afterId, mostAtOnce]);
  const ids = held.map(({ id }) => id);
  const last = ids.at(-1);
  if (last !== undefined) {
    void ask(weigh[subject], [institutionId, ids]);
    void ask(renewOwn[subject], [institutionId, ids]);
    void ask(move, [institutionId, subject, last]);
    return true;
  }
  if (subject === 'person') void ask(move, [institutionId, 'organisation', nothingBefore]);
  else void ask(end, [institutionId]);
  return subject === 'person';
}

const nothingBefore = '00000000-0000-0000-0000-000000000000';

const start: Statement = {
  name: 'start-half-life-change',
  text: `insert into half_life_change (institution_id, subject, after_id) values ($1, 'person', $2)
    on conflict (institution_id) do update set subject = excluded.subject, after_id = excluded.after_id`,
};

// Whoever changes the half-life has the institution's row before this one, and whoever logs needs it after people's: taken between, they would wait in a
// circle.
const holdInstitution: Statement = {
  name: 'hold-institution-to-weigh',
  text: `select from institution where institution_id = $1 for key share`,
};

/** Nothing while another server is at it. */
const findReached: Statement = {
  name: 'find-half-life-change',
  text: `select subject, after_id as "afterId" from half_life_change where institution_id = $1 for update skip locked`,
};

const move: Statement = {
  name: 'move-half-life-change',
  text: `update half_life_change set subject = $2, after_id = $3 where institution_id = $1`,
};

const end: Statement = { name: 'end-half-life-change', text: `delete from half_life_change where institution_id = $1` };

const hold = { person: holdStatement('person'), organisation: holdStatement('organisation') };

function holdStatement(subject: Subject): Statement {
  return {
    name: `hold-${subject}-to-weigh`,
    text: `select ${subject}.id from ${subject}
    where ${subject}.institution_id = $1 and ${subject}.id > $2 order by ${subject}.id limit $3
    for no key update`,
  };
}

const weigh = { person: weighStatement('person'), organisation: weighStatement('organisation') };

function weighStatement(subject: Subject): Statement {
  return {
    name: `weigh-${subject}`,
    text: `update ${relationships[subject]} as tie set half_life = ${halfLifeOfInstitution},
      strength = ${strengthAnew(subject, 'tie', { halfLife: halfLifeOfInstitution })}
    where tie.institution_id = $1 and tie.${subject}_id = any($2::uuid[]) and tie.half_life <> ${halfLifeOfInstitution}`,
  };
}

const renewOwn = { person: renewOwnOf('person'), organisation: renewOwnOf('organisation') };

function renewOwnOf(subject: Subject): Statement {
  return renewOwnStatement(subject, {
    name: 'weigh',
    pairs: `select distinct tie.${subject}_id as id, tie.colleague_id from ${relationships[subject]} as tie
      where tie.institution_id = $1 and tie.${subject}_id = any($2::uuid[])`,
  });
}
