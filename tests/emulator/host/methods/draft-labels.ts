import { expect, it } from 'vitest';
import { listLabels, sensitivityLabels } from '#emulator/sensitivity-labels.ts';
import type { OfficePage } from '../office-page.ts';
import { addRecipients, sendMessage, showFolder } from '../compose-steps.ts';
import { openMessage } from '../open-window.ts';

const [general] = listLabels().filter(({ name }) => name === 'General');
const id = general?.id ?? '';

/** The sensitivity label of a message that is being written. */
export function testDraftLabels(office: OfficePage): void {
  it('knows the institution’s sensitivity labels, those below others too', async () => {
    expect((await office.call('sensitivityLabelsCatalog.getIsEnabledAsync')).value).toBe(true);
    expect((await office.call('sensitivityLabelsCatalog.getAsync')).value).toEqual(sensitivityLabels);
    expect(sensitivityLabels.some(({ children }) => children !== null)).toBe(true);
  });

  it('has the label that the add-in or the colleague gives it, and tells of another one', async () => {
    const label = 'mailbox.item.sensitivityLabel';
    await office.frame().evaluate(() => {
      const seen: unknown[] = [];
      Reflect.set(window, 'labelChanges', seen);
      const item = Office.context.mailbox.item as Office.MessageCompose; // a cast: a draft is in front
      return new Promise((resolve) =>
        item.addHandlerAsync(
          Office.EventType.SensitivityLabelChanged,
          (event: { readonly type: string }) => seen.push(event.type),
          resolve,
        ),
      );
    });
    const select = office.page().getByRole('combobox', { name: 'Sensitivity' });
    expect((await office.call(`${label}.getAsync`)).value).toBe('');
    expect(await office.call(`${label}.setAsync`, id)).toMatchObject({ status: 'succeeded' });
    expect(await select.inputValue()).toBe(id);
    await select.selectOption('Confidential \\ All Employees');
    expect((await office.call(`${label}.getAsync`)).value).toBe(
      listLabels().find(({ name }) => name === 'All Employees')?.id,
    );
    expect(await office.call(`${label}.setAsync`, general)).toMatchObject({ status: 'succeeded' });
    expect((await office.call(`${label}.setAsync`, 'General')).error?.code).toBe(9031);
    await expect
      .poll(() => office.frame().evaluate(() => Reflect.get(window, 'labelChanges') as unknown))
      .toEqual(Array.from({ length: 3 }, () => 'olkSensitivityLabelChanged'));
  });

  it('bears its label in a header once it is sent, with its name', async () => {
    await office.call('mailbox.item.sensitivityLabel.setAsync', id);
    await office.call('mailbox.item.subject.setAsync', 'With a label');
    await addRecipients(office.page(), 'To', 'kim@north.example');
    await sendMessage(office.page());
    await showFolder(office.page(), 'Sent Items');
    await openMessage(office.page(), 'With a label');
    await office.openPane();
    const { value } = await office.call('mailbox.item.getAllInternetHeadersAsync');
    expect(value).toContain(`msip_labels: MSIP_Label_${id}_Enabled=true;`);
    expect(value).toContain(`MSIP_Label_${id}_Name=General;`);
  });
}
