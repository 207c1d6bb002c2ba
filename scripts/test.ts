import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { endProcesses } from './processes.ts';

/** The part of vitest's JSON report that is summed up. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  /** Why the file itself failed, where it couldn't be loaded. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages?: readonly string[] | null;
  }[];
}

// Everything that `npm test` is: the checks, then the tests; arguments go to vitest (`npm test -- --project unit`).
const root = join(import.meta.dirname, '..');
const chosen = process.argv.slice(2);
const withBrowser = ['browser', 'e2e'];
// What is started from here on has it in its environment: whatever is left behind, file or process, is found by it.
const folder = mkdtempSync(join(tmpdir(), 'acquaint-test-'));
chmodSync(folder, 0o755); // PostgreSQL's account must pass
process.env['TMPDIR'] = folder;
let vitest: ChildProcess | undefined;
let stopping: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// Whoever started this (scripts/setup.mjs) was killed.
process.on('disconnect', stop);
process.channel?.unref();

const checks = chosen.length === 0 ? await runChecks() : [];
await stopping;
const kinds = readKinds();
const noChromium = kinds.some((kind) => withBrowser.includes(kind)) ? whyNoChromium() : undefined;
if (noChromium !== undefined) console.log(`✗ ${noChromium} The tests that need a browser are left out.`);
const isGreen = await runVitest();
await stopping;
const report = readReport();
await cleanUp();

const passed = report.numPassedTests + checks.filter((check) => check.isPassed).length;
const failures =
  report.numFailedTests + checks.filter((check) => !check.isPassed).length + (noChromium === undefined ? 0 : 1);
// A run that failed outside any test (an unexpected error, a file that doesn't load) counts as one failure.
const failed = failures === 0 && !isGreen ? 1 : failures;
const told = report.testResults.flatMap(failedTests);
for (const line of told) console.log(line);
if (failed > failures && told.length === 0)
  console.log('✗ Something failed outside any test; what it was stands above.');
if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The kinds of test that are chosen by --project; all of them by default. */
function readKinds(): readonly string[] {
  const options = { project: { type: 'string', multiple: true } } as const;
  const { values } = parseArgs({ args: chosen, options, strict: false, allowPositionals: true });
  return values.project?.map(String) ?? ['unit', 'database', ...withBrowser];
}

function whyNoChromium(): string | undefined {
  try {
    ensureChromium();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runVitest(): Promise<boolean> {
  const leftOut = noChromium === undefined ? [] : withBrowser;
  if (kinds.every((kind) => leftOut.includes(kind))) return true;
  const script = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(folder, 'report.json')}`];
  const words = ['run', ...reporters, ...chosen, ...leftOut.map((kind) => `--project=!${kind}`)];
  const child = spawn(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' });
  vitest = child;
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

function readReport(): Report {
  try {
    // A cast: the file is vitest's own, written a moment ago.
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
  }
}

/** One line each, `✗ file: test: why`, so that the end of a long log tells what failed. */
function failedTests(file: FileReport): readonly string[] {
  const path = relative(root, file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (file.status === 'failed' && failed.length === 0) return [`✗ ${path}: ${firstLine(file.message)}`];
  return failed.map((test) => `✗ ${path}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
}

function firstLine(message: string | undefined): string {
  return (message ?? '').split('\n', 1)[0] ?? '';
}

async function cleanUp(): Promise<void> {
  await endProcesses(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** vitest ends at once when it is told to, and leaves browsers and databases running. */
function stop(): void {
  vitest?.kill('SIGTERM');
  stopping ??= cleanUp().then(() => {
    console.log('Interrupted: what was running is stopped.');
    process.exit(130);
  });
}
