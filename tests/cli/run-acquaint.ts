import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the administrator's command as a process of its own, with nothing in its environment and input but what is given. */
export function runAcquaint(
  words: readonly string[],
  environment: Record<string, string> = {},
  input = '',
): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    const command = [join(root, 'src/cli/main.ts'), ...words];
    const child = execFile(process.execPath, command, { cwd: root, env, timeout: 300_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
    child.stdin?.end(input);
  });
}
