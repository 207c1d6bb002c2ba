import { completePolicy, defaultVisibilityOf, type Policy } from '#domain/policy.ts';
import { rolesOf } from '#domain/roles.ts';
import {
  noUnit,
  sightOf,
  strictest,
  unitAndAbove,
  type Contributed,
  type Sight,
  type Unit,
} from '#domain/visibility.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { addInstitution } from '#store/add-institution.ts';
import type { Store } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import type { TestServer } from '../harness/test-server.ts';
import { addresses, messages, type Step, type Story } from './random-store.ts';

/** What a story has made of a store, and what it should have made: the contributions, which the rule is asked about. */
export interface Told {
  readonly institutionId: string;
  readonly policy: Policy;
  readonly units: readonly Unit[];
  readonly viewers: readonly ToldViewer[];
  readonly contributions: readonly ToldContribution[];
  /** By address. */
  readonly personIds: ReadonlyMap<string, string>;
  /** By domain. */
  readonly organisationIds: ReadonlyMap<string, string>;
}

export interface ToldViewer {
  readonly colleague: TestColleague;
  readonly colleagueId: string;
  readonly unitId: string | undefined;
  readonly sight: Sight;
}

export interface ToldContribution extends Contributed {
  readonly message: number;
  readonly interactionId: string;
  readonly people: readonly string[];
}

interface Teller {
  readonly store: Store;
  readonly institutionId: string;
  readonly colleagues: readonly { readonly id: string; unitId: string | undefined }[];
  readonly unitIds: readonly string[];
  readonly query: (text: string, values: readonly unknown[]) => Promise<readonly Record<string, string>[]>;
  readonly contributions: Map<string, ToldContribution>;
}

export async function tell(server: TestServer, story: Story): Promise<Told> {
  const institutionId = crypto.randomUUID();
  const institution = {
    ...{ id: institutionId, name: 'Random', domains: ['random.example'] },
    personalDomains: ['localmail.example'],
  };
  await addInstitution({ connectionString: server.ownerUrl, institution });
  const owner = await connect(server.ownerUrl);
  const query: Teller['query'] = async (text, values) => (await owner.query(text, [...values])).rows;
  await query(`select set_config('app.institution_id', $1, false)`, [institutionId]);
  await query('update institution set policy = $1', [JSON.stringify(story.policy)]);
  const unitIds = story.units.map(() => crypto.randomUUID());
  for (const [index, { parent, seesBelow }] of story.units.entries()) {
    const parentId = parent === undefined ? null : unitIds[parent];
    const values = [institutionId, unitIds[index], `Unit ${String(index)}`, parentId, seesBelow];
    await query(
      'insert into unit (institution_id, id, name, parent_id, sees_below) values ($1, $2, $3, $4, $5)',
      values,
    );
  }
  const signedIn: (TestColleague & { id: string; unitId: string | undefined })[] = [];
  for (const [index, { unit, defaultVisibility, roles }] of story.colleagues.entries()) {
    const colleague = {
      ...{ institutionId, objectId: crypto.randomUUID(), displayName: `Colleague ${String(index)}`, roles },
      emailAddress: `colleague${String(index)}@random.example`,
    };
    const { id } = await server.store.ensureColleague(colleague);
    const unitId = unit === undefined ? undefined : unitIds[unit % unitIds.length];
    const chosen = [id, unitId ?? null, defaultVisibility ?? null];
    await query('update colleague set unit_id = $2, default_visibility = $3 where id = $1', chosen);
    signedIn.push({ ...colleague, id, unitId });
  }
  const contributions = new Map<string, ToldContribution>();
  const teller = { store: server.store, institutionId, colleagues: signedIn, unitIds, query, contributions };
  for (const step of story.steps) await take(teller, step);

  const ids = async (text: string) =>
    new Map((await query(text, [])).map(({ name = '', id = '' }) => [name, id] as const));
  const personIds = await ids('select email_address as name, person_id as id from person_address');
  const organisationIds = await ids('select domain as name, organisation_id as id from organisation_domain');
  await owner.end();
  const policy = completePolicy(story.policy);
  const units = unitsOf(story, unitIds, signedIn);
  const viewers = signedIn.map(({ id, unitId, ...colleague }, index) => {
    const defaultVisibility = defaultVisibilityOf(policy, story.colleagues[index]?.defaultVisibility);
    const sight = sightOf({ unitId, roles: rolesOf(colleague.roles ?? []), defaultVisibility, units, policy });
    return { colleague, colleagueId: id, unitId, sight };
  });
  const all = [...contributions.values()];
  return { institutionId, policy, units, viewers, contributions: all, personIds, organisationIds };
}

