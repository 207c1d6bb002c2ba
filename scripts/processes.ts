import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface FoundProcess {
  readonly id: number;
  /** Its words, separated by spaces. */
  readonly command: string;
}

/** The other processes whose command line, or the environment they were started with, holds the text; on Linux alone. */
export function findProcesses(text: string): FoundProcess[] {
  if (process.platform !== 'linux') return [];
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return ids.flatMap((id) => {
    const command = read(id, 'cmdline');
    const isFound = command.includes(text) || read(id, 'environ').includes(text);
    const isZombie = read(id, 'stat').replace(/^.*\)\s+/su, '')[0] === 'Z';
    return isFound && !isZombie ? [{ id: Number(id), command: command.replaceAll('\0', ' ') }] : [];
  });
}

/** Ends what findProcesses finds: as Ctrl-C does, and by force what is still there after eight seconds. */
export async function endProcesses(text: string): Promise<void> {
  const deadline = Date.now() + 8_000;
  for (const found of findProcesses(text)) signalProcess(found, 'SIGINT');
  while (findProcesses(text).length > 0 && Date.now() < deadline) await delay(50);
  for (const found of findProcesses(text)) signalProcess(found, 'SIGKILL');
}

/** To a process that may have ended since it was found. */
export function signalProcess({ id }: FoundProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch (error) {
    // A cast: errors of system calls carry their code.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function read(id: string, file: 'cmdline' | 'environ' | 'stat'): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile, or is another account's
  }
}
