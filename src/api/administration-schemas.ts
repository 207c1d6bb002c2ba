import { z } from 'zod';
import * as institution from './institution-schemas.ts';
import { id } from './schema-parts.ts';

const nothing = z.undefined();
const onlyId = z.object({ id });

/** What the operations of an administrator take and give. */
export const administrationSchemas = {
  getInstitutionSettings: {
    params: nothing,
    query: nothing,
    body: nothing,
    response: institution.institutionSettingsAnswer,
  },
  changeInstitutionSettings: {
    params: nothing,
    query: nothing,
    body: institution.changeInstitutionSettingsRequest,
    response: institution.institutionSettingsAnswer,
  },
  listInstitutionUnits: { params: nothing, query: nothing, body: nothing, response: institution.unitsAnswer },
  addUnit: { params: nothing, query: nothing, body: institution.addUnitRequest, response: onlyId },
  changeUnit: { params: onlyId, query: nothing, body: institution.changeUnitRequest, response: onlyId },
  removeUnit: { params: onlyId, query: nothing, body: nothing, response: nothing },
  importUnits: {
    params: nothing,
    query: nothing,
    body: institution.importUnitsRequest,
    response: institution.importUnitsAnswer,
  },
  listColleagues: {
    params: nothing,
    query: institution.listColleaguesQuery,
    body: nothing,
    response: institution.colleaguesAnswer,
  },
  setColleagueUnit: { params: onlyId, query: nothing, body: institution.setColleagueUnitRequest, response: nothing },
} as const;
