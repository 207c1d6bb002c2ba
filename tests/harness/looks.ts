import { listViolations, paneFrame } from './accessibility.ts';
import type { Outlook } from './outlook.ts';

export const looks = ['light', 'dark', 'forced colours'] as const;
type Look = (typeof looks)[number];

export function themeOf(look: Look): 'light' | 'dark' {
  return look === 'dark' ? 'dark' : 'light';
}

/** What axe objects to in window and pane in each of these states, which are reached one from the other. */
export async function listViolationsIn(
  outlook: Outlook,
  look: Look,
  states: Readonly<Record<string, (outlook: Outlook) => Promise<void>>>,
): Promise<readonly string[]> {
  const { page } = outlook;
  if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
  const found: string[] = [];
  for (const [state, reach] of Object.entries(states)) {
    await reach(outlook);
    for (const frame of [page.mainFrame(), paneFrame(page)]) {
      const place = frame === page.mainFrame() ? 'window' : 'pane';
      for (const violation of await listViolations(frame)) found.push(`${state}, ${place}: ${violation}`);
    }
  }
  return found;
}
