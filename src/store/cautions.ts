import { v7 as newId } from 'uuid';
import { appendAudit } from './audit.ts';
import { ensureColleagueByAddress } from './colleague-by-address.ts';
import { asOwner } from './owner-session.ts';
import type { Ask, Statement } from './session.ts';

interface OwnersOptions {
  /** Connects as the owner of the database. */
  readonly connectionString: string;
  readonly institutionId: string;
}

export interface StewardChange extends OwnersOptions {
  readonly change: 'add' | 'remove';
  /** One of the organisation's. */
  readonly domain: string;
  readonly emailAddress: string;
}

/** `same` when it was so already; `unknown` when no organisation has this domain. */
export async function changeSteward(options: StewardChange): Promise<'changed' | 'same' | 'unknown'> {
  const { institutionId, change, domain, emailAddress } = options;
  return await inInstitution(options, async (ask) => {
    const [organisation] = await ask<{ readonly id: string }>(hold.organisation, [
      institutionId,
      domain,
      change === 'add',
    ]);
    if (!organisation) return 'unknown';
    const colleagueId = await ensureColleagueByAddress(ask, institutionId, emailAddress);
    const pair = [institutionId, organisation.id, colleagueId];
    const isThere = (await ask(findSteward, pair)).length > 0;
    if (isThere === (change === 'add')) return 'same';
    await (change === 'add' ? ask(addSteward, [...pair, newId(), new Date()]) : ask(removeSteward, pair));
    await appendAudit(ask, {
      institutionId,
      colleagueId: null,
      action: change === 'add' ? 'steward-added' : 'steward-removed',
      subjectId: organisation.id,
      details: { steward: colleagueId },
    });
    return 'changed';
  });
}

export interface Mark extends OwnersOptions {
  /** A person by an address, or an organisation by a domain. */
  readonly subject: 'person' | 'organisation';
  readonly known: string;
  /** Undefined to clear it. */
  readonly reason: string | undefined;
}

/** Marks whom not to contact, or clears that; `unknown` when nobody has this address or domain. */
export async function markDoNotContact(options: Mark): Promise<'changed' | 'same' | 'unknown'> {
  const { institutionId, subject, known, reason } = options;
  return await inInstitution(options, async (ask) => {
    const [found] = await ask<{ readonly id: string }>(hold[subject], [institutionId, known, reason !== undefined]);
    if (!found) return 'unknown';
    const before = await ask<{ readonly reason: string }>(clearMarks[subject], [institutionId, found.id]);
    if (before.length === 0 && reason === undefined) return 'same';
    if (reason !== undefined) {
      await ask(setMark[subject], [institutionId, newId(), found.id, reason, new Date()]);
      if (before.length === 1 && before[0]?.reason === reason) return 'same';
    }
    await appendAudit(ask, {
      institutionId,
      colleagueId: null,
      action: reason === undefined ? 'do-not-contact-cleared' : 'do-not-contact-set',
      subjectId: found.id,
      details: { subject },
    });
    return 'changed';
  });
}

async function inInstitution<T>(options: OwnersOptions, work: (ask: Ask) => Promise<T>): Promise<T> {
  return await asOwner(options.connectionString, async (client) => {
    await client.query("select set_config('app.institution_id', $1, true)", [options.institutionId]);
    return await work(async (statement, values) => (await client.query({ ...statement, values: [...values] })).rows);
  });
}

/** What an administrator has said something of stays, and is known to everyone, as what was loaded is. */
const hold: Readonly<Record<Mark['subject'], Statement>> = {
  person: {
    name: 'hold-person-by-address',
    text: `update person set is_from_log = is_from_log and not $3::boolean
      where institution_id = $1 and id = (
        select person_id from person_address where institution_id = $1 and email_address = $2)
      returning id`,
  },
  organisation: {
    name: 'hold-organisation-by-domain',
    text: `update organisation set is_from_log = is_from_log and not $3::boolean
      where institution_id = $1 and id = (
        select organisation_id from organisation_domain where institution_id = $1 and domain = $2)
      returning id`,
  },
};

const findSteward: Statement = {
  name: 'find-steward',
  text: `select id from steward where institution_id = $1 and organisation_id = $2 and colleague_id = $3`,
};

const addSteward: Statement = {
  name: 'add-steward',
  text: `insert into steward (institution_id, organisation_id, colleague_id, id, at) values ($1, $2, $3, $4, $5)`,
};

const removeSteward: Statement = {
  name: 'remove-steward',
  text: `delete from steward where institution_id = $1 and organisation_id = $2 and colleague_id = $3`,
};

const setMark = { person: setMarkOf('person'), organisation: setMarkOf('organisation') };

function setMarkOf(subject: Mark['subject']): Statement {
  return {
    name: `mark-${subject}`,
    text: `insert into do_not_contact (institution_id, id, ${subject}_id, reason, at) values ($1, $2, $3, $4, $5)`,
  };
}

const clearMarks = { person: clearMarksOf('person'), organisation: clearMarksOf('organisation') };

function clearMarksOf(subject: Mark['subject']): Statement {
  return {
    name: `clear-marks-of-${subject}`,
    text: `delete from do_not_contact where institution_id = $1 and ${subject}_id = $2 returning reason`,
  };
}
