import { v7 as newId } from 'uuid';
import { AppError } from '#domain/app-error.ts';
import { parseEmailAddress, type EmailAddress } from '#domain/email-address.ts';
import type { Sight, Visibility } from '#domain/visibility.ts';
import { addInstitution } from '#store/add-institution.ts';
import type { LookupEntry } from '#store/lookup-store.ts';
import type { LoggedPerson, LogInput } from '#store/log-store.ts';
import type { Colleague, Reader, Store, Viewer } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import type { TestDatabase } from '../harness/database.ts';

export interface TestInstitution {
  readonly id: string;
  /** A new colleague of this institution, signed in. */
  readonly signIn: (name: string, unit?: string) => Promise<Colleague & Reader>;
  /** The id of the unit of this name, which is made where there is none. */
  readonly makeUnit: (name: string) => Promise<string>;
}

export async function createInstitution(database: TestDatabase): Promise<TestInstitution> {
  const id = newId();
  const institution = { id, name: 'York Example', domains: ['york.example'], personalDomains: [] };
  await addInstitution({ connectionString: database.ownerUrl, institution });
  const makeUnit = async (name: string) => await ensureUnit(database, id, name);
  return {
    id,
    makeUnit,
    signIn: async (name, unit) => {
      const colleague = await database.store.ensureColleague({
        institutionId: id,
        objectId: newId(),
        displayName: name,
        emailAddress: `${name.toLowerCase()}@york.example`,
        roles: [],
      });
      if (unit !== undefined) {
        const whom = { institutionId: id, colleagueId: colleague.id, byColleagueId: null };
        await database.store.setColleagueUnit({ ...whom, unitId: await makeUnit(unit) });
      }
      return { ...colleague, unit: unit ?? '', institutionId: id, colleagueId: colleague.id, sight: everything };
    },
  };
}

/** Of who is in no unit, and not capped. */
export const everything = { everyone: true, unitIds: [], ties: true };

async function ensureUnit(database: TestDatabase, institutionId: string, name: string): Promise<string> {
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${institutionId}', false)`);
  const { rows } = await owner.query<{ id: string }>('select id from unit where name = $1', [name]);
  const id = rows[0]?.id ?? newId();
  await owner.query(
    'insert into unit (institution_id, id, name) values ($1, $2, $3) on conflict (institution_id, id) do nothing',
    [institutionId, id, name],
  );
  await owner.end();
  return id;
}

export function address(text: string): EmailAddress {
  const parsed = parseEmailAddress(text);
  if (!parsed) throw new Error(`${text} is no address`);
  return parsed;
}

interface Mail {
  readonly id?: string;
  readonly people: readonly string[];
  readonly at?: string;
  readonly subject?: string;
  readonly direction?: 'in' | 'out';
  readonly visibility?: Visibility;
  /** What is said of each of the people beside the address. */
  readonly about?: Partial<LoggedPerson>;
}

/** What a colleague logs: a mail from the first of the people, whose organisation is their domain's. */
export function mailOf(viewer: Viewer & { readonly sight?: Sight }, mail: Mail): LogInput {
  const people = mail.people.map(address);
  const [from] = people;
  if (!from) throw new Error('A mail is from somebody');
  return {
    institutionId: viewer.institutionId,
    colleagueId: viewer.colleagueId,
    sight: viewer.sight ?? everything,
    kind: 'email',
    occurredAt: mail.at ?? '2026-03-01T09:00:00Z',
    subject: mail.subject ?? 'A subject',
    internetMessageId: mail.id ?? newId(),
    direction: mail.direction ?? 'in',
    visibility: mail.visibility ?? 'institution',
    from,
    correspondents: people.slice(1),
    correctable: people.map((emailAddress) => ({ emailAddress, organisationDomains: [] })),
    choosePeople({ keptOut }) {
      const kept = people.filter((emailAddress) => !keptOut.has(emailAddress));
      if (kept.length === 0) throw new AppError('kept-out', 'Whoever this is about was erased');
      return kept.map((emailAddress) => ({
        emailAddress,
        organisationDomains: emailAddress.endsWith('@personal.example') ? [] : domainsOf(emailAddress),
        ...mail.about,
      }));
    },
  };
}

export async function lookUp(store: Store, viewer: Reader, text: string): Promise<LookupEntry> {
  const emailAddress = address(text);
  const { entries } = await store.lookup({
    institutionId: viewer.institutionId,
    colleagueId: viewer.colleagueId,
    sight: viewer.sight,
    correspondents: [{ emailAddress, organisationDomains: domainsOf(emailAddress) }],
  });
  const [entry] = entries;
  if (!entry) throw new Error('A lookup answers each correspondent');
  return entry;
}

function domainsOf(emailAddress: string): string[] {
  const labels = emailAddress.slice(emailAddress.indexOf('@') + 1).split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

/** Three colleagues of one institution, of whom the first is in a unit. */
export async function signInThree(database: TestDatabase) {
  const york = await createInstitution(database);
  return { jo: await york.signIn('Jo', 'Law'), max: await york.signIn('Max'), una: await york.signIn('Una') };
}
