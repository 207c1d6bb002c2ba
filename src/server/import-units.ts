import type { Response } from '#api/types.ts';
import { pathKey, planUnitImport, type ImportFault, type ImportPlan } from '#domain/unit-import.ts';
import { unitPath } from '#domain/unit-tree.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { readUnitRows } from '#reference/unit-rows.ts';
import type { Store } from '#store/store.ts';

type ImportAnswer = Response<'importUnits'>;

interface UnitImport {
  readonly institution: { readonly id: string; readonly domains: readonly string[] };
  /** Null for the administrator's commands. */
  readonly byColleagueId: string | null;
  readonly text: string;
  readonly makesUnits: boolean;
  readonly isTrial: boolean;
}

/** Each colleague's is a transaction of its own: so many at once take seconds, and the caller asks again for the rest. */
const mostAtOnce = 250;
const mostTold = 1_000;

/** Puts colleagues into units as a table says, as many as one request may take; or, on trial, says what it would do. */
export async function importUnitRows(store: Store, input: UnitImport): Promise<ImportAnswer> {
  const plan = await makePlan(store, input);
  if (input.isTrial) return describe(plan, { changed: plan.changes.length, remaining: 0 });
  const unitIds = await makeUnits(store, input, plan);
  const now = plan.changes.slice(0, mostAtOnce);
  for (const { emailAddress, to, unitId = unitIds.get(pathKey(to)) } of now) {
    const { id: institutionId } = input.institution;
    const colleagueId = await store.ensureColleagueByAddress({ institutionId, emailAddress });
    if (unitId === undefined) throw new Error('A unit of the plan is there or was just made');
    await store.setColleagueUnit({ institutionId, colleagueId, unitId, byColleagueId: input.byColleagueId });
  }
  return describe(plan, { changed: now.length, remaining: plan.changes.length - now.length });
}

async function makePlan(store: Store, { institution, text, makesUnits }: UnitImport): Promise<ImportPlan> {
  const rows = await readUnitRows(text);
  const addresses = rows.flatMap(({ address }) => parseEmailAddress(address) ?? []);
  const [units, found] = await Promise.all([
    store.listUnitsForAdministration(institution.id),
    store.findUnitsOf({ institutionId: institution.id, emailAddresses: [...new Set(addresses)] }),
  ]);
  const unitIdOf = new Map(found.map(({ emailAddress, unitId }) => [emailAddress, unitId]));
  return planUnitImport(rows, { units, domains: institution.domains, unitIdOf, makesUnits });
}

/** Those above come first, so each finds the one that it stands below. */
async function makeUnits(store: Store, input: UnitImport, plan: ImportPlan): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  if (plan.newUnits.length === 0) return made;
  const { id: institutionId } = input.institution;
  const units = await store.listUnitsForAdministration(institutionId);
  const known = new Map(units.map(({ id }) => [pathKey(unitPath(id, units)), id]));
  for (const path of plan.newUnits) {
    const parentId = known.get(pathKey(path.slice(0, -1))) ?? null;
    const name = path.at(-1) ?? '';
    const added = await store.addUnit({
      institutionId,
      colleagueId: input.byColleagueId,
      name,
      parentId,
      seesBelow: false,
    });
    if (typeof added !== 'object') throw new Error(`A unit that was not there can be made: ${added}`);
    made.set(pathKey(path), added.id);
    known.set(pathKey(path), added.id);
  }
  return made;
}

function describe(plan: ImportPlan, counts: Pick<ImportAnswer, 'changed' | 'remaining'>): ImportAnswer {
  const { changes, unchanged, newUnits, refused } = plan;
  return {
    ...counts,
    changes: changes.slice(0, mostTold).map(({ line, emailAddress, from, to }) => {
      return { line, emailAddress, from: from && [...from], to: [...to] };
    }),
    unchanged,
    newUnits: newUnits.map((path) => [...path]),
    refused: refused.slice(0, mostTold).map((row) => ({ ...row, message: faultSentence(row.fault, row.text) })),
    refusedCount: refused.length,
  };
}

function faultSentence(fault: ImportFault, text: string): string {
  return sentences[fault].replace('{text}', () => text);
}

const sentences: Readonly<Record<ImportFault, string>> = {
  unclosed: 'A quotation mark is opened and never closed',
  'not-an-address': '“{text}” is not an email address',
  'not-a-colleague': '{text} is not at one of the institution’s domains',
  'no-unit': 'No unit is named',
  'not-a-unit': '“{text}” is not a unit’s path',
  'unknown-unit': 'There is no unit “{text}”',
  'several-units': 'There are several units “{text}”: give the path from the top',
  'said-twice': '{text} is put into another unit further up',
};
