import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { createOfficeCaller } from './call-office.ts';
import { openCalendar } from '../../harness/outlook-steps.ts';
import { openMeeting } from './calendar-steps.ts';
import { openMessage, openPane } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();

describe('A meeting that others arrange', () => {
  it('stands in the calendar with its time, its place and who arranges it', async ({ page }) => {
    await openCalendar(page);
    const rows = await page.getByRole('option').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/gu, ' '))).toEqual([
      'Mon 9 Nov 10:00–11:30 · Boiler house, Leeds Site visit Pat',
      'Tue 10 Nov 09:30–10:15 Weekly call Pat',
      'Thu 12 Nov 10:00–11:00 Cancelled: Lunch Pat',
      'Fri 13 Nov 14:00–15:00 · Room 2 Review You arrange this',
      'Tue 17 Nov 09:30–10:15 Weekly call Pat',
      'Tue 24 Nov 09:30–10:15 Weekly call Pat',
    ]);
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('pat call');
    await expect.poll(() => page.getByRole('option').count()).toBe(3);
  });

  it('has every field that Office.js has for it', async ({ page }) => {
    await openMeeting(page, 'Site visit');
    const appointment = await readAppointment(await openPane(page));
    expect(appointment).toMatchObject({
      itemType: 'appointment',
      itemClass: 'IPM.Appointment',
      subject: 'Site visit',
      normalizedSubject: 'Site visit',
      location: 'Boiler house, Leeds',
      organizer: { displayName: 'Pat', emailAddress: 'pat@acme.example', appointmentResponse: 'organizer' },
      required: [
        { displayName: 'Pat', emailAddress: 'pat@acme.example', appointmentResponse: 'organizer' },
        { displayName: 'Jo North', emailAddress: 'jo@north.example', appointmentResponse: 'accepted' },
        { displayName: 'Kim North', emailAddress: 'kim@north.example', appointmentResponse: 'none' },
      ],
      optional: [{ displayName: 'Ann', emailAddress: 'ann@acme.example', appointmentResponse: 'declined' }],
      start: '2026-11-09T10:00:00.000Z',
      end: '2026-11-09T11:30:00.000Z',
      created: '2026-11-01T08:00:00.000Z',
      isAllDayEvent: false,
      sensitivity: 'normal',
      seriesId: null,
      recurrence: null,
    });
    expect(appointment.itemId).toMatch(/^AAMk/u);
  });

  it('gives an occurrence its series’ id and recurrence, and the series the same recurrence', async ({ page }) => {
    await openMeeting(page, 'Weekly call');
    const first = await readAppointment(await openPane(page));
    const recurrence = {
      type: 'weekly',
      properties: { interval: 1, days: ['tue'], firstDayOfWeek: 'mon' },
      zone: { name: 'Europe/London', offset: 0 },
      dates: ['2026-11-10', '2026-11-24'],
      times: ['T09:30:00.000', 'T10:15:00.000'],
      duration: 45,
    };
    expect(first).toMatchObject({ itemClass: 'IPM.Appointment.Occurrence', recurrence });
    expect(first.seriesId).toMatch(/^AAMk/u);
    await page.getByRole('option').filter({ hasText: 'Weekly call' }).nth(1).click();
    const second = await readAppointment(await openPane(page));
    expect(second).toMatchObject({ seriesId: first.seriesId, recurrence, start: '2026-11-17T09:30:00.000Z' });
    expect(second.itemId).not.toBe(first.itemId);
    await page.getByRole('button', { name: 'View series' }).click();
    await page.getByRole('button', { name: 'View series' }).waitFor({ state: 'detached' });
    const series = await readAppointment(await openPane(page));
    expect(series).toMatchObject({ itemId: first.seriesId, seriesId: null, itemClass: 'IPM.Appointment', recurrence });
  });

  it('has other ids in another’s calendar, and is the same meeting', async ({ page }) => {
    await openMeeting(page, 'Weekly call');
    const mine = await readAppointment(await openPane(page));
    await page.goto(`${page.url().split('?')[0] ?? ''}?mailbox=kim@north.example`);
    await openMeeting(page, 'Weekly call');
    const theirs = await readAppointment(await openPane(page));
    expect(theirs).toMatchObject({ organizer: mine.organizer, start: mine.start, recurrence: mine.recurrence });
    expect(theirs.itemId).not.toBe(mine.itemId);
    expect(theirs.seriesId).not.toBe(mine.seriesId);
  });

  it('says in its subject that it is cancelled', async ({ page }) => {
    await openMeeting(page, 'Cancelled: Lunch');
    const { subject, normalizedSubject } = await readAppointment(await openPane(page));
    expect([subject, normalizedSubject]).toEqual(['Cancelled: Lunch', 'Lunch']);
  });

  it('has a body, categories, notifications and custom properties of its own', async ({ page }) => {
    await openMeeting(page, 'Site visit');
    let frame = await openPane(page);
    const { call } = createOfficeCaller(() => frame);
    expect((await call('mailbox.item.body.getAsync', 'text')).value).toBe('Bring boots');
    expect((await call('mailbox.item.categories.addAsync', ['Red category'])).status).toBe('succeeded');
    expect((await call('mailbox.item.categories.getAsync')).value).toMatchObject([{ displayName: 'Red category' }]);
    const note = { type: 'informationalMessage', message: 'Noted', icon: 'Icon16', persistent: true };
    expect((await call('mailbox.item.notificationMessages.addAsync', 'note', note)).status).toBe('succeeded');
    await page.getByRole('region', { name: 'Notifications' }).getByText('Noted').waitFor();
    expect(await keep(frame, 'kept')).toBe('kept');
    await openMeeting(page, 'Weekly call');
    frame = await openPane(page);
    expect(await keep(frame)).toBeUndefined();
    expect((await call('mailbox.item.categories.getAsync')).value).toEqual([]);
  });

  it('opens in a window of its own where an add-in asks for it', async ({ page }) => {
    await openMeeting(page, 'Site visit');
    const frame = await openPane(page);
    const { itemId } = await readAppointment(frame);
    const { call } = createOfficeCaller(() => frame);
    expect((await call('mailbox.displayAppointmentFormAsync', itemId)).status).toBe('succeeded');
    await page.getByRole('dialog', { name: 'Meeting' }).getByRole('heading', { name: 'Site visit' }).waitFor();
  });

  it('has a ribbon of its own, whose functions run and whose pane can’t be pinned', async ({ page }) => {
    await openMessage(page, 'Two words');
    await openPane(page);
    await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).click();
    await openMeeting(page, 'Site visit');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await openPane(page);
    expect(await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).count()).toBe(0);
    await page.getByRole('toolbar', { name: 'Ribbon' }).getByRole('button', { name: 'Count words' }).click();
    await page.getByRole('region', { name: 'Notifications' }).getByText('2 words').waitFor();
  });
});

