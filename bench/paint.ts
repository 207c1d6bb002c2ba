import type { Frame } from 'playwright-core';
import { answeredCard } from './first-load.ts';
import { messages, openPinnedPane, type PaneBench } from './pane.ts';

/**
 * Milliseconds from Outlook's message that another item is open to the second animation frame after the cards of its
 * people are in the pinned pane, one for each change.
 */
export async function measurePaint(bench: PaneBench, changes: number): Promise<number[]> {
  const { context, page } = await bench.openWindow();
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
  const frame = await openPinnedPane(page);
  await frame.evaluate(watchChanges);
  const taken: number[] = [];
  for (let change = 0; change < changes + warmUp; change += 1) {
    const { subject, sender } = messages[(change + 1) % 2] ?? messages[0];
    await frame.evaluate((name) => Reflect.set(globalThis, 'expectedSender', name), sender);
    await page
      .getByRole('option')
      .filter({ has: page.getByText(subject, { exact: true }) })
      .click();
    taken.push(await readTime(frame));
    await page.waitForTimeout(100);
  }
  await context.close();
  return taken.slice(warmUp);
}

const warmUp = 4;

async function readTime(frame: Frame): Promise<number> {
  const handle = await frame.waitForFunction(() => Reflect.get(globalThis, 'paintTime') as number | undefined);
  const time = await handle.jsonValue();
  await frame.evaluate(() => Reflect.deleteProperty(globalThis, 'paintTime'));
  return time ?? Number.NaN;
}

/** Runs in the pane. */
const watchChanges = `
  let changedAt;
  addEventListener('message', ({ data }) => {
    const text = typeof data === 'string' ? data : JSON.stringify(data);
    if (text.includes('olkItemSelectedChanged')) changedAt = performance.now();
  });
  new MutationObserver(() => {
    const name = document.querySelector('ul > li h2')?.textContent;
    const isAnswered = document.querySelector('${answeredCard}') !== null;
    if (changedAt === undefined || name !== expectedSender || !isAnswered) return;
    const started = changedAt;
    changedAt = undefined;
    requestAnimationFrame(() => requestAnimationFrame(() => (paintTime = performance.now() - started)));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
`;
