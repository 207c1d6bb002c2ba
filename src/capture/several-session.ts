import { summariseMessages } from '#domain/summarise-messages.ts';
import type { OpenItem } from '#outlook/outlook.ts';
import { applyChoices } from './choices.ts';
import { describeSelected, standingOf } from './describe-selected.ts';
import { errorCodeOf } from './error-code.ts';
import { toLogRequest } from './log-request.ts';
import { lookupSeveral } from './lookup-several.ts';
import { longestWaitToLog } from './message-headers.ts';
import { readSelected, type SelectedMessage } from './read-selected.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSeveralCategories } from './several-categories.ts';
import { createSeveralLogging, type SeveralOutcome } from './several-logging.ts';
import { createSeveralSharing } from './several-sharing.ts';
import { undo } from './undo.ts';

/** Milliseconds for which a selection has to rest before it is asked for: one that is being extended changes with every key. */
const restFor = 350;
/** Milliseconds after which it is shown how far reading is. */
const slowAfter = 1000;

/** Several messages that are selected at once. */
export function openSeveralSession(
  item: Extract<OpenItem, { readonly is: 'several' }>,
  options: SessionOptions,
): Session {
  const { client, corrections, myAddress } = options;
  const { selection } = options.outlook;
  const life = new AbortController();
  const choices = new Map<string, boolean>();
  const ofSelection = { change: item.change };
  let messages: readonly SelectedMessage[] | undefined;
  let isKnown = false;
  let round = 0;

  const logging = createSeveralLogging({
    async log(itemId) {
      await corrections.whenSent();
      const one = find(itemId);
      if (!one?.message) throw new Error('Only what was read can be logged');
      const body = { ...toLogRequest(one.message, chosen(one)), ...sharing.of(itemId)?.forLog() };
      const logged = await client.logInteraction({ body });
      sharing.of(itemId)?.landed(logged);
      categories.keep(itemId, true);
      return logged.id;
    },
    async undo(itemId, interactionId) {
      await undo(client, interactionId, find(itemId)?.message?.mailbox);
      categories.keep(itemId, false);
    },
    onChange: showChange,
    onSettled(outcome) {
      tellMissed(outcome);
      options.onSettled();
      void refresh();
    },
  });

  const sharing = createSeveralSharing({ client, onChange: showChange });

  const { categorise } = selection;
  const categories = createSeveralCategories({ categorise, signal: life.signal, onChange: () => showReady() });

  function showChange() {
    round += 1;
    showReady();
  }

  function tellMissed({ action, failed, error }: SeveralOutcome) {
    if (!life.signal.aborted || error === undefined) return;
    const [first = ''] = failed;
    const subject = find(first)?.subject ?? '';
    const missed = { subject, action: `${action}-several`, count: failed.length, error } as const;
    options.onMissed(missed, () => (action === 'log' ? logging.log(failed) : logging.undo()));
  }

  const find = (itemId: string) => messages?.find((one) => one.itemId === itemId);

  function chosen({ recognition, headers }: SelectedMessage) {
    return recognition ? applyChoices(headers?.apply(recognition) ?? recognition, choices, corrections.pending()) : [];
  }

  const partsOf = (one: SelectedMessage) => ({
    correspondents: chosen(one),
    clicked: logging.standingOf(one.itemId),
    sharing: sharing.of(one.itemId),
    isMe: options.isMe,
  });

  function showReady() {
    if (!messages || !isKnown || life.signal.aborted) return;
    const missingCategory = logging.current().logged > 0 ? categories.missing() : undefined;
    const shared = sharing.describe();
    options.show({
      ...ofSelection,
      status: 'several-ready',
      messages: messages.map((one) => describeSelected(one, partsOf(one))),
      summary: summariseMessages(
        messages.flatMap((one) =>
          one.message ? [{ occurredAt: one.message.occurredAt, correspondents: chosen(one) }] : [],
        ),
      ),
      canRead: selection.canRead(),
      logging: logging.current(),
      ...(shared ? { sharing: shared } : {}),
      ...(missingCategory === undefined ? {} : { missingCategory }),
    });
  }

  async function recognise() {
    if (!messages) return;
    const thisRound = (round += 1);
    const landed = corrections.pending().filter(({ isLanded }) => isLanded);
    const asked = messages;
    const answers = await lookupSeveral(
      client,
      asked.map(({ message, identity }) => message ?? identity),
      life.signal,
    );
    await Promise.all(
      asked.map(({ headers }, index) => answers[index] && headers?.whenRead(answers[index], longestWaitToLog)),
    );
    // An answer from before a click knows nothing of it.
    if (life.signal.aborted || thisRound !== round) return;
    messages = asked.map((one, index) => ({ ...one, ...(answers[index] ? { recognition: answers[index] } : {}) }));
    categories.believe(answers[0]?.settings);
    await sharing.learn(messages);
    isKnown = true;
    corrections.settle(landed);
    showReady();
  }

  async function refresh() {
    if (isKnown && !life.signal.aborted && !logging.isRunning()) await recognise().catch(() => undefined);
  }

  async function start() {
    options.show({ ...ofSelection, status: 'several-reading', done: 0, isSlow: false });
    await rest(life.signal);
    if (life.signal.aborted) return;
    const listed = await selection.list();
    if (life.signal.aborted) return;
    if (listed.is === 'not-allowed') return options.show({ ...ofSelection, status: 'several-not-allowed' });
    if (listed.is === 'failed') return options.show({ ...ofSelection, status: 'several-failed', error: 'internal' });
    if (listed.items.length === 0) return options.show({ status: 'no-item' });
    const count = listed.items.length;
    let done = 0;
    let isSlow = false;
    const show = () => options.show({ ...ofSelection, status: 'several-reading', count, done, isSlow });
    const slow = setTimeout(() => {
      isSlow = true;
      if (!life.signal.aborted) show();
    }, slowAfter);
    show();
    try {
      messages = await readSelected(listed.items, {
        selection,
        myAddress,
        signal: life.signal,
        onRead() {
          done += 1;
          if (isSlow && !life.signal.aborted) show();
        },
      });
      await recognise();
    } catch (error) {
      if (life.signal.aborted) return;
      const code = errorCodeOf(error);
      if (code === 'not-signed-in')
        options.show({ ...ofSelection, status: 'several-needs-sign-in', isSigningIn: false });
      else options.show({ ...ofSelection, status: 'several-failed', error: code });
    } finally {
      clearTimeout(slow);
    }
  }

  const listToLog = () =>
    (messages ?? [])
      .filter((one) => ['to-log', 'failed'].includes(standingOf(one, partsOf(one)).is))
      .map(({ itemId }) => itemId);

  function isOpenTo(itemId: string) {
    const one = find(itemId);
    return one !== undefined && standingOf(one, partsOf(one)).is !== 'logged-already';
  }

  return {
    isOf: (other) => other.is === 'several' && other.change === item.change,
    start,
    refresh,
    showReady,
    close: () => life.abort(),
    want: (isLogged) => (isLogged ? logging.log(listToLog()) : logging.undo()),
    canLog: () => isKnown && listToLog().length > 0,
    share: async (visibility) => sharing.choose(visibility, isOpenTo),
    // Details are kept on the card of a person of one open message.
    keepDetail: () => undefined,
    include(emailAddress, isIncluded) {
      choices.set(emailAddress, isIncluded);
      showReady();
    },
    forget(interactionId) {
      logging.forget(interactionId);
      showReady();
      void refresh();
    },
  };
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, restFor);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
