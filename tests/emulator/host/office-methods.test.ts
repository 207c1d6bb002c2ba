import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testItemMethods } from './methods/item-methods.ts';
import { testLocalMethods } from './methods/local-methods.ts';
import { testWindowMethods } from './methods/window-methods.ts';
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
    const listed = readAnsweredMethods();
    // Called by the tests of the window, in the pages' own scripts.
    const elsewhere = [
      'mailbox.addHandlerAsync',
      'mailbox.removeHandlerAsync',
      'mailbox.item.addHandlerAsync',
      'event.completed',
    ];
    expect(listed.filter((name) => !office.called.has(name) && !elsewhere.includes(name))).toEqual([]);
    expect([...office.called].filter((name) => !listed.includes(name))).toEqual([]);
  });
});

/** The names in the first column of the table under "Answered". */
function readAnsweredMethods(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/emulator.md'), 'utf8');
  const section = text.split('### Answered\n')[1]?.split('\n### ')[0] ?? '';
  const cells = [...section.matchAll(/^\| (?<cell>[^|]+) \|/gmu)].map((match) => match.groups?.['cell'] ?? '');
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`(?<name>[\w.]+)`/gu)].map((match) => match.groups?.['name'] ?? ''),
  );
}
