/** One element of a list in JSON, with the line that it begins on; or what is wrong with it. */
export interface JsonElement {
  readonly json?: unknown;
  readonly line: number;
  readonly message?: string;
}

/** No organisation is described in more. */
const longestElement = 4_000_000;

/** The values of a text with one JSON value a line, while the text comes in. */
export async function* jsonLines(chunks: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  let [rest, line] = ['', 0];
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield parse(text, line);
    }
    if (rest.length > longestElement) {
      yield { line: line + 1, message: 'This line is too long' };
      return;
    }
  }
  if (rest.trim() !== '') yield parse(rest, line + 1);
}

const structure = /["\\[\]{}\n]/g;

/**
 * The objects and lists of one JSON array, while the text comes in: ROR's release is far too big to be parsed at once. Where an
 * element is broken, reading goes on behind its closing bracket.
 */
export async function* jsonElements(chunks: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  // `at`: what of `rest` is read; `start`: where the element under way begins in it.
  let [rest, at, start] = ['', 0, -1];
  let [line, first, depth] = [1, 1, 0];
  let isText = false;
  for await (const chunk of chunks) {
    rest += chunk;
    structure.lastIndex = at;
    at = rest.length;
    for (let match = structure.exec(rest); match; match = structure.exec(rest)) {
      const [mark] = match;
      if (mark === '\n') line += 1;
      else if (mark === '"') isText = !isText;
      else if (mark === '\\' && isText) {
        // The character behind it means nothing here; it may be in the next chunk.
        at = Math.max(at, match.index + 2);
        structure.lastIndex = match.index + 2;
      } else if (isText) continue;
      else if (mark === '{' || mark === '[') {
        depth += 1;
        if (depth === 2) [start, first] = [match.index, line];
      } else if (mark === '}' || mark === ']') {
        depth -= 1;
        if (depth !== 1 || start < 0) continue;
        yield parse(rest.slice(start, match.index + 1), first);
        start = -1;
      }
    }
    const from = start < 0 ? Math.min(at, rest.length) : start;
    rest = rest.slice(from);
    at -= from;
    if (start >= 0) start = 0;
    if (rest.length > longestElement) {
      yield { line: first, message: 'This has no end, so that what follows can’t be told apart' };
      return;
    }
  }
  if (depth > 0 || isText) yield { line: start < 0 ? line : first, message: 'The file ends before its list does' };
}

function parse(text: string, line: number): JsonElement {
  try {
    return { json: JSON.parse(text.replace(/^\ufeff/, '')), line };
  } catch {
    return { line, message: 'This is not JSON' };
  }
}
