import type { ErrorCode } from '#domain/app-error.ts';
import type { Message, MessageAddress } from '#domain/message.ts';
import { whyNothingToLog } from '#domain/nothing-to-log.ts';
import { listOutside } from '#domain/outside.ts';
import type { Draft } from '#outlook/draft.ts';
import { isSameAddress } from './complete-message.ts';
import { createDraftAnswers, isToSame } from './draft-answers.ts';
import type { Following } from './capture-state.ts';
import { createDraftChoices } from './draft-choices.ts';
import { errorCodeOf } from './error-code.ts';
import { createFollowing } from './following.ts';
import { shut } from './look-up.ts';
import { createLoggingSwitch } from './logging.ts';
import { markDraft } from './mark-draft.ts';
import { tellMissed } from './missed.ts';
import { createPersonDetails } from './person-details.ts';
import type { Session, SessionOptions } from './session.ts';

/** Milliseconds without a change of the recipients after which the latest are looked up. */
const quietFor = 400;

/** One message while it is written: who its recipients are, and whether it will be logged. */
export function openDraftSession(draft: Draft, options: SessionOptions): Session {
  const { client, corrections, myAddress } = options;
  const life = new AbortController();
  const answers = createDraftAnswers(client, life.signal);
  const choices = createDraftChoices(answers);
  let draftId: string = crypto.randomUUID();
  let message: Message | undefined;
  let failure: ErrorCode | undefined;
  let isSlow = false;
  let round = 0;

  const putMark = () => markDraft(draft, { draftId, choices: message ? choices.forMark(message) : {} }, message);

  const marking = createLoggingSwitch({
    async log() {
      await putMark();
      return draftId;
    },
    undo: () => draft.setMark(undefined),
    onChange() {
      show();
      const subject = () => message?.subject ?? '';
      tellMissed(marking, { ...options, signal: life.signal, subject, actions: { on: 'log', off: 'undo' } });
    },
    onSettled: () => undefined,
  });

  const details = createPersonDetails({
    client,
    onChange: show,
    onFailed({ value, isKept, error }, repeat) {
      const missed = { subject: value, action: isKept ? 'remove' : 'keep', error } as const;
      if (life.signal.aborted) options.onMissed(missed, repeat);
    },
    onSettled: options.onSettled,
  });

  const following = createFollowing({
    client,
    message: () => message,
    mailbox: () => undefined,
    chosen: () => (message ? chosen(message) : []),
    signal: life.signal,
    onMissed: options.onMissed,
    onChange: show,
    onSettled: options.onSettled,
  });

  const chosen = (now: Message) => choices.apply(now, corrections.pending());

  function whyNothing(now: Message) {
    // Who writes is at the institution, and is not asked for.
    const writer = { kind: 'colleague', isIncluded: false } as const;
    return whyNothingToLog({ ...now, from: { emailAddress: myAddress ?? '' } }, [writer, ...chosen(now)]);
  }

  function show() {
    if (!message || life.signal.aborted) return;
    const { from: _, ...recipients } = message;
    const outside = listOutside(recipients, myAddress);
    const shown = { message, outside };
    if (failure === 'not-signed-in') return options.show({ status: 'needs-sign-in', ...shown, isSigningIn: false });
    const isToGo = failure !== undefined && (shut.has(failure) || answers.all().length === 0);
    if (failure !== undefined && isToGo) return options.show({ status: 'failed', ...shown, error: failure });
    const awaited = answers.listAwaited(message);
    if (answers.all().length === 0 && awaited.length > 0) {
      return options.show({ status: 'looking-up', ...shown, isSlow });
    }
    const followed = describeFollowing(awaited.length > 0);
    const nothingToLog = marking.current().isLogged ? undefined : whyNothing(message);
    options.show({
      status: 'ready',
      ...shown,
      correspondents: chosen(message).map((one) => ({ ...one, ...details.describe(one, []) })),
      logging: marking.current(),
      othersWhoLogged: [],
      draft: {
        awaited: intersect(outside, awaited),
        isLoggedAtSend: draft.isSendTold,
        ...(failure === undefined ? {} : { error: failure }),
      },
      ...(nothingToLog ? { nothingToLog } : {}),
      ...(followed ? { following: followed } : {}),
    });
  }

  /** Whoever is in blind copy is not logged by itself. */
  function isOpenly({ emailAddress }: MessageAddress) {
    const { to = [], cc = [] } = message ?? {};
    return [...to, ...cc].some((one) => isSameAddress(one.emailAddress, emailAddress));
  }

  /** It is logged as it goes without a mark too, whoever was left out. */
  function describeFollowing(isAwaiting: boolean): Following | undefined {
    const followed = following.describe(false);
    if (!followed || !following.isOn() || isAwaiting || marking.current().isLogged) return followed;
    const willBe = draft.isSendTold ? 'at-send' : 'when-opened';
    return { ...followed, outcome: following.concerned().some(isOpenly) ? willBe : 'nobody-left' };
  }

  /** Reads who the recipients are now, and asks for those who are new. */
  async function read() {
    const thisRound = (round += 1);
    const now = await draft.read();
    if (life.signal.aborted || thisRound !== round || (message && isToSame(message, now))) return;
    const isMoved = message !== undefined && message.meeting?.start !== now.meeting?.start;
    message = now;
    if (isMoved && marking.current().isLogged) await putMark().catch(() => undefined);
    const slow = setTimeout(() => {
      isSlow = true;
      show();
    }, options.slowAfter);
    life.signal.addEventListener('abort', () => clearTimeout(slow));
    show();
    try {
      await answers.lookUpNew(now);
      failure = undefined;
      following.believe(answers.recognise(now).conversation);
      details.believe(answers.all());
    } catch (error) {
      failure = errorCodeOf(error);
    } finally {
      clearTimeout(slow);
      isSlow = false;
    }
    show();
  }

  /** The ribbon's button marks too; what was clicked here meanwhile is believed instead. */
  async function believeMark() {
    const before = marking.interactionId();
    const mark = await draft.readMark();
    if (!mark || life.signal.aborted || marking.interactionId() !== before) return;
    draftId = mark.draftId;
    marking.believe(draftId);
    show();
  }

  /** What is shown stays if this fails. */
  async function refresh() {
    if (!message || life.signal.aborted) return;
    const landed = corrections.pending().filter(({ isLanded }) => isLanded);
    await believeMark();
    try {
      await answers.lookUpAll(message);
    } catch {
      return;
    }
    following.believe(answers.recognise(message).conversation);
    details.believe(answers.all());
    corrections.settle(landed);
    show();
  }

  async function start() {
    const mark = await draft.readMark();
    if (life.signal.aborted) return;
    if (mark) {
      draftId = mark.draftId;
      choices.believe(mark.choices);
      marking.believe(draftId);
    }
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const stop = draft.watchRecipients(() => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void read(), quietFor);
    });
    life.signal.addEventListener('abort', () => {
      stop();
      clearTimeout(quiet);
    });
    await read();
  }

  return {
    isOf: (item) => item.is === 'draft' && item.draft.key === draft.key,
    start,
    refresh,
    showReady: show,
    close: () => life.abort(),
    include(emailAddress, isIncluded) {
      choices.include(emailAddress, isIncluded);
      show();
      if (!marking.current().isLogged) return;
      // The mark that is there says otherwise.
      putMark().catch(() => {
        choices.include(emailAddress, !isIncluded);
        show();
      });
    },
    want: marking.want,
    canLog: () => message !== undefined && whyNothing(message) === undefined,
    follow: (isFollowed) => void following.want(isFollowed),
    keepDetail: details.want,
    // What will be logged is in no list yet.
    forget: () => undefined,
  };
}

function intersect(some: readonly MessageAddress[], others: readonly MessageAddress[]): MessageAddress[] {
  const addresses = new Set(others.map(({ emailAddress }) => emailAddress));
  return some.filter(({ emailAddress }) => addresses.has(emailAddress));
}
