import { canBeIncluded, isIncludedByDefault } from '#domain/correspondent.ts';
import type { CaptureCorrespondent } from './capture-state.ts';
import type { Recognition } from './lookup-message.ts';

/** Address as the server gives it back → whether the colleague wants it in; who is not there is in or out by its kind. */
export type Choices = ReadonlyMap<string, boolean>;

export function applyChoices(recognition: Recognition, choices: Choices): CaptureCorrespondent[] {
  return recognition.correspondents.map(({ address, answer }) => ({
    ...answer,
    ...(address.displayName === undefined ? {} : { displayName: address.displayName }),
    canBeIncluded: canBeIncluded(answer.kind),
    isIncluded: canBeIncluded(answer.kind) && (choices.get(answer.emailAddress) ?? isIncludedByDefault(answer.kind)),
  }));
}
