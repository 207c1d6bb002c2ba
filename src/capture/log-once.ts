import type { Client } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';
import { whyNothingToLog, type NothingToLog } from '#domain/nothing-to-log.ts';
import type { Message } from '#domain/message.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { applyChoices } from './choices.ts';
import { completeMessage, nameMailbox } from './complete-message.ts';
import { errorCodeOf } from './error-code.ts';
import { toLogRequest } from './log-request.ts';
import { lookupMessage } from './lookup-message.ts';
import { createHeaderReader, longestWaitToLog } from './message-headers.ts';
import { nameOf } from './name-of.ts';
import { createSentDraftReader } from './sent-draft.ts';

export type LogOutcome =
  | {
      readonly status: 'logged';
      readonly people: readonly LoggedPerson[];
      /** The name of whose mailbox it is in, when it was logged for another. */
      readonly mailbox?: string;
    }
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

export type LogOnceOutlook =
  'readHeaders' | 'readMailbox' | 'readSentDraft' | 'forgetMark' | 'categorise' | 'markEvent' | 'currentColleague';

/** Logs a message without a pane: those outside become people by the rules alone. Never rejects. */
export async function logOnce(options: {
  readonly client: Client;
  readonly message: Message;
  readonly outlook: Pick<Outlook, LogOnceOutlook>;
}): Promise<LogOutcome> {
  const { client, outlook } = options;
  const { readHeaders, readMailbox } = outlook;
  try {
    const myAddress = outlook.currentColleague()?.emailAddress;
    const headers = createHeaderReader({ message: options.message, readHeaders });
    const sentDraft = createSentDraftReader({ ...options, myAddress, readHeaders: headers.readText });
    const whole = await completeMessage(options.message, { readMailbox, myAddress });
    const message = await sentDraft.identify(whole, longestWaitToLog);
    const recognition = await lookupMessage(client, message);
    if (recognition.interaction?.mine) return { status: 'logged-already' };
    await headers.whenRead(recognition, longestWaitToLog);
    const { mark } = await sentDraft.read(longestWaitToLog);
    const correspondents = applyChoices(headers.apply(recognition), new Map(Object.entries(mark?.choices ?? {})));
    const reason = whyNothingToLog(message, correspondents);
    if (reason) return { status: 'nothing-to-log', reason };
    await client.logInteraction({ body: toLogRequest(message, correspondents) });
    if (mark) await outlook.forgetMark(options.message);
    if (message.meeting?.form === 'appointment') await outlook.markEvent(options.message, true);
    const { category } = recognition.settings ?? {};
    if (category) await outlook.categorise({ message: options.message, category, isLogged: true });
    const people = correspondents.filter(({ isIncluded }) => isIncluded).map(toPerson);
    const { mailbox } = message;
    return {
      status: 'logged',
      people,
      ...(mailbox === undefined ? {} : { mailbox: nameOf(nameMailbox(message, mailbox)) }),
    };
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
