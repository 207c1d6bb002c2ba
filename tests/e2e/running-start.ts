import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { request } from 'playwright-core';
import { expect } from 'vitest';
import { findProcesses } from '../../scripts/processes.ts';

const root = join(import.meta.dirname, '../..');

interface StartOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly words?: readonly string[];
}

/** `npm start` as a caller types it, in a process group of its own. */
export interface RunningStart {
  readonly npm: ChildProcess;
  /** What it has printed, both streams. */
  readonly output: () => string;
  /** Resolves when it has printed where to go; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** The exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
  /** To the whole group, as a terminal does. */
  readonly signalGroup: (signal: NodeJS.Signals) => void;
}

export function npmStart({ port, dataFolder, words = [] }: StartOptions): RunningStart {
  const npm = spawn('npm', ['start', '--', '--port', String(port), ...words], {
    cwd: root,
    env: { ...process.env, ACQUAINT_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const ended = new Promise<number | string>((resolve) => {
    npm.on('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ready in')) resolve();
      });
    }
    void ended.then((how) => reject(new Error(`npm start ended (${how}):\n${output}`)));
  });
  ready.catch(() => undefined); // whoever awaits it is told
  return {
    npm,
    output: () => output,
    ready,
    ended,
    signalGroup: (signal) => process.kill(-(npm.pid ?? 0), signal),
  };
}

/** The administrator's command beside a running start. */
export function runAcquaint(dataFolder: string, words: readonly string[]) {
  const done = spawnSync('npm', ['run', '--silent', 'acquaint', '--', ...words], {
    cwd: root,
    env: { ...process.env, ACQUAINT_DATA: dataFolder },
    encoding: 'utf8',
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

export async function callApi(
  port: number,
  init: { readonly path: string; readonly token?: string; readonly body?: unknown },
) {
  const http = await request.newContext({ ignoreHTTPSErrors: true });
  try {
    const answer = await http.fetch(`https://localhost:${port}${init.path}`, {
      method: init.body === undefined ? 'GET' : 'POST',
      ...(init.token === undefined ? {} : { headers: { authorization: `Bearer ${init.token}` } }),
      ...(init.body === undefined ? {} : { data: init.body }),
    });
    const body: unknown = await answer.json();
    return { status: answer.status(), body };
  } finally {
    await http.dispose();
  }
}

/** Within the ten seconds that are promised, and nothing of it is left. */
export async function expectStopped(start: RunningStart, dataFolder: string): Promise<void> {
  const limit = new Promise<'too late'>((resolve) => setTimeout(() => resolve('too late'), 10_000).unref());
  expect(await Promise.race([start.ended, limit])).not.toBe('too late');
  await expect.poll(() => findProcesses(dataFolder), { timeout: 5_000 }).toEqual([]);
}
