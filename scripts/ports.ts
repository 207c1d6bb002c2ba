import { createServer as createProbe } from 'node:net';

/** Where the three servers are: the product on `port`, the emulator and the authority on the two after it. */
export interface Addresses {
  readonly product: string;
  readonly emulator: string;
  readonly authority: string;
}

const names = ['the product', 'the emulator', 'the sign-in authority'] as const;

export function addressesAt(port: number): Addresses {
  return {
    product: `https://localhost:${port}`,
    emulator: `https://localhost:${port + 1}`,
    authority: `https://localhost:${port + 2}`,
  };
}

/** Fails at once, and by name, when one of the three ports is taken. */
export async function checkPorts(port: number): Promise<void> {
  for (const [index, name] of names.entries()) {
    if (!(await isFree(port + index))) {
      throw new Error(
        `Port ${port + index}, for ${name}, is taken. Choose others with: npm start -- --port N
Beside another Acquaint that runs it needs a folder of its own too: ACQUAINT_DATA=FOLDER npm start -- --port N`,
      );
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
