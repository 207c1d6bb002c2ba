import { expect } from 'vitest';
import { schemas } from '#api/schemas.ts';
import type { Body, Response } from '#api/types.ts';
import { ros, tom, type TestServer } from '../harness/test-server.ts';

export type Settings = Response<'getInstitutionSettings'>['settings'];
type Change = Body<'changeInstitutionSettings'>['settings'];

/** The administrators of the two institutions. */
export const alison = {
  ...tom,
  objectId: '00000000-0000-4000-8000-00000000000e',
  displayName: 'Alison Grieve',
  emailAddress: 'alison.grieve@northbridge.example',
  roles: ['Administrator'],
};
export const abel = {
  ...ros,
  objectId: '00000000-0000-4000-8000-00000000000f',
  displayName: 'Abel Moss',
  emailAddress: 'abel.moss@eastmere.example',
  roles: ['Administrator'],
};

export async function readSettings(server: TestServer, as = alison): Promise<Settings> {
  const answer = await server.clientFor(as).getInstitutionSettings({});
  return schemas.getInstitutionSettings.response.parse(answer).settings;
}

/** Changes what is seen as it is now, or as the test says it was seen. */
export async function changeSettings(
  server: TestServer,
  settings: Change,
  { as = alison, seen, confirmed }: { as?: typeof alison; seen?: Change; confirmed?: 'removes-own'[] } = {},
) {
  const now = await readSettings(server, as);
  const picked = Object.fromEntries(Object.entries(now).filter(([name]) => name in settings));
  const body = { settings, seen: seen ?? picked, ...(confirmed ? { confirmed } : {}) };
  return (await server.clientFor(as).changeInstitutionSettings({ body })).settings;
}

export const faultOf = (code: string, path: string) => ({
  code: 'invalid-input',
  issues: [expect.objectContaining({ code, path })],
});
