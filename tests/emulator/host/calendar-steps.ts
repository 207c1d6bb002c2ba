import type { Page } from 'playwright-core';

// What somebody does in the window with a calendar.

export async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Folders' }).getByRole('button', { name: 'Calendar' }).click();
  await page.getByRole('listbox', { name: 'Meetings' }).waitFor();
}

/** Opens a meeting that others arrange, the first of that name. */
export async function openMeeting(page: Page, subject: string): Promise<void> {
  await openCalendar(page);
  await page.getByRole('option').filter({ hasText: subject }).first().click();
  await page.getByRole('main').getByRole('heading', { name: subject }).waitFor();
}
