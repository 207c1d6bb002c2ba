import { AppError } from '#domain/app-error.ts';
import type { Handler } from './handlers.ts';
import { readerOf } from './reader.ts';

/** What colleagues keep from everyone about a person or an interaction, for a reason that they are told. */
export const disclose: Handler<'disclose'> = async ({ signedIn, store, body }) => {
  const { personId, interactionId = '', reason } = body;
  const subject = personId === undefined ? { interactionId } : { personId };
  const answer = await store.disclose({ ...readerOf(signedIn), subject, reason });
  // Who or what only private contributions know of is not there.
  if (!answer) throw new AppError('not-found', 'There is nothing with this id');
  return { status: 201, body: { ...answer, records: answer.records.map((one) => ({ ...one })) } };
};
