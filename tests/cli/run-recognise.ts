import { runAcquaint } from './run-acquaint.ts';

/** What the command answers for these lines, and how it ends. */
export async function recognise(lines: readonly unknown[], ...words: string[]) {
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const { code, stdout, stderr } = await runAcquaint(['recognise', ...words], {}, input);
  // A cast: each line is JSON that the command has written.
  const answers = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, stderr, answers };
}
