import AxeSource from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The task pane's own page. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  if (!frame) throw new Error('The task pane is not open.');
  return frame;
}

/** What axe objects to in this one document, as rule and element; frames within are looked at by themselves. */
export async function listViolations(frame: Frame): Promise<readonly string[]> {
  await settle(frame);
  await frame.evaluate(AxeSource.source);
  return frame.evaluate(async () => {
    // A cast: the script above put it there.
    const { run } = Reflect.get(window, 'axe') as typeof AxeSource;
    // Tabster, within Fluent, catches the focus with these where it leaves the document, and hands it on at once.
    const { violations } = await run({ exclude: ['[data-tabster-dummy]'] }, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Waits for what fades or slides in: half faded, it has too little contrast. What turns without end is left alone. */
export async function settle(frame: Pick<Frame, 'evaluate'>): Promise<void> {
  await frame.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** How many pixels of the document stand out to the side. */
export function sidewaysOverflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('main, header, footer')];
    return Math.max(...wide.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** The accessible name of what has the keyboard, wherever it is. */
async function focusedName(page: Page): Promise<string> {
  const isInPane = await page.evaluate(() => document.activeElement?.matches('iframe[src*="/taskpane.html"]') ?? false);
  const frame = isInPane ? paneFrame(page) : page.mainFrame();
  return frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

/** Presses a key until what has this name has the keyboard. */
export async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const passed: string[] = [];
  while ((await focusedName(page)) !== name) {
    if (passed.length > 30) throw new Error(`${key} never came to “${name}”, but to: ${passed.join(', ')}`);
    await page.keyboard.press(key);
    passed.push(await focusedName(page));
  }
}
