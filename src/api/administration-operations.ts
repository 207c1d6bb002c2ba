import type { Operation } from './operations.ts';

/** What an administrator may do. */
export const administrationOperations = {
  getInstitutionSettings: {
    method: 'GET',
    path: '/api/v1/institution/settings',
    summary: 'What the institution has decided, and how many colleagues have chosen and are what',
    permission: 'administer',
    statuses: [200],
  },
  changeInstitutionSettings: {
    method: 'PATCH',
    path: '/api/v1/institution/settings',
    summary: 'Change some of what the institution has decided, unless somebody has changed it meanwhile',
    permission: 'administer',
    statuses: [200],
  },
  listInstitutionUnits: {
    method: 'GET',
    path: '/api/v1/institution/units',
    summary: 'The units of the institution, with how many colleagues are in each',
    permission: 'administer',
    statuses: [200],
  },
  addUnit: {
    method: 'POST',
    path: '/api/v1/institution/units',
    summary: 'Add a unit, or put one back that was removed',
    permission: 'administer',
    statuses: [201],
  },
  changeUnit: {
    method: 'PATCH',
    path: '/api/v1/institution/units/{id}',
    summary: 'Rename a unit, move it below another, or say whether it sees what is shared below it',
    permission: 'administer',
    statuses: [200],
  },
  removeUnit: {
    method: 'DELETE',
    path: '/api/v1/institution/units/{id}',
    summary: 'Remove a unit that has no colleagues, no units below it and nothing that is shared within it',
    permission: 'administer',
    statuses: [204],
  },
  importUnits: {
    method: 'POST',
    path: '/api/v1/institution/units/imports',
    summary: 'Put colleagues into units by a table, or say what that would change',
    permission: 'administer',
    statuses: [200],
    longestBody: 16 * 1024 * 1024,
  },
  listColleagues: {
    method: 'GET',
    path: '/api/v1/institution/colleagues',
    summary: 'Colleagues by name, a page at a time, with unit and the roles of their latest sign-in',
    permission: 'administer',
    statuses: [200],
  },
  setColleagueUnit: {
    method: 'PUT',
    path: '/api/v1/institution/colleagues/{id}/unit',
    summary: 'Put a colleague into a unit, or into none',
    permission: 'administer',
    statuses: [204],
  },
} as const satisfies Record<string, Operation>;