interface ReadAppointment {
  readonly itemId: string;
  readonly seriesId: string | null;
  readonly subject: string;
  readonly normalizedSubject: string;
  readonly start: string;
  readonly organizer: unknown;
  readonly recurrence: unknown;
}

/** What Office.js has of the meeting in front. */
function readAppointment(frame: Frame): Promise<ReadAppointment> {
  return frame.evaluate(() => {
    const item = Office.context.mailbox.item as Office.AppointmentRead; // a cast: a meeting is in front
    const { itemType, itemClass, itemId, subject, normalizedSubject, location, organizer, seriesId } = item;
    const recurrence = item.recurrence as Office.Recurrence | null; // a cast: null for a meeting that takes place once
    const series = recurrence?.seriesTime;
    return {
      ...{ itemType, itemClass, itemId, subject, normalizedSubject, location, organizer, seriesId },
      required: item.requiredAttendees,
      optional: item.optionalAttendees,
      start: item.start.toISOString(),
      end: item.end.toISOString(),
      created: item.dateTimeCreated.toISOString(),
      isAllDayEvent: Reflect.get(item, 'isAllDayEvent') as unknown,
      sensitivity: Reflect.get(item, 'sensitivity') as unknown,
      recurrence: recurrence && {
        type: recurrence.recurrenceType,
        properties: recurrence.recurrenceProperties,
        zone: recurrence.recurrenceTimeZone,
        dates: [series?.getStartDate(), series?.getEndDate()],
        times: [series?.getStartTime(), series?.getEndTime()],
        duration: series?.getDuration(),
      },
    };
  });
}

/** Writes a custom property, if there is one to write, and reads it. */
function keep(frame: Frame, value?: string): Promise<unknown> {
  return frame.evaluate(
    (written) =>
      new Promise((resolve) => {
        const item = Office.context.mailbox.item as Office.AppointmentRead; // a cast: a meeting is in front
        item.loadCustomPropertiesAsync(({ value: properties }) => {
          if (written === undefined) {
            resolve(properties.get('note'));
            return;
          }
          properties.set('note', written);
          properties.saveAsync(() => item.loadCustomPropertiesAsync(({ value: saved }) => resolve(saved.get('note'))));
        });
      }),
    value,
  );
}
