import type { Message } from '#domain/message.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Draft } from '#outlook/draft.ts';
import type { DraftAnswers } from './draft-answers.ts';
import type { DraftChoices } from './draft-choices.ts';
import { createLoggingSwitch } from './logging.ts';
import { markDraft } from './mark-draft.ts';
import { tellMissed } from './missed.ts';
import type { SessionOptions } from './session.ts';
import { createSharing } from './sharing.ts';

interface DraftMarkingOptions extends Pick<SessionOptions, 'client' | 'onMissed'> {
  readonly draft: Draft;
  readonly message: () => Message | undefined;
  readonly answers: Pick<DraftAnswers, 'recognise'>;
  readonly choices: DraftChoices;
  /** Aborted once the session is closed. */
  readonly signal: AbortSignal;
  readonly onChange: () => void;
}

/** The mark by which a draft is logged as it goes: whether it bears one, whom it names, and who is to see what is logged. */
export function createDraftMarking({ draft, message, answers, choices, ...options }: DraftMarkingOptions) {
  const { client, signal, onChange } = options;
  let draftId: string = crypto.randomUUID();

  async function put() {
    const now = message();
    const chosen = { choices: now ? choices.forMark(now) : {}, visibility: sharing.chosen() };
    await markDraft(draft, { draftId, ...chosen }, now);
  }

  const sharing = createSharing({
    client,
    message,
    recognition() {
      const now = message();
      return now && answers.recognise(now);
    },
    readHeaders: async () => undefined,
  });

  const marking = createLoggingSwitch({
    async log() {
      await put();
      return draftId;
    },
    undo: () => draft.setMark(undefined),
    onChange() {
      onChange();
      const subject = () => message()?.subject ?? '';
      tellMissed(marking, { ...options, subject, actions: { on: 'log', off: 'undo' } });
    },
    onSettled: () => undefined,
  });

  /** The mark that is there says otherwise. */
  async function putAnew(takeBack: () => void) {
    onChange();
    if (marking.current().isLogged) await put().catch(takeBack);
    onChange();
  }

  return {
    current: marking.current,
    want: marking.want,
    sharing,
    async share(visibility: Visibility) {
      const before = sharing.chosen();
      await sharing.choose(visibility);
      await putAnew(() => sharing.start(before));
    },
    include(emailAddress: string, isIncluded: boolean) {
      choices.include(emailAddress, isIncluded);
      void putAnew(() => choices.include(emailAddress, !isIncluded));
    },
    /** The meeting that it tells of has been moved. */
    async renew() {
      if (marking.current().isLogged) await put().catch(() => undefined);
    },
    /** What the draft bears when it is opened. */
    async start() {
      const mark = await draft.readMark();
      if (!mark || signal.aborted) return;
      draftId = mark.draftId;
      choices.believe(mark.choices);
      sharing.start(mark.visibility);
      marking.believe(draftId);
    },
    /** The ribbon's button marks too; what was clicked here meanwhile is believed instead. */
    async refresh() {
      const before = marking.interactionId();
      const mark = await draft.readMark();
      if (!mark || signal.aborted || marking.interactionId() !== before) return;
      draftId = mark.draftId;
      marking.believe(draftId);
      onChange();
    },
  };
}
