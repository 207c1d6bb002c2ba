import type { PaneClient } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';
import type { NothingToLog } from '#domain/nothing-to-log.ts';
import type { Message } from '#domain/message.ts';
import type { LogRule } from '#domain/policy.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { applyChoices } from './choices.ts';
import { completeMessage, nameMailbox } from './complete-message.ts';
import { whyNotLogged } from './describe-ready.ts';
import { errorCodeOf } from './error-code.ts';
import { toLogRequest } from './log-request.ts';
import { lookupMessage } from './lookup-message.ts';
import { createHeaderReader, longestWaitToLog } from './message-headers.ts';
import { nameOf } from './name-of.ts';
import { createSentDraftReader } from './sent-draft.ts';
import { createSharing } from './sharing.ts';

export type LogOutcome =
  | {
      readonly status: 'logged';
      readonly people: readonly LoggedPerson[];
      /** The name of whose mailbox it is in, when it was logged for another. */
      readonly mailbox?: string;
      /** What colleagues see of it. */
      readonly visibility: Visibility;
    }
  | { readonly status: 'logged-already' }
  | { readonly status: 'nothing-to-log'; readonly reason: NothingToLog; readonly rule?: LogRule }
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
  readonly client: PaneClient;
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
    const sharing = createSharing({
      client,
      message: () => message,
      recognition: () => recognition,
      readHeaders: headers.readText,
    });
    sharing.start(mark?.visibility);
    await sharing.whenMarked(longestWaitToLog);
    const { nothingToLog: reason, forbiddenBy: rule } = whyNotLogged(message, correspondents, sharing);
    if (reason) return { status: 'nothing-to-log', reason, ...(rule ? { rule } : {}) };
    const body = { ...toLogRequest(message, correspondents), ...sharing.forLog() };
    const { visibility } = await client.logInteraction({ body });
    if (mark) await outlook.forgetMark(options.message);
    if (message.meeting?.form === 'appointment') await outlook.markEvent(options.message, true);
    const { category } = recognition.settings ?? {};
    if (category) await outlook.categorise({ message: options.message, category, isLogged: true });
    const people = correspondents.filter(({ isIncluded }) => isIncluded).map(toPerson);
    const { mailbox } = message;
    return {
      status: 'logged',
      people,
      visibility,
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
