import { AppError } from '#domain/app-error.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { recognitionFor } from './recognise.ts';

/** What erasing a person would take away. */
export const previewErasure: Handler<'previewErasure'> = async ({ signedIn, store, body }) => {
  const { personId, emailAddress = '' } = body;
  const subject =
    personId === undefined ? { emailAddress: readAddress(emailAddress, 'emailAddress', signedIn) } : { personId };
  const preview = await store.previewErasure({ institutionId: signedIn.institution.id, subject });
  if (!preview) throw new AppError('not-found', 'There is nobody with this id or address');
  return { status: 200, body: preview };
};

/** For good: nothing undoes it. */
export const erasePerson: Handler<'erasePerson'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const confirmedAddress = readAddress(body.confirmedAddress, 'confirmedAddress', signedIn);
  const who = { institutionId: institution.id, colleagueId: colleague.id };
  const answer = await store.erasePerson({ ...who, ...body, confirmedAddress });
  if (answer === undefined) throw new AppError('not-found', 'There is nobody with this id');
  if (answer === 'other-address') {
    throw invalidInput([{ path: 'confirmedAddress', message: 'must be one of theirs', code: answer }]);
  }
  if (answer === 'reason-names-them') throw namingReason(answer);
  return { status: 201, body: answer };
};

/** Also of somebody whom only other systems name. */
export const discloseRecords: Handler<'discloseRecords'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const answer = await store.discloseRecords({ institutionId: institution.id, colleagueId: colleague.id, ...body });
  return { status: 201, body: { records: answer.records.map((one) => ({ ...one })), isCut: answer.isCut } };
};

/** For good, as erasing a person is. */
export const eraseFromRecords: Handler<'eraseFromRecords'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const answer = await store.eraseFromRecords({ institutionId: institution.id, colleagueId: colleague.id, ...body });
  if (answer === undefined) throw new AppError('not-found', 'None of these records names them');
  if (answer === 'reason-names-them') throw namingReason(answer);
  return { status: 201, body: answer };
};

function namingReason(code: string): AppError {
  return invalidInput([{ path: 'reason', message: 'must not name them: it stays in the audit', code }]);
}

/** Whoever has it may be logged again. */
export const letAddressIn: Handler<'letAddressIn'> = async ({ signedIn, store, body }) => {
  const { institution, colleague } = signedIn;
  const emailAddress = readAddress(body.emailAddress, 'emailAddress', signedIn);
  const wasKeptOut = await store.liftKeptOut({
    ...{ institutionId: institution.id, colleagueId: colleague.id },
    emailAddress,
  });
  if (!wasKeptOut) throw new AppError('not-found', 'This address is not kept out');
  return { status: 204, body: undefined };
};

/** As addresses are kept: the mailbox behind one. */
function readAddress(text: string, path: string, { institution }: SignedIn): EmailAddress {
  const { emailAddress } = recognitionFor(institution).kindOf(text);
  if (!emailAddress) throw invalidInput([{ path, message: 'must be an email address' }]);
  return emailAddress;
}
