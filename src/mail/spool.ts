import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What unpacked files are kept in: one temporary file, so that memory stays bounded and any message can be read again. */
export interface Spool {
  /** Adds bytes at the end; gives the place where they begin. */
  readonly append: (bytes: Uint8Array) => Promise<number>;
  readonly read: (start: number, length: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Opens a spool when it is first needed; the file is gone with the process, where the system allows that. */
export function createSpool(): Spool {
  let opened: Promise<{ readonly handle: FileHandle; readonly folder: string }> | undefined;
  let waiting: Uint8Array[] = [];
  let waitingLength = 0;
  let written = 0;
  const file = () => (opened ??= openTemporaryFile());

  const flush = async () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingLength = 0;
    const start = written;
    written += bytes.length;
    if (bytes.length > 0) await (await file()).handle.write(bytes, 0, bytes.length, start);
  };

  return {
    append: async (bytes) => {
      const start = written + waitingLength;
      waiting.push(bytes);
      waitingLength += bytes.length;
      if (waitingLength >= flushedAtOnce) await flush();
      return start;
    },
    read: async (start, length) => {
      if (waitingLength > 0) await flush();
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await (await file()).handle.read(buffer, 0, length, start);
      return buffer.subarray(0, bytesRead);
    },
    close: async () => {
      if (!opened) return;
      const { handle, folder } = await opened;
      await handle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const flushedAtOnce = 1024 * 1024;

async function openTemporaryFile() {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-mail-'));
  const handle = await open(join(folder, 'unpacked'), 'wx+', 0o600);
  // Windows can't remove an open file; there it goes when the spool is closed.
  if (process.platform !== 'win32') await rm(folder, { recursive: true });
  return { handle, folder };
}
