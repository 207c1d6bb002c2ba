import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** What a set of cases leaves of a body; `signature` is what stands below the text. */
export interface SignatureCase {
  readonly set: 'talon, replies' | 'email_reply_parser, replies' | 'talon, signatures';
  readonly name: string;
  /** Every other case of a set, by its order in the set's file or by file name, was looked at while the rules were written. */
  readonly half: 'developed on' | 'set aside';
  readonly body: string;
  readonly sender?: string;
  readonly expected: string;
}

/** Reads the cases that the corpus holds; those that aren't there are left out. */
export async function readSignatureCases(corpusFolder: string): Promise<SignatureCase[]> {
  const folder = join(corpusFolder, 'signatures');
  const talon = join(folder, 'talon', 'fixtures');
  return [
    ...readInlineCases(join(folder, 'talon', 'talon-inline-cases.json')),
    ...(await readStandardReplies(join(talon, 'standard_replies'))),
    ...readStripped(join(talon, 'signature', 'emails', 'stripped')),
    ...readReplyParserCases(join(folder, 'email_reply_parser-fixtures')),
  ];
}

function readInlineCases(file: string): SignatureCase[] {
  if (!existsSync(file)) return [];
  // A cast: the file's shape is that of the corpus.
  const cases = JSON.parse(readFileSync(file, 'utf8')) as {
    fn: string;
    test: string;
    input: string;
    expected: string | [string, string | null];
  }[];
  return cases
    .map(({ fn, ...one }, index) => ({ ...one, fn, half: halfOf(index) }))
    .filter(({ fn }) => fn !== 'extract_from_html')
    .map(({ test: name, half, input: body, expected }) =>
      typeof expected === 'string'
        ? { set: 'talon, replies', name, half, body, expected }
        : { set: 'talon, signatures', name, half, body, expected: expected[1] ?? '' },
    );
}

/** Replies of ten mail programs: each says "Hello", or what a file beside it says. */
async function readStandardReplies(folder: string): Promise<SignatureCase[]> {
  const files = list(folder, '.eml');
  return Promise.all(
    files.map(async (file, index) => {
      // The reader joins flowed lines over a change of quotation, so it is not told of them.
      const source = readFileSync(join(folder, file), 'latin1').replace(/format="?flowed"?/iu, '');
      const { text } = await PostalMime.parse(Buffer.from(source, 'latin1'));
      const beside = join(folder, file.replace('.eml', '_reply_text'));
      const expected = existsSync(beside) ? readFileSync(beside, 'utf8') : 'Hello';
      return { set: 'talon, replies' as const, name: file, half: halfOf(index), body: text ?? '', expected };
    }),
  );
}

function readStripped(folder: string): SignatureCase[] {
  return list(folder, '_body').map((file, index) => {
    const read = (part: string) =>
      readFileSync(join(folder, file.replace('_body', part)), 'utf8').replaceAll('#sig#', '');
    return {
      set: 'talon, signatures',
      name: file,
      half: halfOf(index),
      body: read('_body'),
      sender: read('_sender').trim(),
      expected: read('_signature'),
    };
  });
}

function readReplyParserCases(folder: string): SignatureCase[] {
  const file = join(folder, 'expected-zapier.json');
  if (!existsSync(file)) return [];
  // A cast: the file's shape is that of the corpus.
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { reply: string }>;
  return Object.keys(expected)
    .sort()
    .map((name, index) => ({
      set: 'email_reply_parser, replies',
      name,
      half: halfOf(index),
      body: readFileSync(join(folder, name), 'utf8'),
      expected: expected[name]?.reply ?? '',
    }));
}

function list(folder: string, ending: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .sort()
    : [];
}

function halfOf(index: number): SignatureCase['half'] {
  return index % 2 === 0 ? 'developed on' : 'set aside';
}
