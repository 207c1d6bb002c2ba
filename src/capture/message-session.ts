import type { Message } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import { createCategoryKeeper } from './category.ts';
import { applyChoices } from './choices.ts';
import { describeReady, whyNotLogged } from './describe-ready.ts';
import { createMessageLog } from './message-log.ts';
import { createFollowing } from './following.ts';
import { createLateSharing } from './late-sharing.ts';
import { logByItself } from './log-by-itself.ts';
import { lookUp } from './look-up.ts';
import { createLoggingSwitch } from './logging.ts';
import { isIdentified, loggedIn, lookupMessage, type Recognition } from './lookup-message.ts';
import { longestWaitToLog, longestWaitToShow } from './message-headers.ts';
import { createReaders } from './message-readers.ts';
import { textOf } from './text-of.ts';
import { createMarkedLog } from './marked-log.ts';
import { tellMissed } from './missed.ts';
import type { MessageSession, SessionOptions } from './session.ts';
import { createSessionDetails } from './session-details.ts';
import { undo } from './undo.ts';

/** One message that is open for reading. */
export function openMessageSession(message: Message, options: SessionOptions): MessageSession {
  const { client, show, corrections, myAddress, outlook, cache, atRest } = options;
  const cacheKey = JSON.stringify([myAddress, textOf(message)]);
  const outside = listOutside(message, myAddress);
  const life = new AbortController();
  const choices = new Map<string, boolean>();
  let recognition: Recognition | undefined;
  let round = 0;
  let isAtRest = false;
  /** What is shown may be an answer of before. */
  let isAnswered = false;

  const missed = { signal: life.signal, onMissed: options.onMissed, subject: () => message.subject };
  const logging = createLoggingSwitch({
    log: async () => log.send(),
    undo: async (id) => undo(client, id, (await log.complete(longestWaitToLog)).mailbox),
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

  const late = createLateSharing({
    ...options,
    signal: life.signal,
    message: () => message,
    recognition: () => recognition,
    readHeaders: async () => headers.readText(),
    onChange: showChange,
    onMarked: showReady,
    onSettled: settle,
  });
  const marked = createMarkedLog({ logging, choices, canLog, late });
  const { headers, sentDraft, signature } = createReaders({
    ...options,
    message,
    onHeaders() {
      if (recognition) cache.write(cacheKey, headers.apply(recognition));
      showReady();
    },
    onSignature: showReady,
  });
  const log = createMessageLog({
    ...options,
    message,
    headers,
    sentDraft,
    late,
    recognition: () => recognition,
    chosen,
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
  const details = createSessionDetails({
    ...options,
    signal: life.signal,
    onChange: showChange,
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
    show(
      describeReady({
        message,
        outside,
        recognition,
        correspondents: chosen(),
        details,
        signature,
        logging: logging.current(),
        following,
        isMe: options.isMe,
        missingCategory: category.missing(),
        sharing: late.current(),
      }),
    );
  }

  async function recognise() {
    const thisRound = (round += 1);
    const landed = corrections.pending().filter(({ isLanded }) => isLanded);
    const asked = await log.complete(longestWaitToShow);
    const [answer] = await Promise.all([lookupMessage(client, asked, life.signal), late.load()]);
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
    if (tellsOfLog) {
      logging.believe(answer.interaction?.mine ? answer.interaction.id : undefined);
      late.current()?.believe(loggedIn(answer));
    }
    showReady();
    if (isAnswered) void late.current()?.whenMarked(longestWaitToLog);
    if (tellsOfLog && isAtRest) category.keep(answer.settings, logging.current());
  }

  /** Who knows whom is different after a click. What is shown stays if this fails: the click itself was answered. */
  async function refresh() {
    if (isAtRest && !life.signal.aborted) await recognise().catch(() => undefined);
  }

  async function start() {
    void late.load().then(showReady);
    const known = cache.read(cacheKey);
    if (known) believe(known);
    else show({ status: 'looking-up', message, outside, isSlow: false });
    await atRest;
    isAtRest = true;
    const isShown = () => recognition !== undefined;
    const forget = () => (recognition = undefined);
    await lookUp({ message, outside }, { ...options, recognise, isShown, forget, signal: life.signal });
    if (!recognition) return;
    await logByItself({
      ...{ message, outlook, signal: life.signal, sentDraft, marked, logging, following, choices },
      describe: log.describe,
      mayFollow: () => isAnswered && !late.current()?.forbiddenBy(),
      onUnlogged: showReady,
      onLogged() {
        showChange();
        settle();
      },
    });
  }

  function canLog() {
    return recognition !== undefined && !whyNotLogged(message, chosen(), late.current()).nothingToLog;
  }

  return {
    isOf: (item) => item.is === 'message' && textOf(item.message) === textOf(message),
    start,
    refresh,
    showReady,
    close: () => life.abort(),
    want: logging.want,
    share: async (visibility) => late.current()?.choose(visibility),
    async logAgain() {
      if (logging.current().isLogged) await log.send().catch(() => undefined);
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
