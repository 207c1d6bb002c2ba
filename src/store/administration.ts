import type { Pool } from 'pg';
import type { AdministrationStore } from './administration-store.ts';
import { countColleagues, ensureColleagueByAddress, findUnitsOf, listColleagues } from './institution-colleagues.ts';
import { changeDecisions, readDecisions } from './decisions.ts';
import { weighSome } from './half-life.ts';
import { addUnit, changeUnit, listUnitsForAdministration, removeUnit } from './institution-units.ts';

/** All that the store does for an administrator. */
export function administrationOf(pool: Pool): AdministrationStore {
  return {
    readDecisions: (institutionId) => readDecisions(pool, institutionId),
    changeDecisions: (input) => changeDecisions(pool, input),
    weighSome: (institutionId) => weighSome(pool, institutionId),
    countColleagues: (institutionId) => countColleagues(pool, institutionId),
    listColleagues: (input) => listColleagues(pool, input),
    listUnitsForAdministration: (institutionId) => listUnitsForAdministration(pool, institutionId),
    addUnit: (input) => addUnit(pool, input),
    changeUnit: (input) => changeUnit(pool, input),
    removeUnit: (input) => removeUnit(pool, input),
    findUnitsOf: (input) => findUnitsOf(pool, input),
    ensureColleagueByAddress: (input) => ensureColleagueByAddress(pool, input),
  };
}
