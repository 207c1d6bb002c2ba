import { listAddresses, type Message } from '#domain/message.ts';
import type { PendingCorrection } from './apply-corrections.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import { applyChoices } from './choices.ts';
import type { DraftAnswers } from './draft-answers.ts';

export interface DraftChoices {
  /** By the address as the server gives it back. */
  readonly include: (emailAddress: string, isIncluded: boolean) => void;
  /** What a mark says that the draft bears already. */
  readonly believe: (chosen: Readonly<Record<string, boolean>>) => void;
  readonly apply: (message: Message, pending: readonly PendingCorrection[]) => CaptureCorrespondent[];
  /** For a mark: by the addresses as they stand on the message too, since whoever logs it as it is sent knows no others. */
  readonly forMark: (message: Message) => Record<string, boolean>;
}

/** Who of a draft's recipients becomes a person: in blind copy nobody, unless chosen, since colleagues see who was on a message. */
export function createDraftChoices(answers: Pick<DraftAnswers, 'recognise'>): DraftChoices {
  const choices = new Map<string, boolean>();
  const set = (emailAddress: string, isIncluded: boolean) => choices.set(emailAddress.toLowerCase(), isIncluded);

  return {
    include: set,
    believe: (chosen) => Object.entries(chosen).forEach(([emailAddress, isIncluded]) => set(emailAddress, isIncluded)),
    apply(message, pending) {
      const recognition = answers.recognise(message);
      const open = addressesOf({ to: message.to, cc: message.cc });
      const all = new Map(choices);
      for (const { address, answer } of recognition.correspondents) {
        const isOpen = open.has(address.emailAddress.toLowerCase());
        if (!isOpen && !all.has(answer.emailAddress)) all.set(answer.emailAddress, false);
      }
      return applyChoices(recognition, all, pending);
    },
    forMark(message) {
      const written = answers.recognise(message).correspondents.flatMap(({ address, answer }) => {
        const isIncluded = choices.get(answer.emailAddress);
        return isIncluded === undefined ? [] : [[address.emailAddress.toLowerCase(), isIncluded] as const];
      });
      return Object.fromEntries([...written, ...choices]);
    },
  };
}

function addressesOf(message: Pick<Message, 'to' | 'cc'>): ReadonlySet<string> {
  return new Set(listAddresses(message).map(({ emailAddress }) => emailAddress.toLowerCase()));
}
