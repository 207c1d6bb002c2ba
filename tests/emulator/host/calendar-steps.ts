import type { Page } from 'playwright-core';
import { openCalendar } from '../../harness/outlook-steps.ts';

/** Opens a meeting that others arrange, the first of that name. */
export async function openMeeting(page: Page, subject: string): Promise<void> {
  await openCalendar(page);
  await page.getByRole('option').filter({ hasText: subject }).first().click();
  await page.getByRole('main').getByRole('heading', { name: subject }).waitFor();
}

/** Begins a meeting; the cursor stands in Required. */
export async function startMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('main', { name: 'Meeting' }).waitFor();
}
