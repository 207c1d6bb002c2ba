import { summariseMessages } from '#domain/summarise-messages.ts';
import type { OpenItem } from '#outlook/outlook.ts';
import { createAsking } from './asking.ts';
import { applyChoices } from './choices.ts';
import { describeSelected, standingOf } from './describe-selected.ts';
import { toLogRequest } from './log-request.ts';
import { lookupSeveral } from './lookup-several.ts';
import { longestWaitToLog } from './message-headers.ts';
import type { SelectedMessage } from './read-selected.ts';
import { readSeveral } from './read-several.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSeveralCategories } from './several-categories.ts';
import { createSeveralLogging, type SeveralOutcome } from './several-logging.ts';
import { createSeveralSharing } from './several-sharing.ts';
import { undo } from './undo.ts';

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
  const { ask, touch } = createAsking({ corrections, signal: life.signal });

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
    touch();
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
    const asked = messages;
    const answers = await ask(async () => {
      const requests = asked.map(({ message, identity }) => message ?? identity);
      const found = await lookupSeveral(client, requests, life.signal);
      await Promise.all(
        asked.map(({ headers }, index) => found[index] && headers?.whenRead(found[index], longestWaitToLog)),
      );
      return found;
    });
    if (!answers) return;
    messages = asked.map((one, index) => ({ ...one, ...(answers[index] ? { recognition: answers[index] } : {}) }));
    categories.believe(answers[0]?.settings);
    await sharing.learn(messages);
    isKnown = true;
    showReady();
  }

  async function refresh() {
    if (isKnown && !life.signal.aborted && !logging.isRunning()) await recognise().catch(() => undefined);
  }

  async function start() {
    await readSeveral({
      ...{ ...ofSelection, selection, myAddress, signal: life.signal, show: options.show },
      async onRead(read) {
        messages = read;
        await recognise();
      },
    });
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
