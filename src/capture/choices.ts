import { canBeIncluded, isIncludedByDefault } from '#domain/correspondent.ts';
import { applyCorrections, type CorrectedAnswer, type PendingCorrection } from './apply-corrections.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import type { Recognition } from './lookup-message.ts';

/**
 * Address as the server gives it back → whether the colleague wants it in. Who is not there is in when the message is
 * logged with them, and else in or out by its kind.
 */
export type Choices = ReadonlyMap<string, boolean>;

export function applyChoices(
  recognition: Recognition,
  choices: Choices,
  pending: readonly PendingCorrection[] = [],
): CaptureCorrespondent[] {
  const { interaction } = recognition;
  const isIncluded = ({ kind, emailAddress, person }: CorrectedAnswer) => {
    const isInLog = person !== undefined && interaction?.people.includes(person.id) === true;
    return choices.get(emailAddress) ?? (isInLog || (interaction?.mine !== true && isIncludedByDefault(kind)));
  };
  return recognition.correspondents.map(({ address, answer }) => {
    const corrected = applyCorrections(answer, pending);
    const mayBe = canBeIncluded(corrected.kind) && corrected.hidden !== true && corrected.keptOut !== true;
    return {
      ...corrected,
      ...(address.displayName === undefined ? {} : { displayName: address.displayName }),
      canBeIncluded: mayBe,
      isIncluded: mayBe && isIncluded(corrected),
    };
  });
}
