import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** What every commit passes. Each is a command of node_modules/.bin and what it looks at. */
const checks = [
  { name: 'types for the browser', command: ['tsc', '-p', 'tsconfig.browser.json'] },
  { name: 'types for Node', command: ['tsc', '-p', 'tsconfig.node.json'] },
  { name: 'types of the tests', command: ['tsc', '-p', 'tsconfig.tests.json'] },
  {
    name: 'lint',
    command: ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  },
  {
    name: 'import table',
    command: ['depcruise', 'src', 'scripts', 'sample', 'bench', 'tests', '--output-type', 'err'],
  },
  { name: 'dead exports', command: ['knip', '--no-progress', '--cache'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '--cache', '.'] },
] as const;

export interface CheckResult {
  readonly name: string;
  readonly isPassed: boolean;
}

const root = join(import.meta.dirname, '..');

/** Runs all checks, as many at a time as there are cores, and prints what failed. */
export async function runChecks(): Promise<CheckResult[]> {
  const waiting: (typeof checks)[number][] = [...checks];
  const results: CheckResult[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runCheck(next));
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return results;
}

async function runCheck({ name, command }: (typeof checks)[number]): Promise<CheckResult> {
  const started = Date.now();
  const [binary, ...parameters] = command;
  const child = spawn(join(root, 'node_modules/.bin', binary), parameters, {
    cwd: root,
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return { name, isPassed: code === 0 };
}

if (import.meta.main) {
  const results = await runChecks();
  process.exitCode = results.every((result) => result.isPassed) ? 0 : 1;
}
