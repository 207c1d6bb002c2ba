import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does the work while this process alone holds the file: another one waits. Whoever has died holds nothing.
 * Needs no dependency and runs on any Node since 18.
 * @template Result
 * @param {string} file
 * @param {() => Result | Promise<Result>} work
 * @param {() => void} [onWait] called once, when another process holds the file
 * @returns {Promise<Result>}
 */
export async function whileHolding(file, work, onWait) {
  // Linked rather than written, so that the file is never there without its holder's process id.
  const draft = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, String(process.pid));
  try {
    for (let attempt = 0; !take(draft, file); attempt += 1) {
      if (attempt === 0) onWait?.();
      await delay(100);
    }
  } finally {
    rmSync(draft);
  }
  try {
    return await work();
  } finally {
    rmSync(file);
  }
}

/**
 * @param {string} draft
 * @param {string} file
 */
function take(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (!existsError(error)) throw error;
    if (!isAlive(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {unknown} error */
function existsError(error) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** @param {string} file */
function isAlive(file) {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch (error) {
    // Another account's process is alive; one that isn't there, or has let go meanwhile, is not.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
