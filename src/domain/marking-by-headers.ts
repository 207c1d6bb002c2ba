import { decodeWords } from './encoded-words.ts';
import type { Marking, SensitivityLabel } from './marking.ts';
import { readSensitivity } from './sensitivity.ts';
import type { MessageHeaders } from './message-headers.ts';

/** Sensitivity (RFC 2156 §5.3.4, RFC 4021) and Microsoft's labels (msip_labels), as a message's headers tell them. */
export function markingOf(headers: MessageHeaders): Marking {
  const [sensitivity] = (headers.get('sensitivity') ?? []).flatMap((value) => readSensitivity(value) ?? []);
  const labels = (headers.get('msip_labels') ?? []).flatMap(readLabels);
  return { ...(sensitivity ? { sensitivity } : {}), labels };
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
