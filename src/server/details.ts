import { AppError } from '#domain/app-error.ts';
import { toNote } from '#domain/details.ts';
import type { DetailsChange } from '#store/details-store.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readMailbox } from './item.ts';
import { readerOf } from './reader.ts';
import { recognitionFor } from './recognise.ts';

export const getInteractionDetails: Handler<'getInteractionDetails'> = async ({ signedIn, store, params, query }) => {
  const { institution } = signedIn;
  const details = await store.readDetails({
    ...readerOf(signedIn),
    interactionId: params.id,
    mailbox: readMailbox(query.mailbox, signedIn, recognitionFor(institution)),
  });
  if (!details) throw new AppError('not-found', 'There is no contribution of yours to this');
  return { status: 200, body: { ...details, purposes: institution.policy.purposes } };
};

export const changeInteractionDetails: Handler<'changeInteractionDetails'> = async ({
  signedIn,
  store,
  params,
  body,
}) => {
  const { institution, colleague } = signedIn;
  const mailbox = readMailbox(body.mailbox, signedIn, recognitionFor(institution));
  if (mailbox !== undefined && body.followUp !== undefined) {
    throw invalidInput([{ path: 'followUp', message: 'is for the colleague whose mailbox it is to say' }]);
  }
  const outcome = await store.changeDetails({
    institutionId: institution.id,
    colleagueId: colleague.id,
    interactionId: params.id,
    mailbox,
    kind: body.kind,
    ...readSaid(body, signedIn),
    followUp: body.followUp,
  });
  if (outcome === 'forbidden') throw new AppError('forbidden', 'The colleague has logged this without you');
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no contribution of yours to this');
  return { status: 204, body: undefined };
};

/** A purpose and a note as they are kept. Throws where the institution has no such purpose. */
export function readSaid(
  { purpose, note }: Pick<DetailsChange, 'purpose' | 'note'>,
  { institution }: SignedIn,
): Pick<DetailsChange, 'purpose' | 'note'> {
  const { purposes } = institution.policy;
  if (typeof purpose === 'string' && !purposes.some(({ code }) => code === purpose)) {
    throw invalidInput([
      { path: 'purpose', message: `must be one of: ${purposes.map(({ code }) => code).join(', ')}` },
    ]);
  }
  return { purpose, note: typeof note === 'string' ? (toNote(note) ?? null) : note };
}
