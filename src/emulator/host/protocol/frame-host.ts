import type { WindowContext } from './method.ts';

/** What one frame of the add-in can see of the window, and what it can make it do. */
export interface FrameHost {
  /** The message that calls of this frame act upon, at the time of the call. */
  readonly readContext: () => WindowContext & { readonly initialData: Readonly<Record<string, unknown>> };
  readonly moveFocus: (where: FocusMove) => void;
  readonly onEventRegistered: (name: string) => void;
  readonly onCommandCompleted: (completion: CommandCompletion) => void;
  readonly openDialog: (request: DialogRequest) => number;
  readonly closeDialog: () => void;
  /** From a dialog to the page that opened it, or back. */
  readonly relay: (message: { readonly content: string; readonly origin: string }) => void;
}

export type FocusMove = 'next' | 'previous' | 'next-region' | 'previous-region' | 'escape';

export interface CommandCompletion {
  readonly commandId: string;
  /** 0, or Office.js's reason why the function did not run. */
  readonly status: number;
  /** What the function said at its end: the parameter of `event.completed`. */
  readonly answer: Readonly<Record<string, unknown>>;
}

export interface DialogRequest {
  readonly url: string;
  /** Per cent of the window. */
  readonly width: number;
  readonly height: number;
}
