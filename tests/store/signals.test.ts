import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseEmailAddress } from '#domain/email-address.ts';
import type { SignalSubject } from '#store/signals-store.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { doNotContact, said, steward, vetting, signalling } from './signalling.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let jo: Colleague & Reader;
let max: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  [jo, max] = [await york.signIn('Jo'), await york.signIn('Max', 'Partnerships')];
});

const { signalsOf, log, subjectsOf, add } = signalling(() => ({ store, jo }));

describe('a signal', () => {
  test('of an organisation is told of everybody there, also somebody new; of a person, of that person', async () => {
    await log('ann@acme.example', 'bob@acme.example');
    const { person, organisation } = await subjectsOf('ann@acme.example');
    await add(organisation, vetting);
    await add(person, doNotContact('Asked us'));
    const { institutionId: _, colleagueId: __, sight: ___, ...known } = jo;
    const ofAll = { ...vetting, subject: 'organisation', setBy: known };
    expect(await signalsOf('ann@acme.example')).toMatchObject([
      { ...doNotContact('Asked us'), subject: 'person' },
      ofAll,
    ]);
    for (const address of ['bob@acme.example', 'new@acme.example', 'new@lab.acme.example']) {
      expect(await signalsOf(address, max)).toMatchObject([ofAll]);
    }
    expect(await signalsOf('ann@other.example')).toEqual([]);
    expect(await store.listSignals({ ...max, of: { subject: 'organisation', id: idOf(organisation) } })).toMatchObject([
      ofAll,
    ]);
  });

  test('is changed, by whoever changes it, and removed once for all', async () => {
    await log('ann@acme.example');
    const { organisation } = await subjectsOf('ann@acme.example');
    const signalId = await add(organisation, vetting);
    const later = { ...vetting, source: '', saidOn: undefined, check: { kind: 'other', name: 'Insurance' } } as const;
    expect(await store.changeSignal({ ...max, signalId, content: later })).toBe('changed');
    const [changed] = await signalsOf('ann@acme.example');
    expect(changed).toMatchObject({ id: signalId, check: { kind: 'other', name: 'Insurance' }, setBy: { id: max.id } });
    expect(changed).not.toHaveProperty('saidOn');
    expect(await store.changeSignal({ ...jo, signalId, content: doNotContact() })).toBe('other-kind');
    expect(await store.removeSignal({ ...jo, signalId })).toBe('removed');
    expect(await store.removeSignal({ ...jo, signalId })).toBe('removed');
    expect(await store.changeSignal({ ...jo, signalId, content: later })).toBe('unknown');
    expect(await signalsOf('ann@acme.example')).toEqual([]);
    expect(await auditOf(signalId)).toEqual(['signal-added', 'signal-changed', 'signal-removed']);
  });

  test('outlives all that was logged of them, and is there when they are logged again', async () => {
    const interactionId = await log('ann@acme.example');
    const { person, organisation } = await subjectsOf('ann@acme.example');
    await add(person, doNotContact('Asked us'));
    await add(organisation, steward(max));
    await store.undoContribution({ ...jo, interactionId });
    const both = [{ text: 'Asked us' }, { steward: { colleagues: [{ id: max.id }] } }];
    expect(await signalsOf('ann@acme.example')).toMatchObject(both);
    await log('ann@acme.example');
    expect(await signalsOf('ann@acme.example')).toMatchObject(both);
  });

  test('can be set of somebody of whom nothing was ever logged, by their address', async () => {
    const emailAddress = parseEmailAddress('zoe@new.example');
    if (!emailAddress) throw new Error('It is an address');
    const of = { emailAddress, displayName: 'Zoë New', organisationDomains: ['new.example'] };
    await add(of, doNotContact('Never again'));
    await add(of, vetting, max);
    expect(await lookUp(store, max, 'zoe@new.example')).toMatchObject({
      person: { displayName: 'Zoë New' },
      signals: [{ text: 'Never again' }, { kind: 'check' }],
      totals: { interactions: 0 },
    });
    expect(await store.findPersons({ ...max, text: 'zoe' })).toHaveLength(1);
    await log('zoe@new.example');
    const { person, organisation } = await subjectsOf('zoe@new.example');
    expect(await signalsOf('zoe@new.example')).toHaveLength(2);
    expect(idOf(organisation)).not.toBe('');
    expect(person).toHaveProperty('subject', 'person');
  });

  test('cannot be set of whom the colleague cannot see, nor name a steward of another institution', async () => {
    await store.logInteraction(mailOf(max, { people: ['secret@acme.example'], visibility: 'private' }));
    const { person } = await lookUp(store, max, 'secret@acme.example');
    const of = { subject: 'person', id: person?.id ?? '' } as const;
    expect(await store.addSignal({ ...jo, of, content: doNotContact() })).toBe('unknown');
    expect(await store.listSignals({ ...jo, of })).toBeUndefined();
    const leeds = await createInstitution(database);
    const lee = await leeds.signIn('Lee');
    await log('ann@acme.example');
    const { organisation } = await subjectsOf('ann@acme.example');
    expect(await store.addSignal({ ...lee, of: organisation, content: doNotContact() })).toBe('unknown');
    expect(await store.addSignal({ ...jo, of: organisation, content: steward(lee) })).toBe('unknown-steward');
    const signalId = await add(organisation, doNotContact('A dispute'));
    expect(await store.removeSignal({ ...lee, signalId })).toBe('unknown');
    expect(await signalsOf('ann@acme.example', lee)).toEqual([]);
  });

  test('is one of fifty at most', async () => {
    await log('ann@acme.example');
    const { person } = await subjectsOf('ann@acme.example');
    for (let count = 0; count < 50; count += 1) await add(person, doNotContact(String(count)));
    expect(await store.addSignal({ ...jo, of: person, content: doNotContact() })).toBe('too-many');
  });
});

describe('a unit that is steward', () => {
  test('is named with three of its colleagues at most', async () => {
    await log('ann@acme.example');
    const { organisation } = await subjectsOf('ann@acme.example');
    const unitId = await unitOf(max);
    await add(organisation, { ...said, kind: 'steward', steward: { unitId } });
    const told = { unit: { id: unitId, name: 'Partnerships' }, colleagues: [{ id: max.id }] };
    expect(await signalsOf('ann@acme.example')).toMatchObject([{ steward: told }]);
    const others = [];
    for (const name of ['Una', 'Vic', 'Wyn']) others.push(await york.signIn(name));
    await putIntoUnit(unitId, others);
    const [signal] = await signalsOf('ann@acme.example');
    expect(signal?.steward?.colleagues).toHaveLength(3);
  });
});

function idOf(of: SignalSubject): string {
  if (!('id' in of)) throw new Error('It has an id');
  return of.id;
}

async function asOwner<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const { rows } = await owner.query<Row>(text, [...values]);
  await owner.end();
  return rows;
}

async function unitOf({ id }: Colleague): Promise<string> {
  const [row] = await asOwner<{ unit_id: string }>('select unit_id from colleague where id = $1', [id]);
  return row?.unit_id ?? '';
}

async function putIntoUnit(unitId: string, colleagues: readonly Colleague[]): Promise<void> {
  const ids = colleagues.map(({ id }) => id);
  await asOwner('update colleague set unit_id = $1 where id = any($2)', [unitId, ids]);
}

async function auditOf(id: string): Promise<string[]> {
  const rows = await asOwner<{ action: string }>('select action from audit where subject_id = $1 order by id', [id]);
  return rows.map(({ action }) => action);
}
