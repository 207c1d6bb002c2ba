import type { Page } from 'playwright-core';

// What somebody does in the window to write a message.

/** Begins a message; the cursor stands in To. */
export async function startMessage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New mail' }).click();
  await page.getByRole('main', { name: 'Compose' }).waitFor();
}

/** Types addresses into To, Cc or Bcc as somebody does. */
export async function addRecipients(page: Page, field: 'To' | 'Cc' | 'Bcc', ...addresses: readonly string[]) {
  const input = page.getByRole('textbox', { name: field, exact: true });
  for (const address of addresses) {
    await input.fill(address);
    await input.press('Enter');
  }
}

/** The names that stand in a field. */
export async function recipientsOf(page: Page, field: 'To' | 'Cc' | 'Bcc'): Promise<readonly string[]> {
  const group = page.getByRole('group', { name: `${field} recipients`, exact: true });
  const labels = await group
    .getByRole('button', { name: 'Remove ' })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace('Remove ', ''));
}

/** Presses Send; resolves when the message has gone. */
export async function sendMessage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  // By its element: a dialog above it would hide the role.
  await page.locator('main[aria-label="Compose"]').waitFor({ state: 'detached' });
}

/** The text of the body's editor. */
export function bodyEditor(page: Page) {
  return page.frameLocator('main iframe[title="Message body"]').getByRole('textbox', { name: 'Message body' });
}

/** Answers or forwards the message that is open. */
export async function answerMessage(page: Page, how: 'Reply' | 'Reply all' | 'Forward'): Promise<void> {
  await page.getByRole('button', { name: how, exact: true }).click();
  await page.getByRole('main', { name: 'Compose' }).waitFor();
}

export async function showFolder(page: Page, folder: 'Inbox' | 'Sent Items'): Promise<void> {
  await page.getByRole('group', { name: 'Folders' }).getByRole('button', { name: folder }).click();
  await page.getByRole('region', { name: folder }).waitFor();
}
