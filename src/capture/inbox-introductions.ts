import type { PaneClient } from '#api/client.ts';
import type { AskedIntroduction } from '#api/types.ts';
import type { IntroductionAnswer } from '#domain/introduction.ts';
import { withEntry, type AnsweredIntroduction, type InboxSnapshot } from './inbox-snapshot.ts';

/** A person or an organisation. */
export type About = Pick<AskedIntroduction['about'], 'subject' | 'id'>;

interface IntroductionSteps {
  readonly client: PaneClient;
  /** Milliseconds for which an answer can be taken back. */
  readonly undoFor: number;
  readonly getSnapshot: () => InboxSnapshot;
  readonly change: (part: Partial<InboxSnapshot>) => void;
  /** What a click about this id does, and what of the snapshot follows from its answer. */
  readonly step: <Answer>(
    id: string,
    act: () => Promise<Answer>,
    done: (answer: Answer) => Partial<InboxSnapshot>,
  ) => Promise<void>;
}

/** To ask for an introduction, to answer, and to take either back. */
export function introductionSteps({ client, undoFor, getSnapshot, change, step }: IntroductionSteps) {
  function endUndo(id: string, answered: AnsweredIntroduction) {
    // It may have been taken back and another given meanwhile.
    if (getSnapshot().answered.get(id) === answered)
      change({ answered: withEntry(getSnapshot().answered, id, { ...answered, canBeTakenBack: false }) });
  }

  return {
    /** Asks once; again, with a note, adds it to the same request. */
    ask: (about: About, note?: string) =>
      step(
        about.id,
        () =>
          client.askForIntroduction({
            body: {
              ...(about.subject === 'person' ? { personId: about.id } : { organisationId: about.id }),
              ...(note === undefined ? {} : { note }),
            },
          }),
        (asked) => ({ asked: [asked, ...getSnapshot().asked.filter(({ id }) => id !== asked.id)] }),
      ),
    withdraw: ({ id, about }: AskedIntroduction) =>
      step(
        about.id,
        () => client.withdrawIntroduction({ params: { id } }),
        () => ({ asked: getSnapshot().asked.filter((one) => one.id !== id) }),
      ),
    answer: (id: string, answer: IntroductionAnswer, note?: string) =>
      step(
        id,
        () => client.answerIntroduction({ params: { id }, body: { answer, ...(note === undefined ? {} : { note }) } }),
        () => {
          const hasWritten = getSnapshot().received.find((one) => one.id === id)?.answer !== undefined;
          const answered = { answer, canBeTakenBack: !hasWritten };
          setTimeout(() => endUndo(id, answered), undoFor);
          return { answered: withEntry(getSnapshot().answered, id, answered) };
        },
      ),
    takeBack: (id: string) =>
      step(
        id,
        () => client.takeIntroductionAnswerBack({ params: { id } }),
        () => ({ answered: withEntry(getSnapshot().answered, id, undefined) }),
      ),
    lift: (id: string) =>
      step(
        id,
        () => client.liftIntroductionRefusal({ params: { id } }),
        () => ({ refusals: getSnapshot().refusals.filter((one) => one.id !== id) }),
      ),
  };
}
