import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startStack } from '../../scripts/development-stack.ts';
import { addressesAt, type Addresses } from '../../scripts/ports.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    addresses: Addresses;
  }
}

const root = join(import.meta.dirname, '../..');

/** The whole of `npm start`, on ports and a data folder of its own, for one run of the end-to-end tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'acquaint-e2e-'));
  const port = await findPorts();
  const stack = await startStack({ port, dataFolder, pagesBuilt: buildPages() });
  project.provide('addresses', addressesAt(port));
  return async () => {
    await stack.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}

function buildPages(): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts/build.ts'), '--only', 'pages,emulator'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The pages could not be built'))));
  });
}

/** The first of three ports in a row that are free. */
export async function findPorts(): Promise<number> {
  for (;;) {
    const port = await freePort(0);
    if (port !== undefined && port < 65_000 && (await freePort(port + 1)) && (await freePort(port + 2))) return port;
  }
}

function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo; // a cast: it listens on a port
      server.close(() => resolve(found));
    });
  });
}
