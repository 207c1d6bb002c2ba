/** How the sender of a message, or the organiser of a meeting, wants it to be read (RFC 2156 §5.3.4). */
export const sensitivities = ['personal', 'private', 'confidential'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** By the words of headers and of Outlook alike; undefined for what is normal or no such word. */
export function readSensitivity(value: unknown): Sensitivity | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return sensitivities.find((one) => one === word.replace(/^company[- ]/, ''));
}
