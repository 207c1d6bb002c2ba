import type { Body, Response } from '#api/types.ts';
import type { ColleagueRequests } from './colleague-requests.ts';

type Settings = Response<'getInstitutionSettings'>['settings'];
type Change = Partial<Settings>;

const administrator = 'alison.grieve@northbridge.example';
const path = '/api/v1/institution/settings';

/** Changes what the sample institution has decided, as its administrator does; gives how to put it back. */
export async function decideInstitution(requests: ColleagueRequests, settings: Change): Promise<() => Promise<void>> {
  const before = await readSettings(requests);
  const picked: Change = Object.fromEntries(Object.entries(before).filter(([name]) => name in settings));
  const change = async (to: Change, seen: Change) => {
    const body: Body<'changeInstitutionSettings'> = { settings: to, seen };
    await requests.patch(administrator, path, body);
  };
  await change(settings, picked);
  return async () => {
    const now = await readSettings(requests);
    const seen: Change = Object.fromEntries(Object.entries(now).filter(([name]) => name in settings));
    await change(picked, seen);
  };
}

async function readSettings(requests: ColleagueRequests): Promise<Settings> {
  const answer = await requests.get(administrator, path);
  return (answer as Response<'getInstitutionSettings'>).settings; // a cast: the API's own schema
}
