import type { Pool } from 'pg';
import { v4 as newId } from 'uuid';
import {
  introductionMoment,
  knowersBehind,
  mostIntroductionsInADay,
  mostOpenIntroductions,
  type Knowing,
} from '#domain/introduction.ts';
import { appendAudit } from './audit.ts';
import type { Subject } from './contribution-changes.ts';
import type { About, IntroductionStore } from './introduction-store.ts';
import { readAsked } from './introductions-read.ts';
import { withInstitution, withRetries, type Statement } from './session.ts';

type Input<Name extends keyof IntroductionStore> = Parameters<IntroductionStore[Name]>[0];

/** Says who is to be asked, and in which order; nobody is, before the asker has had a moment to take it back. */
export async function askForIntroduction(
  pool: Pool,
  input: Input<'askForIntroduction'>,
): ReturnType<IntroductionStore['askForIntroduction']> {
  const { institutionId, colleagueId, about, note, now, expiresAt } = input;
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        // One at a time, so that asking twice at once is one request too.
        void ask(holdAsker, [institutionId, colleagueId]);
        const mine = ask<Mine>(readMine, [institutionId, colleagueId, new Date(now.getTime() - day), now]);
        const knowing = ask<Knowing>(readKnowing[about.subject], [institutionId, about.id]);
        const requests = await mine;
        const standing = requests.find((one) => one.isOpen && one[about.subject] === about.id);
        const created = standing === undefined;
        const id = standing?.id ?? newId();
        if (created) {
          const knowers = knowersBehind(await knowing, input, now);
          if (typeof knowers === 'string') return knowers;
          const open = requests.filter(({ isOpen }) => isOpen).length;
          const lately = requests.filter(({ isLate }) => isLate).length;
          if (open >= mostOpenIntroductions || lately >= mostIntroductionsInADay) return 'too-many';
          const ids = idsOf(about);
          void ask(keep, [institutionId, id, colleagueId, ...ids, note, now, expiresAt]);
          const made = knowers.map(() => newId());
          void ask(keepKnowers, [institutionId, id, colleagueId, ...ids, note, expiresAt, made, knowers]);
          void ask(keepTurn, [institutionId, id, new Date(now.getTime() + introductionMoment)]);
          void appendAudit(ask, {
            institutionId,
            colleagueId,
            action: 'introduction-asked',
            subjectId: id,
            details: {},
          });
        }
        if (!created && note !== '') {
          void ask(addNote, [institutionId, id, note]);
          void ask(addNoteForKnowers, [institutionId, id, note]);
        }
        const [asked] = await readAsked(ask, { ...input, only: id });
        if (!asked) throw new Error('What was just asked is there');
        return { created, asked };
      }),
  );
}

/** Those who were asked don't see it any more, and nobody else will. */
export async function withdrawIntroduction(
  pool: Pool,
  { institutionId, colleagueId, id, now }: Input<'withdrawIntroduction'>,
): Promise<'withdrawn' | 'unknown'> {
  return await withInstitution(pool, institutionId, async (ask) => {
    const [found] = await ask<{ readonly isWithdrawn: boolean }>(hold, [institutionId, id, colleagueId]);
    if (!found) return 'unknown';
    if (found.isWithdrawn) return 'withdrawn';
    void ask(withdraw, [institutionId, id, now]);
    void ask(endKnowers, [institutionId, id, now]);
    void ask(removeMail, [institutionId, id]);
    const action = 'introduction-withdrawn';
    void appendAudit(ask, { institutionId, colleagueId, action, subjectId: id, details: {} });
    return 'withdrawn';
  });
}

const day = 24 * 60 * 60 * 1000;

/** For `person_id` and `organisation_id`. */
function idsOf({ subject, id }: About): [personId: string | null, organisationId: string | null] {
  return subject === 'person' ? [id, null] : [null, id];
}

interface Mine {
  readonly id: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly isOpen: boolean;
  readonly isLate: boolean;
}

const holdAsker: Statement = {
  name: 'hold-introduction-asker',
  text: `select from colleague where institution_id = $1 and id = $2 for no key update`,
};

const readMine: Statement = {
  name: 'read-introductions-of-asker',
  text: `select id, person_id as person, organisation_id as organisation,
      withdrawn_at is null and expires_at > $4 as "isOpen", asked_at > $3 as "isLate"
    from introduction
    where institution_id = $1 and asker_id = $2 and (expires_at > $4 or asked_at > $3)
    order by asked_at desc`,
};

const readKnowing = { person: knowingStatement('person'), organisation: knowingStatement('organisation') };

function knowingStatement(subject: Subject): Statement {
  const table = subject === 'person' ? 'relationship' : 'organisation_relationship';
  return {
    name: `read-knowing-of-${subject}`,
    text: `select tie.colleague_id as "colleagueId", tie.unit_id as "unitId", tie.visibility,
      tie.strength, tie.half_life as "halfLife"
    from ${table} as tie
    where tie.institution_id = $1 and tie.${subject}_id = $2`,
  };
}

const keep: Statement = {
  name: 'keep-introduction',
  text: `insert into introduction (institution_id, id, asker_id, person_id, organisation_id, note, asked_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

const addNote: Statement = {
  name: 'add-introduction-note',
  text: `update introduction set note = $3 where institution_id = $1 and id = $2`,
};

const addNoteForKnowers: Statement = {
  name: 'add-introduction-note-for-knowers',
  text: `update introduction_knower set note = $3 where institution_id = $1 and introduction_id = $2`,
};

const keepKnowers: Statement = {
  name: 'keep-introduction-knowers',
  text: `insert into introduction_knower (institution_id, id, introduction_id, colleague_id, rank, asker_id,
      person_id, organisation_id, note, expires_at)
    select $1, given.id, $2, given.colleague_id, given.rank, $3, $4, $5, $6, $7
    from unnest($8::uuid[], $9::uuid[]) with ordinality as given (id, colleague_id, rank)`,
};

const keepTurn: Statement = {
  name: 'keep-introduction-turn',
  text: `insert into introduction_turn (institution_id, introduction_id, due_at) values ($1, $2, $3)`,
};

const hold: Statement = {
  name: 'hold-introduction',
  text: `select withdrawn_at is not null as "isWithdrawn" from introduction
    where institution_id = $1 and id = $2 and asker_id = $3 for update`,
};

const withdraw: Statement = {
  name: 'withdraw-introduction',
  text: `update introduction set withdrawn_at = $3 where institution_id = $1 and id = $2`,
};

const endKnowers: Statement = {
  name: 'end-introduction-knowers',
  text: `update introduction_knower set expires_at = $3
    where institution_id = $1 and introduction_id = $2 and expires_at > $3`,
};

const removeMail: Statement = {
  name: 'remove-mail-of-introduction',
  text: `delete from outgoing_mail where institution_id = $1 and knower_id = any(array(
      select knower.id from introduction_knower as knower
      where knower.institution_id = $1 and knower.introduction_id = $2))`,
};
