import { joinLines, readBody, type LineKind } from '#domain/own-part.ts';
import type { Row } from './rows.ts';
import { readSignatureCases, type SignatureCase } from './signature-cases.ts';

/** How many cases of others' reply trimmers are trimmed to the very lines that their makers expect, blank lines and spaces at ends aside. */
export async function evaluateSignatures(corpusFolder: string): Promise<Row[]> {
  const cases = await readSignatureCases(corpusFolder);
  return [...new Set(cases.map(({ set }) => set))].flatMap((set) =>
    (['developed on', 'set aside'] as const).flatMap((half) => {
      const chosen = cases.filter((one) => one.set === set && one.half === half);
      const right = chosen.filter(isRight).length;
      return chosen.length === 0
        ? []
        : [{ set, half, measure: 'exact', value: right / chosen.length, aim: 0.85, count: chosen.length }];
    }),
  );
}

/** What each set's makers want to see; talon takes what was sent on for a part of the reply. */
const kindsOfSet: Record<SignatureCase['set'], readonly LineKind[]> = {
  'talon, replies': ['text', 'closing', 'signature', 'tagline', 'notice', 'forwarded'],
  'talon, signatures': ['closing', 'signature', 'tagline', 'notice'],
  'email_reply_parser, replies': ['text', 'closing'],
};

function isRight({ set, body, sender, expected }: SignatureCase): boolean {
  const nameWords = (sender?.split('@')[0] ?? '').split(/[^\p{L}]+/u);
  return flatten(joinLines(readBody(body, { nameWords }), kindsOfSet[set])) === flatten(expected);
}

function flatten(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
