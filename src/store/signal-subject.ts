import { v4 as newId } from 'uuid';
import { nameKeyOf } from '#domain/name-key.ts';
import { makeOrganisations } from './hold-organisations-sql.ts';
import { makePeople } from './hold-sql.ts';
import { requireKept } from './kept-out.ts';
import { keepNameWords } from './name-words.ts';
import { renamePersons } from './rename-persons.ts';
import type { Ask, Statement } from './session.ts';
import { InTheWay } from './store-error.ts';
import type { KnownSubject, NewSubject, SignalSubject } from './signals-store.ts';

/**
 * Locked, and known to everyone from now on, as what was loaded is: of whom a signal was ever set stays, whatever is logged of
 * them and taken back. Undefined when nobody is it.
 */
export async function holdSubject(
  ask: Ask,
  institutionId: string,
  of: SignalSubject,
): Promise<KnownSubject | undefined> {
  const known = 'emailAddress' in of ? await ensurePerson(ask, institutionId, of) : of;
  const [row] = await ask(hold[known.subject], [institutionId, known.id]);
  return row && { subject: known.subject, id: known.id };
}

/** Who has this address, made where nobody has it yet, with the organisation that logging would put them to. */
async function ensurePerson(ask: Ask, institutionId: string, of: NewSubject): Promise<KnownSubject> {
  const { emailAddress, displayName = '', organisationDomains } = of;
  await requireKept(ask, institutionId, emailAddress);
  const domains = organisationDomains.join(' ');
  const places =
    domains === ''
      ? Promise.resolve([])
      : ask<{ readonly id: string; readonly name: string; readonly domains: readonly string[] }>(makeOrganisations, [
          institutionId,
          [emailAddress],
          [domains],
          [newId()],
        ]);
  const made = newId();
  const key = nameKeyOf('', emailAddress);
  const displaced = ask(makePeople, [institutionId, [emailAddress], [made], [key], [domains], [null]]);
  const [person] = await ask<Addressed>(findByAddress, [institutionId, emailAddress]);
  if (!person || (await displaced).length > 0) throw new InTheWay('Undone meanwhile');
  if (person.id === made) keepNameWords(ask, institutionId, 'person', [{ id: made, texts: [emailAddress] }]);
  // Where only private logs know of them, they get the name as if they were new.
  if (displayName && person.isNameless) {
    await renamePersons(ask, institutionId, [{ ...person, emailAddress, name: displayName }]);
  }
  const texts = (await places).map((one) => ({ id: one.id, texts: [one.name, ...one.domains] }));
  keepNameWords(ask, institutionId, 'organisation', texts);
  return { subject: 'person', id: person.id };
}

/** Who has got a signal since two became one, or an organisation links, stays known to everyone when they are two again. */
export function keepTold(ask: Ask, institutionId: string, { subject, id }: KnownSubject): void {
  void ask(keep[subject], [institutionId, id]);
}

/** By an address, or an organisation by a domain of its own; for commands, which know nothing else of them. */
export async function findSubject(
  ask: Ask,
  institutionId: string,
  { subject, known }: { readonly subject: KnownSubject['subject']; readonly known: string },
): Promise<KnownSubject | undefined> {
  const statement = subject === 'person' ? findByAddress : findByDomain;
  const [row] = await ask<{ readonly id: string }>(statement, [institutionId, known]);
  return row && { subject, id: row.id };
}

export async function findUnitByName(ask: Ask, institutionId: string, name: string): Promise<string | undefined> {
  const [row] = await ask<{ readonly id: string }>(findUnit, [institutionId, name]);
  return row?.id;
}

interface Addressed {
  readonly id: string;
  readonly isNameless: boolean;
}

const hold = { person: holdStatement('person'), organisation: holdStatement('organisation') };

function holdStatement(subject: KnownSubject['subject']): Statement {
  return {
    name: `hold-${subject}-for-signal`,
    text: `update ${subject} set is_from_log = false where institution_id = $1 and id = $2 returning id`,
  };
}

const keep = { person: keepStatement('person'), organisation: keepStatement('organisation') };

function keepStatement(subject: KnownSubject['subject']): Statement {
  return {
    name: `keep-told-${subject}`,
    text: `update ${subject} set is_from_log = false
      where institution_id = $1 and id = $2 and is_from_log and (
        exists (select from signal where signal.institution_id = $1 and signal.${subject}_id = $2)
        ${subject === 'person' ? '' : 'or exists (select from link where link.institution_id = $1 and link.organisation_id = $2)'})`,
  };
}

const findByAddress: Statement = {
  name: 'find-person-by-address',
  text: `select person.id, person.display_name = person.email_address as "isNameless"
    from person_address as address
    join person on person.institution_id = $1 and person.id = address.person_id
    where address.institution_id = $1 and address.email_address = $2`,
};

const findByDomain: Statement = {
  name: 'find-organisation-by-domain',
  text: `select organisation_id as id from organisation_domain where institution_id = $1 and domain = $2`,
};

const findUnit: Statement = {
  name: 'find-unit-by-name',
  text: `select id from unit where institution_id = $1 and lower(name) = lower($2) order by id limit 1`,
};
