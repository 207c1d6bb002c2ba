export const sensitivities = ['personal', 'private', 'confidential'] as const;
export type Sensitivity = (typeof sensitivities)[number];

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
  readonly name?: string;
}

export const unmarked: Marking = { labels: [] };

/** Whether a message is one to be careful with. */
export function isMarked({ sensitivity, labels }: Marking): boolean {
  return sensitivity !== undefined || labels.length > 0;
}

/** By the words of headers and of Outlook alike; undefined for what is normal or no such word. */
export function readSensitivity(value: unknown): Sensitivity | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return sensitivities.find((one) => one === word.replace(/^company[- ]/, ''));
}

/** Names and ids: a rule goes by either. */
export function labelTexts({ labels }: Pick<Marking, 'labels'>): string[] {
  return labels.flatMap(({ id, name }) => (name === undefined ? [id] : [name, id]));
}
