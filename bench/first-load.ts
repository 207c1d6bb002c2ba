import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext, Frame } from 'playwright-core';

/** What the pane's own scripts may weigh until its first cards are painted, MSAL apart: bytes, brotli. */
export const mostFirstLoad = 138_000;

/** What shows when the server's answer is painted, and not before: what is known of the person. */
export const answeredCard = 'ul:not([aria-busy="true"]) > li h3';

const assets = join(import.meta.dirname, '../dist/assets');

export interface Weight {
  readonly bytes: number;
  readonly brotli: number;
}

/** Has every pane of this window remember what it has asked for by its first cards. */
export async function watchFirstLoad(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    const look = () => {
      if (!document.querySelector('${answeredCard}')) return requestAnimationFrame(look);
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      requestsUntilCards = entries.map(({ name }) => name);
    };
    if (location.pathname === '/taskpane.html') look();
  `);
}

/** What a watched pane has asked for by the frame that paints the answered cards, and not what it then goes on to load. */
export async function readFirstLoad(pane: Frame): Promise<readonly string[]> {
  const handle = await pane.waitForFunction(
    () => Reflect.get(globalThis, 'requestsUntilCards') as string[] | undefined,
  );
  return (await handle.jsonValue()) ?? [];
}

/** The pane's own scripts among these requests, and MSAL's. */
export function weighFirstLoad(requests: readonly string[]): { readonly pane: Weight; readonly signIn: Weight } {
  const scripts = requests.filter((url) => url.includes('/assets/')).map(builtScript);
  return { pane: weigh(scripts.filter((path) => !isMsal(path))), signIn: weigh(scripts.filter(isMsal)) };
}

/** Where what is asked for by this address has been built to. */
export function builtScript(url: string): string {
  return join(assets, url.split('/').pop() ?? '');
}

export function isMsal(path: string): boolean {
  return readFileSync(path, 'utf8').includes('acquireTokenPopup(');
}

export function weigh(paths: readonly string[]): Weight {
  const contents = paths.map((path) => readFileSync(path));
  const sum = (size: (content: Buffer) => number) => contents.reduce((total, content) => total + size(content), 0);
  return { bytes: sum((content) => content.length), brotli: sum((content) => brotliCompressSync(content).length) };
}
