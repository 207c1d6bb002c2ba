import type { Client } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';
import { whyNothingToLog, type NothingToLog } from '#domain/nothing-to-log.ts';
import type { Message } from '#domain/message.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { applyChoices } from './choices.ts';
import { errorCodeOf } from './error-code.ts';
import { toLogRequest } from './log-request.ts';
import { lookupMessage } from './lookup-message.ts';
import { createHeaderReader, longestWaitToLog } from './message-headers.ts';
import { nameOf } from './name-of.ts';

export type LogOutcome =
  | { readonly status: 'logged'; readonly people: readonly LoggedPerson[] }
  | { readonly status: 'logged-already' }
  | { readonly status: 'nothing-to-log'; readonly reason: NothingToLog }
  | { readonly status: 'failed'; readonly error: ErrorCode };

export interface LoggedPerson {
  readonly name: string;
  /** The organisation's name, or the mail domain as long as there is no organisation. */
  readonly organisation: string;
  /** Whether nobody here had logged this person before. */
  readonly isNew: boolean;
}

/** Logs a message without a pane: those outside become people by the rules alone. Never rejects. */
export async function logOnce(options: {
  readonly client: Client;
  readonly message: Message;
  readonly readHeaders: Outlook['readHeaders'];
}): Promise<LogOutcome> {
  const { client, message } = options;
  try {
    const recognition = await lookupMessage(client, message);
    if (recognition.interaction?.mine) return { status: 'logged-already' };
    const headers = createHeaderReader(options);
    await headers.whenRead(recognition, longestWaitToLog);
    const correspondents = applyChoices(headers.apply(recognition), new Map());
    const reason = whyNothingToLog(message, correspondents);
    if (reason) return { status: 'nothing-to-log', reason };
    await client.logInteraction({ body: toLogRequest(message, correspondents) });
    return { status: 'logged', people: correspondents.filter(({ isIncluded }) => isIncluded).map(toPerson) };
  } catch (error) {
    return { status: 'failed', error: errorCodeOf(error) };
  }
}

function toPerson(correspondent: CaptureCorrespondent): LoggedPerson {
  const { emailAddress, person, organisation } = correspondent;
  const parsed = parseEmailAddress(emailAddress);
  return {
    name: nameOf(correspondent),
    organisation: organisation?.name ?? (parsed ? domainOf(parsed) : ''),
    isNew: person === undefined,
  };
}
