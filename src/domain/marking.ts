import { decodeWords } from './encoded-words.ts';
import type { MessageHeaders } from './message-headers.ts';

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

/** Sensitivity (RFC 2156 §5.3.4, RFC 4021) and Microsoft's labels (msip_labels), as a message's headers tell them. */
export function markingOf(headers: MessageHeaders): Marking {
  const [sensitivity] = (headers.get('sensitivity') ?? []).flatMap((value) => readSensitivity(value) ?? []);
  const labels = (headers.get('msip_labels') ?? []).flatMap(readLabels);
  return { ...(sensitivity ? { sensitivity } : {}), labels };
}

/** By the words of headers and of Outlook alike; undefined for what is normal or no such word. */
export function readSensitivity(value: unknown): Sensitivity | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return sensitivities.find((one) => one === word.replace(/^company[- ]/, ''));
}

// A message has one label of each institution that it has passed.
const longestValue = 8000;
const field = /MSIP_Label_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_(\w+)\s*=\s*([^;]*)/gi;

/** `MSIP_Label_<id>_Enabled=true; MSIP_Label_<id>_Name=Confidential; …` */
function readLabels(value: string): SensitivityLabel[] {
  const found = new Map<string, Map<string, string>>();
  for (const [, id = '', name = '', text = ''] of decodeWords(value.slice(0, longestValue)).matchAll(field)) {
    const label = found.get(id.toLowerCase()) ?? new Map<string, string>();
    label.set(name.toLowerCase(), text.trim());
    found.set(id.toLowerCase(), label);
  }
  return [...found].flatMap(([id, label]) => {
    if (label.get('enabled')?.toLowerCase() === 'false') return [];
    const name = label.get('name') ?? '';
    return [{ id, ...(name === '' ? {} : { name }) }];
  });
}

/** Names and ids: a rule goes by either. */
export function labelTexts({ labels }: Pick<Marking, 'labels'>): string[] {
  return labels.flatMap(({ id, name }) => (name === undefined ? [id] : [name, id]));
}
