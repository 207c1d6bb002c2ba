import { test } from 'vitest';
import { startTestWindow, type WindowOptions } from './open-window.ts';

/** Tests at one window and in one page for their whole file; each finds the page at the mailbox, nothing remembered. */
export function windowTest(options: WindowOptions = {}) {
  return test
    .extend('testWindow', { scope: 'file' }, async ({}, { onCleanup }) => {
      const testWindow = await startTestWindow(options);
      onCleanup(testWindow.close);
      return testWindow;
    })
    .extend('filePage', { scope: 'file' }, async ({ testWindow }) => testWindow.open())
    .extend('page', async ({ testWindow, filePage }) => {
      await testWindow.reopen(filePage);
      return filePage;
    });
}
