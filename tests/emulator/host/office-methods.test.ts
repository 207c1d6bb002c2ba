import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testItemMethods } from './methods/item-methods.ts';
import { testLocalMethods } from './methods/local-methods.ts';
import { testWindowMethods } from './methods/window-methods.ts';
import { readAnsweredMethods } from './answered-methods.ts';
import { createOfficePage } from './office-page.ts';
import { startTestWindow, type TestWindow } from './open-window.ts';

describe('Office.js in the emulator’s task pane', () => {
  let testWindow: TestWindow;
  const office = createOfficePage();

  beforeAll(async () => {
    testWindow = await startTestWindow();
  });
  afterAll(() => testWindow.close());
  beforeEach(() => office.open(testWindow));

  testItemMethods(office);
  testWindowMethods(office);
  testLocalMethods(office);

  it('has been asked for everything that docs/emulator.md says it answers', () => {
    const listed = readAnsweredMethods('Answered');
    // Called by the tests of the window, in the pages' own scripts.
    const elsewhere = [
      'mailbox.addHandlerAsync',
      'mailbox.removeHandlerAsync',
      'mailbox.item.addHandlerAsync',
      'mailbox.getSelectedItemsAsync',
      'mailbox.loadItemByIdAsync',
      'event.completed',
    ];
    expect(listed.filter((name) => !office.called.has(name) && !elsewhere.includes(name))).toEqual([]);
    expect([...office.called].filter((name) => !listed.includes(name))).toEqual([]);
  });
});
