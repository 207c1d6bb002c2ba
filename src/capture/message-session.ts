import type { ErrorCode } from '#domain/app-error.ts';
import { whyNothingToLog } from '#domain/nothing-to-log.ts';
import type { Message } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import { createCategoryKeeper } from './category.ts';
import { applyChoices } from './choices.ts';
import { completeMessage, type CompleteMessage } from './complete-message.ts';
import { describeReady } from './describe-ready.ts';
import { errorCodeOf } from './error-code.ts';
import { toLogRequest } from './log-request.ts';
import { createLoggingSwitch } from './logging.ts';
import { isIdentified, lookupMessage, type Recognition } from './lookup-message.ts';
import { createHeaderReader, longestWaitToLog, longestWaitToShow } from './message-headers.ts';
import { createPersonDetails } from './person-details.ts';
import { createSentDraftReader } from './sent-draft.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSignatureReader } from './signature.ts';
import { undo } from './undo.ts';

const shut: ReadonlySet<ErrorCode> = new Set(['not-signed-in', 'forbidden', 'institution-unknown']);

export interface MessageSession extends Session {
  /** Has the server learn by what this copy is told, of what another copy has logged. Never rejects. */
  readonly logAgain: () => Promise<void>;
}

/** One message that is open for reading. */
export function openMessageSession(message: Message, options: SessionOptions): MessageSession {
  const { client, show, corrections, myAddress, outlook, cache, atRest } = options;
  const cacheKey = JSON.stringify([myAddress, message]);
  const outside = listOutside(message, myAddress);
  const life = new AbortController();
  const choices = new Map<string, boolean>();
  let whole: Promise<CompleteMessage> | undefined;
  let recognition: Recognition | undefined;
  let round = 0;
  let isAtRest = false;

  const logging = createLoggingSwitch({
    async log() {
      // The server logs by the corrections that it knows of, and nobody whom the headers tell to be a robot.
      await Promise.all([corrections.whenSent(), recognition && headers.whenRead(recognition, longestWaitToLog)]);
      const asked = await complete(longestWaitToLog);
      return send(asked);
    },
    undo: async (id) => undo(client, id, (await complete(longestWaitToLog)).mailbox),
    onChange() {
      round += 1;
      showReady();
      const { isLogged, error } = logging.current();
      if (!life.signal.aborted || error === undefined) return;
      const missed = { subject: message.subject, action: isLogged ? 'undo' : 'log', error } as const;
      options.onMissed(missed, () => logging.want(!isLogged));
    },
    onSettled() {
      if (message.meeting?.form === 'appointment') void outlook.markEvent(message, logging.current().isLogged);
      options.onSettled();
      void refresh();
    },
  });

  const headers = createHeaderReader({
    message,
    readHeaders: outlook.readHeaders,
    onFound() {
      if (recognition) cache.write(cacheKey, headers.apply(recognition));
      showReady();
    },
  });
  const sentDraft = createSentDraftReader({ message, myAddress, outlook, readHeaders: headers.readText });
  const signature = createSignatureReader({
    message,
    myAddress,
    readBody: async (of) => atRest.then(() => outlook.readBody(of)),
    onFound: showReady,
  });
  const category = createCategoryKeeper({ message, categorise: outlook.categorise, onChange: showReady });
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
    onSettled() {
      cache.clear();
      void refresh();
    },
  });

  function chosen() {
    return recognition ? applyChoices(headers.apply(recognition), choices, corrections.pending()) : [];
  }

  function showReady() {
    if (!recognition || life.signal.aborted) return;
    const correspondents = chosen();
    const sender = message.from && correspondents[0];
    show(
      describeReady({
        message,
        outside,
        recognition,
        correspondents: correspondents.map((one) => ({
          ...one,
          ...details.describe(one, one === sender ? signature.foundOf(one) : []),
        })),
        logging: logging.current(),
        isMe: options.isMe,
        missingCategory: category.missing(),
      }),
    );
  }

  async function send(asked: CompleteMessage) {
    return (await client.logInteraction({ body: toLogRequest(asked, chosen()) })).id;
  }

  /** With what Outlook tells only when asked; of what takes it longer, without. */
  async function complete(longestWait: number) {
    whole ??= completeMessage(message, { readMailbox: outlook.readMailbox, myAddress });
    return sentDraft.identify(await whole, longestWait);
  }

  async function recognise() {
    const thisRound = (round += 1);
    const landed = corrections.pending().filter(({ isLanded }) => isLanded);
    const asked = await complete(longestWaitToShow);
    const answer = await lookupMessage(client, asked, life.signal);
    await headers.whenRead(answer, longestWaitToShow);
    // An answer from before a click knows nothing of it.
    if (life.signal.aborted || thisRound !== round) return;
    corrections.settle(landed);
    believe(answer, isIdentified(asked));
    cache.write(cacheKey, headers.apply(answer));
  }

  function believe(answer: Recognition, tellsOfLog = true) {
    recognition = answer;
    details.believe(answer.correspondents.map((one) => one.answer));
    if (tellsOfLog) logging.believe(answer.interaction?.mine ? answer.interaction.id : undefined);
    showReady();
    if (tellsOfLog && isAtRest) category.keep(answer.settings, logging.current());
  }

  /** Who knows whom is different after a click. What is shown stays if this fails: the click itself was answered. */
  async function refresh() {
    if (isAtRest && !life.signal.aborted) await recognise().catch(() => undefined);
  }

  async function start() {
    const known = cache.read(cacheKey);
    if (known) believe(known);
    else show({ status: 'looking-up', message, outside, isSlow: false });
    await atRest;
    isAtRest = true;
    await lookUp();
    if (recognition) await logAsMarked();
  }

  async function lookUp() {
    const slow = setTimeout(() => {
      if (!recognition) show({ status: 'looking-up', message, outside, isSlow: true });
    }, options.slowAfter);
    life.signal.addEventListener('abort', () => clearTimeout(slow));
    try {
      await recognise();
    } catch (error) {
      if (life.signal.aborted) return;
      const code = errorCodeOf(error);
      // What is shown from before stays while nobody answers, not once the door is shut.
      if (recognition && !shut.has(code)) return;
      recognition = undefined;
      if (code === 'not-signed-in') show({ status: 'needs-sign-in', message, outside, isSigningIn: false });
      else show({ status: 'failed', message, outside, error: code });
    } finally {
      clearTimeout(slow);
    }
  }

  /** It was to be logged when it was sent, and may not have been: some of Outlook's clients call nobody then. */
  async function logAsMarked() {
    const { mark } = await sentDraft.read(longestWaitToLog);
    if (!mark || life.signal.aborted) return;
    Object.entries(mark.choices).forEach(([emailAddress, isIncluded]) => choices.set(emailAddress, isIncluded));
    if (canLog()) await logging.want(true);
    if (logging.current().error === undefined) await outlook.forgetMark(message);
  }

  function canLog() {
    return recognition !== undefined && whyNothingToLog(message, chosen()) === undefined;
  }

  return {
    isOf: (item) => item.is === 'message' && JSON.stringify(item.message) === JSON.stringify(message),
    start,
    refresh,
    showReady,
    close: () => life.abort(),
    want: logging.want,
    async logAgain() {
      if (logging.current().isLogged)
        await complete(longestWaitToLog)
          .then(send)
          .catch(() => undefined);
    },
    keepDetail: details.want,
    canLog,
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
