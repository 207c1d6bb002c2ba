import { foldText } from './fold-text.ts';
import type { Sensitivity } from './sensitivity.ts';

/** What a message's sender, or the institution's rules for its mail, say of who should read it. */
export interface Marking {
  /** Absent where it is nothing special. */
  readonly sensitivity?: Sensitivity;
  readonly labels: readonly SensitivityLabel[];
}

export interface SensitivityLabel {
  /** A GUID in lower case, the same in the whole institution. */
  readonly id: string;
  /** Absent where only the id is told. */
  readonly name?: string | undefined;
}

export const unmarked: Marking = { labels: [] };

/** Whether a message is one to be careful with, by what its institution doesn't put on every mail. */
export function isMarked(marking: Marking, harmlessLabels: readonly string[]): boolean {
  return marking.sensitivity !== undefined || withoutHarmless(marking, harmlessLabels).labels.length > 0;
}

/** Without the labels that say nothing where every mail has one, such as “General”; each by its name or id. */
export function withoutHarmless(marking: Marking, harmlessLabels: readonly string[]): Marking {
  const labels = marking.labels.filter((label) => !harmlessLabels.some((text) => isLabel(label, text)));
  return { ...marking, labels };
}

/** Whether it is this label's name, whatever its case and accents, or its id. */
export function isLabel({ id, name = '' }: SensitivityLabel, text: string): boolean {
  const wanted = foldText(text.trim());
  return wanted !== '' && [name, id].some((one) => foldText(one.trim()) === wanted);
}
