import type { Frame, Page } from 'playwright-core';
import { createOfficeCaller } from './call-office.ts';
import { openMessage, openPane, type TestWindow } from './open-window.ts';

/** An add-in's pane on whatever is put in front, where Office.js is called. */
export function createOfficePage(putInFront = (page: Page) => openMessage(page, 'Two words')) {
  let page: Page | undefined;
  let frame: Frame | undefined;

  const office = {
    page: (): Page => there(page),
    frame: (): Frame => there(frame),
    /** Anew for every test, with nothing remembered. */
    open: async (testWindow: TestWindow) => {
      if (page) await testWindow.reopen(page);
      else page = await testWindow.open();
      await putInFront(page);
      await office.openPane();
    },
    openPane: async () => {
      frame = await openPane(there(page));
    },
    /** As somebody who comes back later: nothing of the page is left, only what the mailbox keeps. */
    reload: async () => {
      await there(page).reload();
      await there(page).getByRole('main').getByRole('heading', { name: 'Two words' }).waitFor();
      await office.openPane();
    },
  };
  return { ...office, ...createOfficeCaller(office.frame) };
}

export type OfficePage = ReturnType<typeof createOfficePage>;

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('No window is open.');
  return part;
}
