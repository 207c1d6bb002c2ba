import type { ErrorCode } from '#domain/app-error.ts';
import type { Message, MessageAddress } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import type { Draft } from '#outlook/draft.ts';
import { isSameAddress } from './complete-message.ts';
import { createDraftAnswers, isToSame } from './draft-answers.ts';
import type { Following } from './capture-state.ts';
import { createDraftChoices } from './draft-choices.ts';
import { createDraftMarking } from './draft-marking.ts';
import { describeDraft } from './describe-draft.ts';
import { whyNotLogged } from './describe-ready.ts';
import { errorCodeOf } from './error-code.ts';
import { createFollowing } from './following.ts';
import { shut } from './look-up.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSessionDetails } from './session-details.ts';
import { watchDraft } from './watch-draft.ts';

/** One message while it is written: who its recipients are, and whether it will be logged. */
export function openDraftSession(draft: Draft, options: SessionOptions): Session {
  const { client, corrections, myAddress } = options;
  const life = new AbortController();
  const answers = createDraftAnswers(client, life.signal);
  const choices = createDraftChoices(answers);
  let message: Message | undefined;
  let failure: ErrorCode | undefined;
  let isSlow = false;
  let round = 0;

  const marking = createDraftMarking({
    ...{ ...options, draft, answers, choices },
    message: () => message,
    signal: life.signal,
    onChange: show,
  });

  const details = createSessionDetails({ ...options, signal: life.signal, onChange: show });

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

  function whyNot(now: Message) {
    // Who writes is at the institution, and is not asked for.
    const writer = { kind: 'colleague', isIncluded: false } as const;
    return whyNotLogged({ ...now, from: { emailAddress: myAddress ?? '' } }, [writer, ...chosen(now)], marking.sharing);
  }

  /** A mark is no log yet: by a rule it comes to nothing. */
  function whyNotWhenSent(now: Message) {
    const why = whyNot(now);
    return marking.current().isLogged && !why.forbiddenBy ? {} : why;
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
    options.show(
      describeDraft({
        ...{ ...shown, draft, awaited, failure, sharing: marking.sharing },
        nothing: whyNotWhenSent(message),
        correspondents: chosen(message).map((one) => ({ ...one, ...details.describe(one, []) })),
        logging: marking.current(),
        following: describeFollowing(awaited.length > 0),
      }),
    );
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

  function believeAnswers(now: Message) {
    following.believe(answers.recognise(now).conversation);
    details.believe(answers.all());
  }

  /** Reads who the recipients are now, and asks for those who are new. */
  async function read() {
    const thisRound = (round += 1);
    const now = await draft.read();
    if (life.signal.aborted || thisRound !== round || (message && isToSame(message, now))) return;
    const isMoved = message !== undefined && message.meeting?.start !== now.meeting?.start;
    message = now;
    if (isMoved) await marking.renew();
    const slow = setTimeout(() => {
      isSlow = true;
      show();
    }, options.slowAfter);
    life.signal.addEventListener('abort', () => clearTimeout(slow));
    show();
    try {
      await answers.lookUpNew(now);
      failure = undefined;
      believeAnswers(now);
    } catch (error) {
      failure = errorCodeOf(error);
    } finally {
      clearTimeout(slow);
      isSlow = false;
    }
    show();
  }

  /** What is shown stays if this fails. */
  async function refresh() {
    if (!message || life.signal.aborted) return;
    const landed = corrections.pending().filter(({ isLanded }) => isLanded);
    await marking.refresh();
    try {
      await answers.lookUpAll(message);
    } catch {
      return;
    }
    believeAnswers(message);
    corrections.settle(landed);
    show();
  }

  async function start() {
    await marking.start();
    if (life.signal.aborted) return;
    watchDraft(draft, life.signal, () => void read());
    await read();
  }

  return {
    isOf: (item) => item.is === 'draft' && item.draft.key === draft.key,
    start,
    refresh,
    showReady: show,
    close: () => life.abort(),
    include: marking.include,
    want(isLogged) {
      // Outlook doesn't tell when a subject changes, and a rule may be about it.
      void read();
      return marking.want(isLogged);
    },
    share: marking.share,
    canLog: () => message !== undefined && whyNot(message).nothingToLog === undefined,
    follow: (isFollowed) => void following.want(isFollowed),
    keepDetail: details.want,
    // What will be logged is in no list yet.
    forget: () => undefined,
  };
}
