import type { ColleagueSummary } from '#api/types.ts';
import { normaliseMessageId } from '#domain/interaction.ts';
import { whyNothingToLog } from '#domain/nothing-to-log.ts';
import type { Message, MessageAddress } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import { applyChoices } from './choices.ts';
import { completeMessage, isSameAddress, nameMailbox } from './complete-message.ts';
import { errorCodeOf } from './error-code.ts';
import { toLogRequest } from './log-request.ts';
import { createLoggingSwitch } from './logging.ts';
import { identifyMessage, lookupMessage, type Recognition } from './lookup-message.ts';
import { createHeaderReader, longestWaitToLog, longestWaitToShow } from './message-headers.ts';
import { createPersonDetails } from './person-details.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSignatureReader } from './signature.ts';
import { undo } from './undo.ts';

/** One message that is open for reading. */
export function openMessageSession(message: Message, options: SessionOptions): Session {
  const { client, show, corrections, myAddress } = options;
  const { readBody, readHeaders, readMailbox, markEvent } = options.outlook;
  const outside = listOutside(message, myAddress);
  const life = new AbortController();
  const choices = new Map<string, boolean>();
  const whole = completeMessage(message, { readMailbox, myAddress });
  let recognition: Recognition | undefined;
  let mailbox: MessageAddress | undefined;
  let round = 0;

  const logging = createLoggingSwitch({
    async log() {
      // The server logs by the corrections that it knows of, and nobody whom the headers tell to be a robot.
      await Promise.all([corrections.whenSent(), recognition && headers.whenRead(recognition, longestWaitToLog)]);
      return (await client.logInteraction({ body: toLogRequest(await whole, chosen()) })).id;
    },
    undo: (id) => undo(client, id),
    onChange() {
      round += 1;
      showReady();
      const { isLogged, error } = logging.current();
      if (!life.signal.aborted || error === undefined) return;
      const missed = { subject: message.subject, action: isLogged ? 'undo' : 'log', error } as const;
      options.onMissed(missed, () => logging.want(!isLogged));
    },
    onSettled() {
      if (message.meeting?.form === 'appointment') void markEvent(message, logging.current().isLogged);
      options.onSettled();
      void refresh();
    },
  });

  const headers = createHeaderReader({ message, readHeaders, onFound: showReady });
  const signature = createSignatureReader({ message, myAddress, readBody, onFound: showReady });
  const details = createPersonDetails({
    client,
    onChange() {
      round += 1;
      showReady();
    },
    onFailed({ value, isKept, error }, repeat) {
      const missed = { subject: value, action: isKept ? 'remove' : 'keep', error } as const;
      if (life.signal.aborted) options.onMissed(missed, repeat);
    },
    onSettled: () => void refresh(),
  });

  function chosen() {
    return recognition ? applyChoices(headers.apply(recognition), choices, corrections.pending()) : [];
  }

  function showReady() {
    if (!recognition || life.signal.aborted) return;
    const correspondents = chosen();
    const sender = message.from && correspondents[0];
    const current = logging.current();
    const nothingToLog = current.isLogged ? undefined : whyNothingToLog(message, correspondents);
    show({
      status: 'ready',
      message,
      outside,
      correspondents: correspondents.map((one) => ({
        ...one,
        ...details.describe(one, one === sender ? signature.foundOf(one) : []),
      })),
      logging: current,
      ...(mailbox ? { mailbox } : {}),
      ...(recognition.interaction?.by ? { loggedBy: recognition.interaction.by } : {}),
      othersWhoLogged: recognition.interaction?.colleagues.filter((colleague) => !isMine(colleague)) ?? [],
      ...(nothingToLog ? { nothingToLog } : {}),
    });
  }

  /** What is logged in another's mailbox is theirs, whoever logs it. */
  function isMine(colleague: ColleagueSummary) {
    return mailbox ? isSameAddress(colleague.emailAddress, mailbox.emailAddress) : options.isMe(colleague);
  }

  async function recognise() {
    const thisRound = (round += 1);
    const landed = corrections.pending().filter(({ isLanded }) => isLanded);
    const asked = await whole;
    const answer = await lookupMessage(client, asked, life.signal);
    await headers.whenRead(answer, longestWaitToShow);
    // An answer from before a click knows nothing of it.
    if (life.signal.aborted || thisRound !== round) return;
    recognition = answer;
    details.believe(answer.correspondents.map((one) => one.answer));
    corrections.settle(landed);
    mailbox = asked.mailbox === undefined ? undefined : nameMailbox(asked, asked.mailbox);
    // Without an id a lookup can't tell whether it is logged; what was clicked here is known all the same.
    const { internetMessageId, meetingKeys } = identifyMessage(asked);
    if (meetingKeys || normaliseMessageId(internetMessageId) !== undefined) {
      logging.believe(answer.interaction?.mine ? answer.interaction.id : undefined);
    }
    showReady();
  }

  /** Who knows whom is different after a click. What is shown stays if this fails: the click itself was answered. */
  async function refresh() {
    if (!life.signal.aborted) await recognise().catch(() => undefined);
  }

  async function start() {
    show({ status: 'looking-up', message, outside, isSlow: false });
    const slow = setTimeout(() => show({ status: 'looking-up', message, outside, isSlow: true }), options.slowAfter);
    life.signal.addEventListener('abort', () => clearTimeout(slow));
    try {
      await recognise();
    } catch (error) {
      if (life.signal.aborted) return;
      const code = errorCodeOf(error);
      if (code === 'not-signed-in') show({ status: 'needs-sign-in', message, outside, isSigningIn: false });
      else show({ status: 'failed', message, outside, error: code });
    } finally {
      clearTimeout(slow);
    }
  }

  return {
    isOf: (item) => item.is === 'message' && JSON.stringify(item.message) === JSON.stringify(message),
    start,
    refresh,
    showReady,
    close: () => life.abort(),
    want: logging.want,
    keepDetail: details.want,
    canLog: () => recognition !== undefined && whyNothingToLog(message, chosen()) === undefined,
    include(emailAddress, isIncluded) {
      choices.set(emailAddress, isIncluded);
      showReady();
    },
    forget(interactionId) {
      if (logging.interactionId() !== interactionId) return;
      logging.believe(undefined);
      showReady();
      void refresh();
    },
  };
}
