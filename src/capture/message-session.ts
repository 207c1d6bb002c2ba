import type { Message } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import { createCategoryKeeper } from './category.ts';
import { describeReady, whyNotLogged } from './describe-ready.ts';
import { createMessageLog } from './message-log.ts';
import { createFollowing } from './following.ts';
import { createLateSharing } from './late-sharing.ts';
import { logByItself } from './log-by-itself.ts';
import { lookUp } from './look-up.ts';
import { createLoggingSwitch } from './logging.ts';
import { loggedIn, type Recognition } from './lookup-message.ts';
import { longestWaitToLog } from './message-headers.ts';
import { createReaders } from './message-readers.ts';
import { createMessageRecognition } from './message-recognition.ts';
import { textOf } from './text-of.ts';
import { createMarkedLog } from './marked-log.ts';
import { tellMissed } from './missed.ts';
import type { MessageSession, SessionOptions } from './session.ts';
import { createSessionDetails } from './session-details.ts';
import { undo } from './undo.ts';

/** One message that is open for reading. */
export function openMessageSession(message: Message, options: SessionOptions): MessageSession {
  const { client, show, outlook, cache, atRest } = options;
  const outside = listOutside(message, options.myAddress);
  const life = new AbortController();
  const choices = new Map<string, boolean>();
  const opened = { ...options, message, signal: life.signal };
  let isAtRest = false;

  const recognition = createMessageRecognition({
    ...opened,
    choices,
    headers: () => headers,
    complete: async (longestWait) => log.complete(longestWait),
    load: async () => late.load(),
    onBelieved: believe,
  });
  const { chosen } = recognition;
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
    ...opened,
    message: () => message,
    recognition: recognition.current,
    readHeaders: async () => headers.readText(),
    onChange: showChange,
    onMarked: showReady,
    onSettled: settle,
  });
  const marked = createMarkedLog({ logging, choices, canLog, late });
  const { headers, sentDraft, signature } = createReaders({
    ...opened,
    onHeaders() {
      recognition.keep();
      showReady();
    },
    onSignature: showReady,
  });
  const log = createMessageLog({
    ...opened,
    ...{ headers, sentDraft, late, chosen },
    recognition: recognition.current,
  });
  const category = createCategoryKeeper({ message, categorise: outlook.categorise, onChange: showReady });
  const following = createFollowing({
    ...opened,
    message: () => message,
    mailbox: () => recognition.current()?.mailbox?.emailAddress,
    chosen,
    onChange: showChange,
    onSettled: settle,
  });
  const details = createSessionDetails({
    ...opened,
    onChange: showChange,
    onSettled() {
      cache.clear();
      void refresh();
    },
  });

  function showChange() {
    recognition.touch();
    showReady();
  }

  function settle() {
    options.onSettled();
    void refresh();
  }

  function showReady() {
    const known = recognition.current();
    if (!known || life.signal.aborted) return;
    show(
      describeReady({
        message,
        outside,
        recognition: known,
        correspondents: chosen(),
        details,
        signature,
        logging: logging.current(),
        interactionId: logging.interactionId(),
        following,
        isMe: options.isMe,
        missingCategory: category.missing(),
        sharing: late.current(),
      }),
    );
  }

  function believe(answer: Recognition, tellsOfLog: boolean) {
    following.believe(answer.conversation);
    details.believe(answer.correspondents.map((one) => one.answer));
    if (tellsOfLog) {
      logging.believe(answer.interaction?.mine ? answer.interaction.id : undefined);
      late.current()?.believe(loggedIn(answer));
    }
    showReady();
    if (recognition.isAnswered()) void late.current()?.whenMarked(longestWaitToLog);
    if (tellsOfLog && isAtRest) category.keep(answer.settings, logging.current());
  }

  /** Who knows whom is different after a click. What is shown stays if this fails: the click itself was answered. */
  async function refresh() {
    if (isAtRest && !life.signal.aborted) await recognition.ask().catch(() => undefined);
  }

  async function start() {
    void late.load().then(showReady);
    if (!recognition.recall()) show({ status: 'looking-up', message, outside, isSlow: false });
    await atRest;
    isAtRest = true;
    const { ask: recognise, current, forget, isAnswered } = recognition;
    const isShown = () => current() !== undefined;
    await lookUp({ message, outside }, { ...options, recognise, isShown, forget, signal: life.signal });
    if (!isShown()) return;
    await logByItself({
      ...{ message, outlook, signal: life.signal, sentDraft, marked, logging, following, choices },
      describe: log.describe,
      mayFollow: () => isAnswered() && !late.current()?.forbiddenBy(),
      onUnlogged: showReady,
      onLogged() {
        showChange();
        settle();
      },
    });
  }

  function canLog() {
    return recognition.current() !== undefined && !whyNotLogged(message, chosen(), late.current()).nothingToLog;
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
