import type { ParsedBody } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { isIncludedByDefault, type RecognisedKind } from '#domain/correspondent.ts';
import { parseEmailAddress, type EmailAddress } from '#domain/email-address.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Correction } from '#store/corrections-store.ts';
import type { LogAnswer, LoggedPerson, LogInput } from '#store/log-store.ts';
import type { Store } from '#store/store.ts';
import type { SignedIn } from './authenticate.ts';
import { canBePerson, correctKind, isPersonal } from './corrected.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { readMailbox, requireDelegates } from './item.ts';
import { readerOf } from './reader.ts';
import { recognitionFor, type Recognition } from './recognise.ts';
import { requireAllowed, requireChoosable, visibilityOf } from './sharing.ts';

export const logInteraction: Handler<'logInteraction'> = async ({ signedIn, store, body }) => {
  const answer = await log({ signedIn, store }, body);
  return { status: answer.created ? 201 : 200, body: answer };
};

export type LoggedItem = ParsedBody<'logInteraction'> & Pick<LogInput, 'byHandKey' | 'said'>;

/** Logs for the signed-in colleague. Who becomes a person is decided here, by kind and by what the colleague chose. */
export async function log(
  { signedIn, store }: { readonly signedIn: SignedIn; readonly store: Pick<Store, 'logInteraction'> },
  body: LoggedItem,
): Promise<LogAnswer> {
  const { institution } = signedIn;
  const recognition = recognitionFor(institution);
  const viewer = readerOf(signedIn);
  const all = [body.from, ...body.correspondents].map(({ emailAddress, displayName, include }) => ({
    displayName,
    include,
    ...recognition.kindOf(emailAddress),
  }));
  const from = all[0]?.emailAddress;
  if (!from) throw invalidInput([{ path: 'from.emailAddress', message: 'must be an e-mail address' }]);
  const mailbox = readMailbox(body.mailbox, signedIn, recognition);
  if (mailbox !== undefined) requireDelegates(signedIn);
  const visibility = visibilityOf(body, signedIn, mailbox !== undefined);
  const isMeeting = (body.meetingKeys ?? []).length > 0;
  const addresses = [...new Set(all.flatMap(({ emailAddress }) => emailAddress ?? []))];
  requireAllowed(body, addresses, signedIn);

  return await store.logInteraction({
    ...viewer,
    kind: body.kind === 'email' && isMeeting ? 'meeting' : body.kind,
    occurredAt: new Date(body.occurredAt).toISOString(),
    subject: trimmed(body.subject),
    internetMessageId: body.internetMessageId,
    meetingKeys: body.meetingKeys,
    byHandKey: body.byHandKey,
    said: body.said,
    // Whoever writes to us could put another's draft id into a header.
    draftId: all[0]?.kind === 'colleague' ? body.draftId : undefined,
    conversationId: trimmed(body.conversationId),
    direction: body.direction,
    visibility,
    mailbox,
    isFollowed: body.isFollowed,
    from,
    correspondents: addresses.filter((address) => address !== from),
    correctable: addresses.map((emailAddress) => ({
      emailAddress,
      organisationDomains: recognition.organisationDomainsOf(emailAddress),
    })),
    choosePeople({ corrections, followed, keptOut }) {
      const corrected = new Map(addresses.map((emailAddress, index) => [emailAddress, corrections[index] ?? []]));
      const left = all.filter(({ emailAddress }) => !emailAddress || !keptOut.has(emailAddress));
      const chosen = left.map(({ include, ...one }) => ({
        ...one,
        include: include ?? (one.emailAddress && followed.includes(one.emailAddress) ? true : undefined),
      }));
      const people = listPeople(chosen, { recognition, corrected, visibility });
      if (people.length === 0 && keptOut.size > 0) throw new AppError('kept-out', 'Whoever this is about was erased');
      if (people.length === 0) throw new AppError('nobody-external', 'Nobody on this message is external');
      return people;
    },
  });
}

export const undoContribution: Handler<'undoContribution'> = async ({ signedIn, store, params, query }) => {
  const { institution, colleague } = signedIn;
  const outcome = await store.undoContribution({
    institutionId: institution.id,
    colleagueId: colleague.id,
    interactionId: params.id,
    mailbox: readMailbox(query.mailbox, signedIn, recognitionFor(institution)),
  });
  if (outcome === 'forbidden') throw new AppError('forbidden', 'The colleague has logged this without you');
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no interaction with this id');
  return { status: 204, body: undefined };
};

export const changeContribution: Handler<'changeContribution'> = async ({ signedIn, store, params, body }) => {
  const { institution, colleague } = signedIn;
  const mailbox = readMailbox(body.mailbox, signedIn, recognitionFor(institution));
  const outcome = await store.changeContribution({
    institutionId: institution.id,
    colleagueId: colleague.id,
    interactionId: params.id,
    visibility: requireChoosable(body.visibility, signedIn, mailbox !== undefined),
    mailbox,
  });
  if (outcome === 'forbidden') throw new AppError('forbidden', 'The colleague has logged this without you');
  if (outcome === 'unknown') throw new AppError('not-found', 'There is no contribution of yours to this');
  return { status: 204, body: undefined };
};

interface RecognisedAddress extends RecognisedKind {
  readonly displayName: string | undefined;
  readonly include: boolean | undefined;
}

interface ListOptions {
  readonly recognition: Recognition;
  readonly corrected: ReadonlyMap<EmailAddress, readonly Correction[]>;
  readonly visibility: Visibility;
}

/** Each address once. What is no address was on the message too, and is passed over: it must not keep a mail from being logged. */
function listPeople(
  all: readonly RecognisedAddress[],
  { recognition, corrected, visibility }: ListOptions,
): LoggedPerson[] {
  const people = new Map<EmailAddress, LoggedPerson>();
  for (const { displayName, include, ...recognised } of all) {
    const { emailAddress } = recognised;
    if (!emailAddress) continue;
    const corrections = corrected.get(emailAddress) ?? [];
    const kind = correctKind(recognised, corrections);
    if (!canBePerson(kind) || !(include ?? isIncludedByDefault(kind.kind))) continue;
    const person = corrections.find(({ change }) => change.what === 'person')?.change;
    // Where a new person is from is for everybody who comes to know them: what colleagues keep to themselves says nothing of it.
    const telling = corrections.filter(({ scope }) => visibility !== 'private' || scope === 'everyone');
    people.set(emailAddress, {
      emailAddress,
      displayName: people.get(emailAddress)?.displayName ?? nameOf(displayName),
      organisationDomains: isPersonal(telling) ? [] : recognition.organisationDomainsOf(emailAddress),
      personId: person?.what === 'person' ? person.personId : undefined,
      organisationCorrectionId: telling.find(({ change }) => change.what === 'organisation')?.id,
    });
  }
  return [...people.values()];
}

/** Outlook gives the address again where the message has no name; and another's address is nobody's name. */
function nameOf(displayName: string | undefined): string | undefined {
  const name = trimmed(displayName?.replace(/\s+/gu, ' '))?.replace(/^(['"])(.*)\1$/u, '$2');
  return name === undefined || parseEmailAddress(name) ? undefined : trimmed(name);
}

function trimmed(text: string | undefined): string | undefined {
  const rest = text?.trim();
  return rest === '' ? undefined : rest;
}
