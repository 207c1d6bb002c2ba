import type { FrameLocator, Page } from 'playwright-core';
import type { Locale } from '../../src/locales/locale.ts';
import type { ColleagueRequests } from '../../tests/harness/colleague-requests.ts';

/** A window that a picture is taken of. */
export interface Scene {
  readonly page: Page;
  /** The task pane's own page. */
  readonly pane: FrameLocator;
  /** A sentence of the pane's, in the language that it is shown in. */
  readonly text: Locale['text'];
  /** What colleagues do elsewhere. */
  readonly requests: ColleagueRequests;
}

export interface Picture {
  readonly name: string;
  /** The part after `?` in the window's address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Only the task pane, 320 pixels wide. */
  readonly isPaneOnly?: boolean;
  readonly isInDocuments?: boolean;
  /** Not in dark, forced colours and Arabic too. */
  readonly isInOneLook?: boolean;
  readonly forcedColors?: boolean;
  /** The browser's language; that of a wide page. */
  readonly language?: string;
  /** As it is on paper. */
  readonly medium?: 'print';
  /** From its top to its end, however high. */
  readonly isWhole?: boolean;
  readonly steps: (scene: Scene) => Promise<void>;
  /** Takes back what is not in the colleague's own log. */
  readonly takeBack?: (scene: Scene) => Promise<void>;
}

/** A picture of the pane alone, for the documents. */
export const inDocuments = { isInDocuments: true, isPaneOnly: true } as const;
