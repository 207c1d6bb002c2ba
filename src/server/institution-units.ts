import { AppError } from '#domain/app-error.ts';
import { normaliseUnitName } from '#domain/unit-tree.ts';
import type { UnitOutcome } from '#store/administration-store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { importUnitRows } from './import-units.ts';
import { invalidInput } from './input-issues.ts';

export const listInstitutionUnits: Handler<'listInstitutionUnits'> = async ({ signedIn, store }) => {
  return { status: 200, body: { units: await store.listUnitsForAdministration(signedIn.institution.id) } };
};

export const addUnit: Handler<'addUnit'> = async ({ signedIn, store, body }) => {
  const { id, name, parentId, seesBelow } = body;
  const outcome = await store.addUnit({ ...viewerOf(signedIn), id, name: readName(name), parentId, seesBelow });
  signedIn.forget();
  return { status: 201, body: idOf(outcome) };
};

export const changeUnit: Handler<'changeUnit'> = async ({ signedIn, store, params, body }) => {
  const name = body.name === undefined ? undefined : readName(body.name);
  const outcome = await store.changeUnit({ ...viewerOf(signedIn), ...body, unitId: params.id, name });
  signedIn.forget();
  return { status: 200, body: idOf(outcome) };
};

export const removeUnit: Handler<'removeUnit'> = async ({ signedIn, store, params }) => {
  const outcome = await store.removeUnit({ ...viewerOf(signedIn), unitId: params.id });
  signedIn.forget();
  if (outcome === 'unknown') throw noUnit();
  if (outcome === 'in-use') {
    const what = 'colleagues, units below it, or something that is shared within it or has it as a steward';
    throw new AppError('in-use', `The unit has ${what}`);
  }
  return { status: 204, body: undefined };
};

export const importUnits: Handler<'importUnits'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const answer = await importUnitRows(store, { institution, byColleagueId: colleague.id, ...body });
  if (!body.isTrial) signedIn.forget();
  return { status: 200, body: answer };
};

function viewerOf({ institution, colleague }: SignedIn) {
  return { institutionId: institution.id, colleagueId: colleague.id };
}

function readName(text: string): string {
  const name = normaliseUnitName(text);
  if (name !== undefined) return name;
  throw invalidInput([{ path: 'name', code: 'not-a-unit', message: 'must have 1 to 200 characters, none of them >' }]);
}

function idOf(outcome: UnitOutcome): { readonly id: string } {
  if (typeof outcome === 'object') return outcome;
  if (outcome === 'unknown') throw noUnit();
  const { path, message } = faults[outcome];
  throw invalidInput([{ path, code: outcome, message }]);
}

const faults = {
  'unknown-parent': { path: 'parentId', message: 'is no unit here' },
  'below-itself': { path: 'parentId', message: 'is the unit itself, or below it' },
  'name-taken': { path: 'name', message: 'is that of another unit beside it' },
} as const;

function noUnit(): AppError {
  return new AppError('not-found', 'There is no unit with this id');
}
