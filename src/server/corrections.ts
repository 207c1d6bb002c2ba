import { AppError } from '#domain/app-error.ts';
import { domainOf, parseEmailAddress, type EmailAddress } from '#domain/email-address.ts';
import { isAllowed } from '#domain/permissions.ts';
import type { ParsedBody } from '#api/types.ts';
import type { NewChange } from '#store/corrections-store.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readerOf } from './reader.ts';
import { recognitionFor, type Recognition } from './recognise.ts';
import { requirePermission } from './require-permission.ts';

/** Puts an address, or everybody at its domain, right: for the colleague, or with the role for everyone. */
export const correct: Handler<'correct'> = async ({ signedIn, store, body }) => {
  const { institution } = signedIn;
  const { scope } = body;
  if (scope === 'everyone') requirePermission(signedIn, 'manage-relationships');
  const recognition = recognitionFor(institution);
  const { emailAddress } = recognition.kindOf(body.emailAddress);
  if (!emailAddress) throw invalidInput([{ path: 'emailAddress', message: 'must be an e-mail address' }]);
  const appliesTo = body.appliesTo === 'address' ? emailAddress : domainKey(emailAddress, body, recognition);
  const change = toChange(body.change, recognition);
  const answer = await store.correct({ ...readerOf(signedIn), appliesTo, scope, change });
  if (answer !== 'unknown') return { status: 201, body: answer };
  throw invalidInput([
    { path: 'personId' in change ? 'change.personId' : 'change.organisationId', message: 'is not known here' },
  ]);
};

export const undoCorrection: Handler<'undoCorrection'> = async ({ signedIn, store, params }) => {
  const { institution, colleague, roles } = signedIn;
  const outcome = await store.undoCorrection({
    institutionId: institution.id,
    colleagueId: colleague.id,
    correctionId: params.id,
    mayCorrectForEveryone: isAllowed(roles, 'manage-relationships'),
  });
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no correction with this id');
  if (outcome === 'forbidden') requirePermission(signedIn, 'manage-relationships');
  return { status: 204, body: undefined };
};

/** A domain that says nothing about who writes from it can't be corrected as a whole. */
function domainKey(emailAddress: EmailAddress, body: ParsedBody<'correct'>, recognition: Recognition): string {
  const domain = domainOf(emailAddress);
  if ('personId' in body.change) {
    throw invalidInput([{ path: 'appliesTo', message: 'must be address: a whole domain is no one person’s' }]);
  }
  if (recognition.organisationDomainsOf(emailAddress).length > 0) return `@${domain}`;
  const message = `must be address: ${domain} is the institution’s own, a personal provider’s or nobody’s`;
  throw invalidInput([{ path: 'appliesTo', message }]);
}

function toChange(change: ParsedBody<'correct'>['change'], recognition: Recognition): NewChange {
  if (change.what !== 'organisation') return change;
  const { what, organisationId, name = '', domain } = change;
  if (organisationId !== undefined) return { what, organisationId };
  return domain === undefined ? { what, name } : { what, name, domain: readDomain(domain, recognition) };
}

/** In the form in which domains are compared; one that an organisation may have. */
function readDomain(text: string, recognition: Recognition): string {
  const address = parseEmailAddress(`somebody@${text.trim()}`);
  if (address && recognition.organisationDomainsOf(address).length > 0) return domainOf(address);
  throw invalidInput([{ path: 'change.domain', message: 'must be the domain of an organisation outside' }]);
}