function unitsOf(story: Story, unitIds: readonly string[], colleagues: Teller['colleagues']): Unit[] {
  const units = story.units.map(({ parent, seesBelow }, index) => ({
    ...{ id: unitIds[index] ?? '', name: `Unit ${String(index)}`, seesBelow, colleagues: 0 },
    ...(parent === undefined ? {} : { parentId: unitIds[parent] ?? '' }),
  }));
  for (const { unitId } of colleagues) {
    const within = new Set(unitAndAbove(unitId ?? '', units).map(({ id }) => id));
    for (const unit of units) if (within.has(unit.id)) unit.colleagues += 1;
  }
  return units;
}

async function take(teller: Teller, step: Step): Promise<void> {
  const { store, institutionId, colleagues, contributions, unitIds, query } = teller;
  const colleague = colleagues[step.colleague % colleagues.length];
  if (!colleague) throw new Error('There are colleagues');
  const viewer = { institutionId, colleagueId: colleague.id, sight: { everyone: true, unitIds: [], ties: true } };
  if (step.kind === 'move') {
    const unitId = unitIds[step.unit % unitIds.length];
    if (unitId === undefined) throw new Error('There are units');
    const colleagueId = colleague.id;
    await store.setColleagueUnit({ institutionId, colleagueId, unitId, byColleagueId: colleagueId });
    colleague.unitId = unitId;
    // What was logged without a unit is of the first one.
    for (const [key, one] of contributions) {
      const isNowThere = one.colleagueId === colleague.id && one.unitId === noUnit;
      if (isNowThere) contributions.set(key, { ...one, unitId });
    }
    return;
  }
  if (step.kind === 'merge') {
    const [kept = '', merged = ''] = [addresses[step.kept], addresses[step.merged]];
    if (kept.split('@')[1] !== merged.split('@')[1]) return;
    const rows = await query('select email_address as name, person_id as id from person_address', []);
    const idOf = (address: string) => rows.find(({ name }) => name === address)?.['id'];
    const [keptId, mergedId] = [idOf(kept), idOf(merged)];
    if (keptId !== undefined && mergedId !== undefined) await store.mergePersons({ ...viewer, keptId, mergedId });
    return;
  }
  const key = `${colleague.id} ${String(step.message)}`;
  const before = contributions.get(key);
  if (step.kind === 'undo') {
    if (before) await store.undoContribution({ ...viewer, interactionId: before.interactionId });
    contributions.delete(key);
    return;
  }
  if (step.kind !== 'log') {
    if (!before) return;
    const { interactionId } = before;
    await store.changeContribution({ ...viewer, interactionId, visibility: step.visibility });
    contributions.set(key, { ...before, visibility: step.visibility });
    return;
  }
  const people = step.people.map((index) => addresses[index] ?? '');
  const message = messages[step.message];
  if (!message) throw new Error('There is no such message');
  const { id } = await store.logInteraction({
    ...viewer,
    ...message,
    kind: 'email',
    visibility: step.visibility,
    from: parse(people[0] ?? ''),
    correspondents: people.slice(1).map(parse),
    correctable: [],
    choosePeople: () =>
      people.map((address) => {
        const domain = address.split('@')[1] ?? '';
        return { emailAddress: parse(address), organisationDomains: domain === 'localmail.example' ? [] : [domain] };
      }),
  });
  contributions.set(key, {
    ...{ message: step.message, interactionId: id, colleagueId: colleague.id },
    unitId: before?.unitId ?? colleague.unitId ?? noUnit,
    visibility: strictest(step.visibility, before?.visibility ?? step.visibility),
    people: [...new Set([...(before?.people ?? []), ...people])],
  });
}

function parse(text: string) {
  const address = parseEmailAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  return address;
}
