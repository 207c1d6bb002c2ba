import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check.ts';
import { ensureChromium } from './chromium.ts';

const root = join(import.meta.dirname, '..');

/** The part of vitest's JSON report that is summed up. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

// Everything that `npm test` is: the checks, then the tests; arguments go to vitest (`npm test -- --project unit`).
const chosen = process.argv.slice(2);
const checks = chosen.length === 0 ? await runChecks() : [];
if (chosen.length === 0 || chosen.includes('browser')) ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'acquaint-report-'));
const isGreen = await runVitest(join(folder, 'report.json'));
const report = readReport(join(folder, 'report.json'));
rmSync(folder, { recursive: true });

const passed = report.numPassedTests + checks.filter((check) => check.isPassed).length;
const failures = report.numFailedTests + checks.filter((check) => !check.isPassed).length;
// A run that failed outside any test (an unexpected error, a file that doesn't load) counts as one failure.
const failed = failures === 0 && !isGreen ? 1 : failures;
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;

async function runVitest(reportFile: string): Promise<boolean> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...chosen], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

function readReport(file: string): Report {
  try {
    // A cast: the file is vitest's own, written a moment ago.
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 1 };
  }
}
