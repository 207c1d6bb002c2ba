import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAnsweredMethods } from './answered-methods.ts';
import { testDraftLabels } from './methods/draft-labels.ts';
import { testDraftMethods } from './methods/draft-methods.ts';
import { testDraftMemory } from './methods/draft-memory.ts';
import { createOfficePage } from './office-page.ts';
import { startMessage } from './compose-steps.ts';
import { openPane, startTestWindow, type TestWindow } from './open-window.ts';

describe('Office.js beside a message that is written', () => {
  let testWindow: TestWindow;
  const office = createOfficePage(startMessage);

  beforeAll(async () => {
    testWindow = await startTestWindow();
  });
  afterAll(() => testWindow.close());
  beforeEach(() => office.open(testWindow));

  testDraftMethods(office);
  testDraftMemory(office);
  testDraftLabels(office);

  it('lets an add-in with ReadItem read and not write', async () => {
    const page = await testWindow.open({}, { permission: 'ReadItem' });
    await startMessage(page);
    const frame = await openPane(page);
    const outcome = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.MessageCompose; // a cast: a draft is in front
          const refused = [
            () => item.to.setAsync([], () => undefined),
            () => item.subject.setAsync('x', () => undefined),
            () => item.internetHeaders.setAsync({ 'x-a': 'b' }, () => undefined),
            () => item.sessionData.getAllAsync(() => undefined),
            () => item.saveAsync(() => undefined),
          ].filter((attempt) => {
            try {
              attempt();
              return false;
            } catch {
              return true;
            }
          });
          item.to.getAsync(({ value }) => resolve({ refused: refused.length, to: value }));
        }),
    );
    expect(outcome).toEqual({ refused: 5, to: [] });
    await page.close();
  });

  it('has been asked for everything that docs/emulator.md says it answers there', () => {
    const listed = readAnsweredMethods('Answered while a message is written');
    const elsewhere = ['mailbox.item.addHandlerAsync'];
    const ofTheCopy = ['mailbox.item.getAllInternetHeadersAsync'];
    expect(listed.filter((name) => !office.called.has(name) && !elsewhere.includes(name))).toEqual([]);
    expect([...office.called].filter((name) => ![...listed, ...ofTheCopy].includes(name))).toEqual([]);
  });
});
