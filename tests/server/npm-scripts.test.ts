import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// A cast: the file is npm's own.
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test('every npm script that runs Node hands npm’s signals to it: its shell makes way', () => {
  const ofNode = Object.entries(scripts).filter(([, command]) => /\bnode\b/.test(command));
  expect(ofNode.length).toBeGreaterThan(5);
  for (const [name, command] of ofNode) expect(command, name).toMatch(/^exec node \S+/);
});
