import { oldestKept } from '#domain/retention.ts';
import type { Handler } from './handlers.ts';

export const getRetention: Handler<'getRetention'> = async ({ signedIn, store }) => {
  return { status: 200, body: { years: await store.readRetention(signedIn.institution.id) } };
};

export const previewRetention: Handler<'previewRetention'> = async ({ signedIn, store, query }) => {
  const before = oldestKept(query.years, new Date());
  const preview = await store.previewRetention({ institutionId: signedIn.institution.id, before });
  return { status: 200, body: { before: before.toISOString(), ...preview } };
};

/** What is older goes with the server's next rounds. */
export const setRetention: Handler<'setRetention'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const { years } = body;
  await store.setRetention({ institutionId: institution.id, colleagueId: colleague.id, years });
  return { status: 200, body: { years } };
};
