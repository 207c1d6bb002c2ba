import type { ParsedBody } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { canBeIncluded, isIncludedByDefault } from '#domain/correspondent.ts';
import type { EmailAddress } from '#domain/email-address.ts';
import { normaliseMessageId } from '#domain/interaction.ts';
import type { LogInput } from '#store/store.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { recognitionFor, type Recognition } from './recognise.ts';

/** Logs for the signed-in colleague. Who becomes a person is decided here, by kind and by what the colleague chose. */
export const logInteraction: Handler<'logInteraction'> = async ({ signedIn, store, body }) => {
  const recognition = recognitionFor(signedIn.institution);
  const from = recognition.kindOf(body.from.emailAddress).emailAddress;
  if (!from) throw invalidInput([{ path: 'from.emailAddress', message: 'must be an e-mail address' }]);
  const people = listPeople([body.from, ...body.correspondents], recognition);
  if (people.length === 0) throw new AppError('nobody-external', 'Nobody on this message is external');

  const answer = await store.logInteraction({
    institutionId: signedIn.institution.id,
    colleagueId: signedIn.colleague.id,
    kind: body.kind,
    occurredAt: new Date(body.occurredAt).toISOString(),
    subject: trimmed(body.subject),
    internetMessageId: normaliseMessageId(body.internetMessageId),
    conversationId: trimmed(body.conversationId),
    direction: body.direction,
    visibility: body.visibility ?? 'institution',
    from,
    correspondents: listAddresses(body.correspondents, recognition, from),
    people,
  });
  return { status: answer.created ? 201 : 200, body: answer };
};

export const undoContribution: Handler<'undoContribution'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const outcome = await store.undoContribution({
    institutionId: institution.id,
    colleagueId: colleague.id,
    interactionId: params.id,
  });
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no interaction with this id');
  return { status: 204, body: undefined };
};

type LoggedAddress = ParsedBody<'logInteraction'>['from'];

/** Each address once. What is no address was on the message too, and is passed over: it must not keep a mail from being logged. */
function listPeople(addresses: readonly LoggedAddress[], recognition: Recognition): LogInput['people'] {
  const people = new Map<EmailAddress, LogInput['people'][number]>();
  for (const { emailAddress: text, displayName, include } of addresses) {
    const { kind, emailAddress } = recognition.kindOf(text);
    if (!emailAddress || !canBeIncluded(kind) || !(include ?? isIncludedByDefault(kind))) continue;
    const name = people.get(emailAddress)?.displayName ?? nameOf(displayName, emailAddress);
    people.set(emailAddress, {
      emailAddress,
      displayName: name,
      organisationDomains: recognition.organisationDomainsOf(emailAddress),
    });
  }
  return [...people.values()];
}

function listAddresses(
  addresses: readonly LoggedAddress[],
  recognition: Recognition,
  from: EmailAddress,
): EmailAddress[] {
  const valid = addresses.flatMap(({ emailAddress }) => recognition.kindOf(emailAddress).emailAddress ?? []);
  return [...new Set(valid)].filter((address) => address !== from);
}

/** Outlook gives the address again where the message has no name. */
function nameOf(displayName: string | undefined, emailAddress: EmailAddress): string | undefined {
  const name = trimmed(displayName?.replace(/\s+/gu, ' '))?.replace(/^(['"])(.*)\1$/u, '$2');
  return name?.toLowerCase() === emailAddress ? undefined : trimmed(name);
}

function trimmed(text: string | undefined): string | undefined {
  const rest = text?.trim();
  return rest === '' ? undefined : rest;
}
