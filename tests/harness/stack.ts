import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { addressesAt, type Addresses } from '../../scripts/ports.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the stacks, one for each worker: ownStack() in own-stack.ts. */
    stacks: readonly Addresses[];
  }
}

const root = join(import.meta.dirname, '../..');

/** `npm start` as a process of its own, once for each worker, on ports and data folders of their own, for one run of the tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const count = project.config.maxWorkers;
  const dataFolder = await mkdtemp(join(tmpdir(), 'acquaint-e2e-'));
  const first = await findPorts(3 * count);
  const ports = Array.from({ length: count }, (_, index) => first + 3 * index);
  const stacks = await Promise.all(ports.map((port) => startOne(port, join(dataFolder, String(port)))));
  project.provide('stacks', ports.map(addressesAt));
  return async () => {
    await Promise.all(stacks.map(stopOne));
    await rm(dataFolder, { recursive: true, force: true });
  };
}

/** It stops by itself when this process is gone. */
async function startOne(port: number, dataFolder: string): Promise<ChildProcess> {
  const stack = fork(join(root, 'scripts/start.ts'), ['--port', String(port)], {
    env: { ...process.env, ACQUAINT_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    stack.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready in')) resolve();
    });
    stack.once('exit', () => reject(new Error(`The stack did not start:\n${output}`)));
  });
  return stack;
}

async function stopOne(stack: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => stack.once('exit', resolve));
  stack.kill('SIGTERM');
  await ended;
}

/**
 * The first of some ports in a row that are free: below those that the system gives to connections, above those that
 * browsers refuse, and apart for each worker.
 */
export async function findPorts(count = 3): Promise<number> {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % 4;
  for (;;) {
    const first = 11_000 + worker * 5_000 + Math.floor(Math.random() * (5_000 - count));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
