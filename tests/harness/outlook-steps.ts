import type { FrameLocator, Locator, Page, Response } from 'playwright-core';

/** By the search, since the list draws only the rows in sight. */
export async function selectMessage(page: Page, subject: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search messages' }).fill(subject);
  const rows = page.getByRole('option').filter({ has: page.getByText(subject, { exact: true }) });
  await clickFor(rows.first(), () =>
    page.getByRole('main').getByRole('heading', { name: subject, exact: true }).waitFor(inSight),
  );
}

/** Several messages that are found by the same words, by their whole subjects. */
export async function selectFound(page: Page, words: string, subjects: readonly string[]): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search messages' }).fill(words);
  for (const [index, subject] of subjects.entries()) {
    const rows = page.getByRole('option').filter({ has: page.getByText(subject, { exact: true }) });
    await rows.first().click(index === 0 ? {} : { modifiers: ['ControlOrMeta'] });
  }
  await page.getByRole('main').getByText(`${subjects.length} messages are selected`).waitFor();
}

/** So many messages from the top of the list, as with Shift and the arrows. */
export async function selectFirst(page: Page, count: number): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Messages' });
  await list.getByRole('option').first().click();
  for (let selected = 1; selected < count; selected += 1) await list.press('Shift+ArrowDown');
  await page.getByRole('main').getByText(`${count} messages are selected`).waitFor();
}

export async function openPane(page: Page, options: { readonly isPinned: boolean } = { isPinned: false }) {
  await pressInRibbon(page, 'Acquaint');
  if (options.isPinned) await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).click();
  await paneOf(page).getByRole('main').waitFor();
}

export async function pressInRibbon(page: Page, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Ribbon' }).getByRole('button', { name, exact: true }).click();
}

export async function signIn(page: Page): Promise<void> {
  await paneOf(page).getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await paneOf(page).getByRole('button', { name: 'My log' }).waitFor();
  // The dialog takes a moment to go, and hides what is behind it until then.
  await page.getByRole('main').waitFor();
}

/** The same where the client has no nested sign-in: in windows of its own. */
export async function signInByWindow(page: Page): Promise<void> {
  const opened = page.waitForEvent('popup');
  await paneOf(page).getByRole('button', { name: 'Sign in' }).click();
  const dialog = await opened;
  const window = dialog.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await (await window).getByRole('button', { name: 'Sarah Bennett' }).click();
  await paneOf(page).getByRole('button', { name: 'My log' }).waitFor();
}

const inSight = { timeout: 10_000 };

/** Where a busy machine paints anew between press and release, a click is nobody's: whoever sees that nothing came of it clicks once more. */
async function clickFor(target: Locator, cameOfIt: () => Promise<void>): Promise<void> {
  await target.click();
  await cameOfIt().catch(async () => {
    await target.click();
    await cameOfIt();
  });
}

/** Does what takes a correction back, and waits for the server to have done so: it outlives the window that shows it as undone. */
export async function takeBack(page: Page, act: () => Promise<void>): Promise<void> {
  const isUndone = (answer: Response) =>
    answer.request().method() === 'DELETE' && answer.url().includes('/api/v1/corrections/');
  await Promise.all([page.waitForResponse(isUndone), act()]);
}

function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[src*="/taskpane.html"]');
}

/** At the top right of the window: another mailbox, and the add-in's pages start anew. */
export async function switchColleague(page: Page, displayName: string): Promise<void> {
  await page.getByRole('button', { name: 'Colleague in front' }).click();
  await page.getByRole('menuitemradio', { name: displayName }).click();
  await page.getByRole('button', { name: `Colleague in front: ${displayName}` }).waitFor();
}

/** The list shows the calendar of the mailbox that is open. */
export async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
  await page.getByRole('group', { name: 'Folders' }).getByRole('button', { name: 'Calendar' }).click();
  await page.getByRole('listbox', { name: 'Meetings' }).waitFor();
}

/** A meeting that others arrange, by its whole subject; of a series the first occurrence. */
export async function openAppointment(page: Page, subject: string): Promise<void> {
  await openCalendar(page);
  const rows = page.getByRole('option').filter({ has: page.getByText(subject, { exact: true }) });
  await clickFor(rows.first(), () =>
    page.getByRole('main').getByRole('heading', { name: subject, exact: true }).waitFor(inSight),
  );
}

/** A meeting that the colleague in front arranges, by its whole subject. */
export async function openOwnMeeting(page: Page, subject: string): Promise<void> {
  await openCalendar(page);
  const rows = page.getByRole('option').filter({ has: page.getByText(subject, { exact: true }) });
  await rows.first().click();
  await page.getByRole('main', { name: 'Meeting' }).waitFor();
}

/** Begins a meeting with that subject; `Start`, `End` (2026-12-01T10:00) and `Location` are fields by their labels. */
export async function newMeeting(page: Page, subject: string, ...required: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'New meeting' }).click();
  const form = page.getByRole('main', { name: 'Meeting' });
  await form.getByRole('textbox', { name: 'Subject' }).fill(subject);
  await addAttendees(page, 'Required', ...required);
}

export async function addAttendees(page: Page, field: 'Required' | 'Optional', ...addresses: readonly string[]) {
  const input = page.getByRole('main', { name: 'Meeting' }).getByRole('textbox', { name: field, exact: true });
  for (const address of addresses) {
    await input.fill(address);
    await input.press('Enter');
  }
}

/** Presses a button of the form that closes it. */
export async function leaveMeeting(page: Page, button: 'Send' | 'Save' | 'Cancel meeting' | 'Close' | 'Discard') {
  await page.getByRole('main', { name: 'Meeting' }).getByRole('button', { name: button, exact: true }).click();
  // By its element: a dialog above it would hide the role.
  await page.locator('main[aria-label="Meeting"]').waitFor({ state: 'detached' });
}

/** Another's mailbox, or a shared one, by its name; by the colleague's own name theirs again. */
export async function openSharedMailbox(page: Page, displayName: string): Promise<void> {
  await page.getByRole('button', { name: /^Mailbox: / }).click();
  await page.getByRole('menuitemradio', { name: displayName }).click();
  await page.getByRole('button', { name: `Mailbox: ${displayName}` }).waitFor();
  await page.getByRole('region', { name: 'Inbox' }).waitFor();
}
