import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { bareScript, buildBarePage, serveBarePage } from './bare-page.ts';
import {
  builtScript,
  isMsal,
  readFirstLoad,
  watchFirstLoad,
  weigh,
  weighFirstLoad,
  type Weight,
} from './first-load.ts';
import { paneFrame, type PaneBench } from './pane.ts';
import { pressInRibbon } from '../tests/harness/outlook-steps.ts';

export interface PaneWeight {
  /** All JavaScript that the pane loads before its first cards, MSAL apart. */
  readonly pane: Weight;
  readonly bare: Weight;
  readonly signIn: Weight;
  /** Milliseconds in the page's own scripts until the cards are painted, of each cold load; MSAL and Office.js apart. */
  readonly scriptTime: { readonly pane: readonly number[]; readonly bare: readonly number[] };
  /** Everything that the pane asks of its own server until then. */
  readonly requests: readonly string[];
  /** How many files the bare page is. */
  readonly bareRequests: number;
}

export async function weighPane(bench: PaneBench, loads: number): Promise<PaneWeight> {
  await buildBarePage();
  const site = await serveBarePage();
  const scriptTime: { pane: number[]; bare: number[] } = { pane: [], bare: [] };
  let requests: readonly string[] = [];
  let bareRequests = 0;
  try {
    for (let load = 0; load < loads; load += 1) {
      const pane = await loadPane(bench);
      requests = pane.requests;
      scriptTime.pane.push(pane.scriptTime);
      const bare = await loadBarePage(bench, site.url);
      bareRequests = bare.requests;
      scriptTime.bare.push(bare.scriptTime);
    }
  } finally {
    await site.close();
  }
  return { ...weighFirstLoad(requests), bare: weigh([bareScript]), scriptTime, requests, bareRequests };
}

/** In a window with an empty cache, from the press in the ribbon to the painted cards. */
async function loadPane(bench: PaneBench): Promise<{ scriptTime: number; requests: string[] }> {
  const { context, page } = await bench.openWindow();
  await watchFirstLoad(context);
  const profile = await startProfile(context, page);
  await pressInRibbon(page, 'Acquaint');
  const asked = await readFirstLoad(await paneFrame(page));
  const requests = asked.filter((url) => url.startsWith(bench.product));
  const scriptTime = await profile(
    (url) => requests.includes(url) && url.includes('/assets/') && !isMsal(builtScript(url)),
  );
  await context.close();
  return { scriptTime, requests };
}

async function loadBarePage(
  { browser }: PaneBench,
  url: string,
): Promise<{ readonly scriptTime: number; readonly requests: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let requests = 0;
  page.on('request', () => (requests += 1));
  const profile = await startProfile(context, page);
  await page.goto(url);
  await page.getByRole('button').first().waitFor();
  const scriptTime = await profile((script) => script === `${url}/bare.js`);
  await context.close();
  return { scriptTime, requests };
}

/** V8's own sampling; gives how to stop it and sum up the scripts that are asked for. */
async function startProfile(
  context: BrowserContext,
  page: Page,
): Promise<(isCounted: (url: string) => boolean) => Promise<number>> {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  return async (isCounted) => {
    const { profile } = await session.send('Profiler.stop');
    const counted = new Set(profile.nodes.filter(({ callFrame }) => isCounted(callFrame.url)).map(({ id }) => id));
    const { samples = [], timeDeltas = [] } = profile;
    return samples.reduce((sum, id, index) => sum + (counted.has(id) ? (timeDeltas[index] ?? 0) : 0), 0) / 1000;
  };
}
