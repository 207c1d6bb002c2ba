import type { Handler } from './handlers.ts';
import { decide } from './institution-settings.ts';

export const listPurposes: Handler<'listPurposes'> = async ({ signedIn }) => ({
  status: 200,
  body: { purposes: signedIn.institution.policy.purposes },
});

export const setPurposes: Handler<'setPurposes'> = async ({ signedIn, store, body }) => {
  const { purposes, seen } = body;
  const { purposes: now } = await decide({
    signedIn,
    store,
    change: { purposes },
    seen: seen === undefined ? {} : { purposes: seen },
  });
  return { status: 200, body: { purposes: now } };
};
