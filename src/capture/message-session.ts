import { whyNothingToLog } from '#domain/nothing-to-log.ts';
import type { Message } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import { createCategoryKeeper } from './category.ts';
import { applyChoices } from './choices.ts';
import { completeMessage, type CompleteMessage } from './complete-message.ts';
import { describeReady } from './describe-ready.ts';
import { toLogRequest } from './log-request.ts';
import { createFollowing } from './following.ts';
import { lookUp } from './look-up.ts';
import { createLoggingSwitch } from './logging.ts';
import { isIdentified, lookupMessage, type Recognition } from './lookup-message.ts';
import { longestWaitToLog, longestWaitToShow } from './message-headers.ts';
import { createReaders } from './message-readers.ts';
import { createMarkedLog } from './marked-log.ts';
import { tellMissed } from './missed.ts';
import { createPersonDetails } from './person-details.ts';
import type { MessageSession, SessionOptions } from './session.ts';
import { undo } from './undo.ts';

/** One message that is open for reading. */
export function openMessageSession(message: Message, options: SessionOptions): MessageSession {
  const { client, show, corrections, myAddress, outlook, cache, atRest } = options;
  const cacheKey = JSON.stringify([myAddress, textOf(message)]);
  const outside = listOutside(message, myAddress);
  const life = new AbortController();
  const choices = new Map<string, boolean>();
  let whole: Promise<CompleteMessage> | undefined;
  let recognition: Recognition | undefined;
  let round = 0;
  let isAtRest = false;
  /** What is shown may be an answer of before. */
  let isAnswered = false;

  const missed = { signal: life.signal, onMissed: options.onMissed, subject: () => message.subject };
  const logging = createLoggingSwitch({
    log: send,
    undo: async (id) => undo(client, id, (await complete(longestWaitToLog)).mailbox),
    onChange() {
      showChange();
      tellMissed(logging, { ...missed, actions: { on: 'log', off: 'undo' } });
    },
    onSettled() {
      void marked.forget();
      if (message.meeting?.form === 'appointment') void outlook.markEvent(message, logging.current().isLogged);
      settle();
    },
  });

  const marked = createMarkedLog({ logging, choices, canLog });
  const { headers, sentDraft, signature } = createReaders({
    ...options,
    message,
    onHeaders() {
      if (recognition) cache.write(cacheKey, headers.apply(recognition));
      showReady();
    },
    onSignature: showReady,
  });
  const category = createCategoryKeeper({ message, categorise: outlook.categorise, onChange: showReady });
  const following = createFollowing({
    ...options,
    message: () => message,
    mailbox: () => recognition?.mailbox?.emailAddress,
    chosen,
    signal: life.signal,
    onChange: showChange,
    onSettled: settle,
  });
  const details = createPersonDetails({
    client,
    onChange: showChange,
    onFailed({ value, isKept, error }, repeat) {
      const missed = { subject: value, action: isKept ? 'remove' : 'keep', error } as const;
      if (life.signal.aborted) options.onMissed(missed, repeat);
    },
    onSettled() {
      cache.clear();
      void refresh();
    },
  });

  function showChange() {
    round += 1;
    showReady();
  }

  function settle() {
    options.onSettled();
    void refresh();
  }

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
        following,
        isMe: options.isMe,
        missingCategory: category.missing(),
      }),
    );
  }

  async function send() {
    return (await client.logInteraction({ body: await describeLog() })).id;
  }

  /** With what Outlook tells only when asked; of what takes it longer, without. */
  async function complete(longestWait: number) {
    whole ??= completeMessage(message, { readMailbox: outlook.readMailbox, myAddress });
    return sentDraft.identify(await whole, longestWait);
  }

  async function describeLog() {
    // The server logs by the corrections that it knows of, and nobody whom the headers tell to be a robot.
    await Promise.all([corrections.whenSent(), recognition && headers.whenRead(recognition, longestWaitToLog)]);
    return toLogRequest(await complete(longestWaitToLog), chosen());
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
    isAnswered = true;
    believe(answer, isIdentified(asked));
    cache.write(cacheKey, headers.apply(answer));
  }

  function believe(answer: Recognition, tellsOfLog = true) {
    recognition = answer;
    following.believe(answer.conversation);
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
    const isShown = () => recognition !== undefined;
    const forget = () => (recognition = undefined);
    await lookUp({ message, outside }, { ...options, recognise, isShown, forget, signal: life.signal });
    if (recognition) await logAsMarked();
    if (isAnswered && !logging.current().isLogged && following.isOn()) await logAsFollowed();
  }

  /** It was to be logged when it was sent, and may not have been: some of Outlook's clients call nobody then. */
  async function logAsMarked() {
    const { mark } = await sentDraft.read(longestWaitToLog);
    if (mark && !life.signal.aborted) await marked.log(mark, async () => outlook.forgetMark(message));
  }

  /** Once, when it is opened: never again after an undo. */
  async function logAsFollowed() {
    const id = await following.log(describeLog, choices);
    if (id === undefined) return showReady();
    logging.believe(id);
    showChange();
    settle();
  }

  function canLog() {
    return recognition !== undefined && whyNothingToLog(message, chosen()) === undefined;
  }

  return {
    isOf: (item) => item.is === 'message' && textOf(item.message) === textOf(message),
    start,
    refresh,
    showReady,
    close: () => life.abort(),
    want: logging.want,
    async logAgain() {
      if (logging.current().isLogged) await send().catch(() => undefined);
    },
    follow: (isFollowed) => void following.want(isFollowed),
    keepDetail: details.want,
    canLog,
    logAsMarked: marked.log,
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

/** Without its time: one to which Outlook gives none is of now, whenever it is read. */
function textOf({ occurredAt: _, ...rest }: Message): string {
  return JSON.stringify(rest);
}
