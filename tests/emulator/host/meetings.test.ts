import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { createOfficeCaller } from './call-office.ts';
import { addAttendees, leaveMeeting, newMeeting, openCalendar, openOwnMeeting } from '../../harness/outlook-steps.ts';
import { openMeeting, startMeeting } from './calendar-steps.ts';
import { showFolder } from './compose-steps.ts';
import { openMessage, openPane } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();
const done = { status: 'succeeded' };

describe('A meeting that is arranged here', () => {
  it('is read and written through Office.js, and told from one that others arrange', async ({ page }) => {
    await openOwnMeeting(page, 'Review');
    const frame = await openPane(page);
    const { call } = createOfficeCaller(() => frame);
    expect(await kindOf(frame)).toEqual({ itemType: 'appointment', isWritten: true, seriesId: null });
    expect((await call('mailbox.item.subject.getAsync')).value).toBe('Review');
    expect((await call('mailbox.item.organizer.getAsync')).value).toMatchObject({ emailAddress: 'jo@north.example' });
    expect((await call('mailbox.item.requiredAttendees.getAsync')).value).toEqual([
      { displayName: 'Kim North', emailAddress: 'kim@north.example', recipientType: 'user' },
    ]);
    expect((await call('mailbox.item.optionalAttendees.getAsync')).value).toMatchObject([{ displayName: 'Ann' }]);
    expect((await call('mailbox.item.location.getAsync')).value).toBe('Room 2');
    expect((await call('mailbox.item.recurrence.getAsync')).value).toBeNull();
    expect((await call('mailbox.item.body.getAsync', 'text')).value).toBe('Agenda to follow');
    expect((await call('mailbox.item.getItemIdAsync')).value).toMatch(/^AAMk/u);
    expect(await call('mailbox.item.optionalAttendees.setAsync', ['bo@acme.example'])).toMatchObject(done);
    expect(await call('mailbox.item.requiredAttendees.addAsync', ['cy@acme.example'])).toMatchObject(done);
    expect(await call('mailbox.item.location.setAsync', 'Room 3')).toMatchObject(done);
    expect((await call('mailbox.item.sensitivity.getAsync')).value).toBe('normal');
    expect(await call('mailbox.item.sensitivity.setAsync', 'private')).toMatchObject(done);
    expect(await page.getByRole('checkbox', { name: 'Private' }).isChecked()).toBe(true);
    expect(await call('mailbox.item.subject.setAsync', 'Review, again')).toMatchObject(done);
    expect(await call('mailbox.item.sessionData.setAsync', 'a', 'b')).toMatchObject(done);
    await page.getByRole('button', { name: 'Remove cy@acme.example' }).waitFor();
    expect(await page.getByLabel('Location').inputValue()).toBe('Room 3');
    expect(await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).count()).toBe(0);
  });

  it('has a start and an end, which change together and are told of', async ({ page }) => {
    await openOwnMeeting(page, 'Review');
    const frame = await openPane(page);
    expect(await times(frame)).toEqual(['2026-11-13T14:00:00.000Z', '2026-11-13T15:00:00.000Z']);
    await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.AppointmentCompose; // a cast: such a meeting is in front
          item.start.setAsync(new Date('2026-11-16T09:00:00Z'), resolve);
        }),
    );
    expect(await times(frame)).toEqual(['2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z']);
    await page.getByLabel('End', { exact: true }).fill('2026-11-16T11:30');
    await expect
      .poll(() => frame.evaluate(() => Reflect.get(window, 'times') as unknown))
      .toEqual([
        ['2026-11-16T09:00:00.000Z', '2026-11-16T10:00:00.000Z'],
        ['2026-11-16T09:00:00.000Z', '2026-11-16T11:30:00.000Z'],
      ]);
    await addAttendees(page, 'Optional', 'bo@acme.example');
    await expect
      .poll(() => frame.evaluate(() => Reflect.get(window, 'recipients') as unknown))
      .toEqual([{ requiredAttendees: false, optionalAttendees: true, resources: false }]);
    const refused = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.AppointmentCompose; // a cast: as above
          item.end.setAsync(new Date('2026-11-16T08:00:00Z'), ({ error }) => resolve(error.code));
        }),
    );
    expect(refused).toBe(9028);
  });

  it('has an id only once it is saved, and keeps the add-in’s properties', async ({ page }) => {
    await startMeeting(page);
    await page.getByRole('textbox', { name: 'Subject' }).fill('Just begun');
    const frame = await openPane(page);
    const { call } = createOfficeCaller(() => frame);
    expect((await call('mailbox.item.getItemIdAsync')).error?.code).toBe(9046);
    await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.AppointmentCompose; // a cast: as above
          item.loadCustomPropertiesAsync(({ value }) => {
            value.set('note', 'kept');
            value.saveAsync(resolve);
          });
        }),
    );
    const { value: itemId } = await call('mailbox.item.saveAsync');
    expect((await call('mailbox.item.getItemIdAsync')).value).toBe(itemId);
    await leaveMeeting(page, 'Save');
    await openOwnMeeting(page, 'Just begun');
    const again = await openPane(page);
    expect((await createOfficeCaller(() => again).call('mailbox.item.getItemIdAsync')).value).toBe(itemId);
    const note = await again.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.AppointmentCompose; // a cast: as above
          item.loadCustomPropertiesAsync(({ value }) => resolve(value.get('note')));
        }),
    );
    expect(note).toBe('kept');
  });

  it('comes into the calendars of those who are asked, with a request, and is called off again', async ({ page }) => {
    await newMeeting(page, 'Site walk', 'kim@north.example', 'pat@acme.example');
    await page.getByLabel('Start').fill('2026-12-01T10:00');
    await leaveMeeting(page, 'Save');
    await switchTo(page, 'kim@north.example');
    await openCalendar(page);
    await expect.poll(() => page.getByRole('option').filter({ hasText: 'Site walk' }).count()).toBe(0);
    await switchTo(page, 'jo@north.example');
    await openOwnMeeting(page, 'Site walk');
    await leaveMeeting(page, 'Send');
    await showFolder(page, 'Sent Items');
    await page.getByRole('option').filter({ hasText: 'Site walk' }).waitFor();
    await switchTo(page, 'kim@north.example');
    await openMessage(page, 'Site walk');
    expect(await mailOf(await openPane(page))).toEqual({
      itemClass: 'IPM.Schedule.Meeting.Request',
      start: '2026-12-01T10:00:00.000Z',
      recurrence: null,
      seriesId: null,
    });
    await openMeeting(page, 'Site walk');
    await switchTo(page, 'jo@north.example');
    await openOwnMeeting(page, 'Site walk');
    await leaveMeeting(page, 'Cancel meeting');
    await switchTo(page, 'kim@north.example');
    await openMessage(page, 'Cancelled: Site walk');
    expect(await mailOf(await openPane(page))).toMatchObject({ itemClass: 'IPM.Schedule.Meeting.Canceled' });
    await openMeeting(page, 'Cancelled: Site walk');
  });

  it('is closed where nobody has changed it, and waits among the drafts where somebody has', async ({ page }) => {
    await openOwnMeeting(page, 'Review');
    await page.getByRole('option').filter({ hasText: 'Site visit' }).click();
    await page.getByRole('main', { name: 'Reading pane' }).getByRole('heading', { name: 'Site visit' }).waitFor();
    await expect.poll(() => page.getByRole('navigation', { name: 'Drafts' }).count()).toBe(0);
    await openOwnMeeting(page, 'Review');
    await page.getByLabel('Location').fill('Elsewhere');
    await page.getByRole('option').filter({ hasText: 'Site visit' }).click();
    await page.getByRole('navigation', { name: 'Drafts' }).getByRole('button', { name: 'Review' }).click();
    expect(await page.getByLabel('Location').inputValue()).toBe('Elsewhere');
  });

  it('needs somebody to be sent to', async ({ page }) => {
    await startMeeting(page);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alert').getByText('Ask at least one person to it, or save it.').waitFor();
  });

  it('calls the functions of its events, and asks before it is sent', async ({ testWindow }) => {
    const events = {
      OnNewAppointmentOrganizer: 'FunctionName="onNew"',
      OnAppointmentOrganizer: 'FunctionName="onCompose"',
      OnAppointmentAttendeesChanged: 'FunctionName="onRecipients"',
      OnAppointmentTimeChanged: 'FunctionName="onTime"',
      OnAppointmentSend: 'FunctionName="onSend" SendMode="PromptUser"',
    };
    const page = await testWindow.open({}, { events });
    await startMeeting(page);
    await addAttendees(page, 'Required', 'kim@north.example');
    await page.getByLabel('Start').fill('2026-12-02T10:00');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Stop it');
    await page.waitForFunction(() => document.querySelector('iframe[aria-hidden="true"]') === null);
    const frame = await openPane(page);
    const notes = (await createOfficeCaller(() => frame).call('mailbox.item.sessionData.getAllAsync')).value;
    expect(Object.keys(notes ?? {}).sort()).toEqual([
      'OnAppointmentOrganizer',
      'OnNewAppointmentOrganizer',
      'olkAppointmentTimeChanged',
      'olkRecipientsChanged',
    ]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alertdialog').getByText('Ask Kim first.').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send anyway' }).click();
    await page.locator('main[aria-label="Meeting"]').waitFor({ state: 'detached' });
    await openOwnMeeting(page, 'Stop it');
    await page.close();
  });
});

function kindOf(frame: Frame): Promise<unknown> {
  return frame.evaluate(() => {
    const item = Office.context.mailbox.item as Office.AppointmentCompose; // a cast: such a meeting is in front
    return { itemType: item.itemType, isWritten: typeof item.subject.setAsync === 'function', seriesId: item.seriesId };
  });
}

function times(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(async () => {
    const item = Office.context.mailbox.item as Office.AppointmentCompose; // a cast: as above
    const read = (time: Office.Time) =>
      new Promise<string>((resolve) => time.getAsync(({ value }) => resolve(value.toISOString())));
    return [await read(item.start), await read(item.end)];
  });
}

/** A mail about a meeting, as Office.js has it. */
function mailOf(frame: Frame): Promise<unknown> {
  return frame.evaluate(() => {
    const { itemClass, start, recurrence, seriesId } = Office.context.mailbox.item as Office.MessageRead; // a cast: a message is in front
    return { itemClass, start: start.toISOString(), recurrence, seriesId };
  });
}

async function switchTo(page: Page, mailbox: string): Promise<void> {
  await page.goto(`${page.url().split('?')[0] ?? ''}?mailbox=${mailbox}`);
  await page.getByRole('listbox', { name: 'Messages' }).waitFor();
}
