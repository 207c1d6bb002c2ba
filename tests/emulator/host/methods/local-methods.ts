import { expect, it } from 'vitest';
import { openMessage } from '../open-window.ts';
import type { OfficePage } from '../office-page.ts';

/** What Office.js works out by itself, from what the window told it at the start. */
export function testLocalMethods(office: OfficePage): void {
  it('converts times to the browser’s zone and back, summer time included', async () => {
    const local = (await office.tell('mailbox.convertToLocalClientTime', new Date('2026-07-01T09:30:00Z'))).value;
    expect(local).toMatchObject({ year: 2026, month: 6, date: 1, hours: 10, minutes: 30, timezoneOffset: 60 });
    const back = (await office.tell('mailbox.convertToUtcClientTime', local)).value;
    expect(back).toEqual(new Date('2026-07-01T09:30:00Z'));
    const winter = (await office.tell('mailbox.convertToLocalClientTime', new Date('2026-12-01T09:30:00Z'))).value;
    expect(winter).toMatchObject({ hours: 9, timezoneOffset: 0 });
  });

  it('converts item ids between their two forms', async () => {
    const itemId = 'AAMk+a/b=';
    const restId = (await office.tell('mailbox.convertToRestId', itemId, 'v2.0')).value;
    expect(restId).toBe('AAMk_a-b=');
    expect((await office.tell('mailbox.convertToEwsId', restId, 'v2.0')).value).toBe(itemId);
  });

  it('says which requirement sets are supported', async () => {
    const supports = async (set: string, version: string) =>
      (await office.tell('requirements.isSetSupported', set, version)).value;
    expect([await supports('Mailbox', '1.15'), await supports('Mailbox', '1.16')]).toEqual([true, false]);
    expect([await supports('DialogApi', '1.2'), await supports('ExcelApi', '1.1')]).toEqual([true, false]);
  });

  it('has start, end and place of a meeting request', async () => {
    await office.page().getByRole('button', { name: 'Close' }).click();
    await openMessage(office.page(), 'Site visit');
    await office.openPane();
    const meeting = await office.frame().evaluate(() => {
      const item = Office.context.mailbox.item as Office.MessageRead; // a cast: one is in front
      return {
        start: item.start.toISOString(),
        end: item.end.toISOString(),
        location: item.location,
        itemClass: item.itemClass,
      };
    });
    expect(meeting).toEqual({
      start: '2026-11-09T10:00:00.000Z',
      end: '2026-11-09T11:30:00.000Z',
      location: 'Boiler house',
      itemClass: 'IPM.Schedule.Meeting.Request',
    });
  });
}
