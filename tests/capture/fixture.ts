import { createCapture, type Capture } from '#capture/capture.ts';
import type { CaptureSnapshot, OpenMessage } from '#capture/capture-state.ts';
import { AppError } from '#domain/app-error.ts';
import type { Message } from '#domain/message.ts';
import type { Draft } from '#outlook/draft.ts';
import type { OpenItem, Outlook } from '#outlook/outlook.ts';
import { createTransport, me, recognise } from './transport.ts';

export function messageFrom(emailAddress: string, changes: Partial<Message> = {}): Message {
  return {
    mode: 'read',
    itemId: `item of ${emailAddress}`,
    kind: 'email',
    internetMessageId: `<${emailAddress}>`,
    subject: `From ${emailAddress}`,
    occurredAt: '2026-03-01T10:00:00.000Z',
    from: { emailAddress },
    to: [{ emailAddress: 'amina.khan@northbridge.example', displayName: 'Amina Khan' }],
    cc: [],
    mayHaveMoreRecipients: false,
    ...changes,
  };
}

/** As the manifest for the open item has it. */
export const noSelection: Outlook['selection'] = {
  canRead: () => false,
  list: async () => ({ is: 'not-allowed' }),
  read: async () => ({ is: 'refused' }),
  categorise: async () => undefined,
};

/** A mailbox that can be turned from message to message, and a sign-in that can be had or not. */
export function startCapture(
  first: Message | Draft | OpenItem | undefined,
  options: { readonly slowAfter?: number } & Partial<
    Pick<
      Outlook,
      'readBody' | 'readHeaders' | 'readMailbox' | 'readSentDraft' | 'forgetMark' | 'categorise' | 'selection'
    >
  > = {},
) {
  let open = toItem(first);
  let onChange: () => void = () => undefined;
  const signIn = { isSignedIn: true, fails: undefined as AppError['code'] | undefined };
  const getAccessToken = async ({ interactive }: { readonly interactive: boolean }) => {
    if (interactive && signIn.fails) throw new AppError(signIn.fails, 'The window was closed');
    if (interactive) signIn.isSignedIn = true;
    if (!signIn.isSignedIn) throw new AppError('not-signed-in', 'Somebody must sign in first');
    return 'token';
  };
  const transport = createTransport(() => getAccessToken({ interactive: false }));
  const bar = { cleared: 0 };
  let colleague = { emailAddress: 'amina.khan@northbridge.example', displayName: 'Amina Khan' };
  const marks: { itemId: string; isLogged: boolean }[] = [];
  const elsewhere: { announced: number; change: () => void } = { announced: 0, change: () => undefined };
  const capture = createCapture({
    client: transport.client,
    changes: {
      announce: () => void (elsewhere.announced += 1),
      watch: (listener) => {
        elsewhere.change = listener;
        return () => undefined;
      },
    },
    signIn: { getAccessToken },
    outlook: {
      readItem: () => open,
      selection: options.selection ?? noSelection,
      readBody: options.readBody ?? (async () => undefined),
      readHeaders: options.readHeaders ?? (async () => undefined),
      readMailbox: options.readMailbox ?? (async () => undefined),
      markEvent: async ({ itemId }, isLogged) => void marks.push({ itemId, isLogged }),
      categorise: options.categorise ?? (async () => undefined),
      readSentDraft: options.readSentDraft ?? (async () => ({})),
      forgetMark: options.forgetMark ?? (async () => undefined),
      watchItem: (listener) => {
        onChange = listener;
        return () => (onChange = () => undefined);
      },
      currentColleague: () => colleague,
      clearNotification: async () => void (bar.cleared += 1),
    },
    ...options,
  });
  return {
    capture,
    transport,
    signIn,
    elsewhere,
    bar,
    /** How Outlook on phones was told of meetings. */
    marks,
    /** Another mailbox is in front from the next item on. */
    switchMailbox: (other: typeof colleague) => void (colleague = other),
    turnTo(next: Message | Draft | OpenItem) {
      open = toItem(next);
      onChange();
    },
    /** Nothing is open any more: believed once it has been so for a moment. */
    async leave() {
      open = toItem(undefined);
      onChange();
      await until(capture, (snapshot) => snapshot.open.status === 'no-item');
    },
    /** Answers the lookup, and who is asking, so that the message is ready. */
    async becomeReady(interaction?: Parameters<typeof recognise>[1]) {
      const lookup = await transport.next('lookup');
      lookup.answer(recognise(lookup, interaction));
      (await transport.next('getMe')).answer(me);
      await until(capture, ({ me: known }) => known !== undefined);
    },
  };
}

function toItem(open: Message | Draft | OpenItem | undefined): OpenItem {
  if (!open) return { is: 'nothing' };
  if ('is' in open) return open;
  return 'key' in open ? { is: 'draft', draft: open } : { is: 'message', message: open };
}

/** Waits for the store to say so: it tells of every change. */
export function until(capture: Capture, isSo: (snapshot: CaptureSnapshot) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = capture.subscribe(look);
    look();
    function look() {
      if (!isSo(capture.getSnapshot())) return;
      queueMicrotask(() => stop());
      resolve();
    }
  });
}

export function openAs<Status extends OpenMessage['status']>(capture: Capture, status: Status) {
  const { open } = capture.getSnapshot();
  if (open.status !== status) throw new Error(`The message is ${open.status}, not ${status}`);
  return open as Extract<OpenMessage, { status: Status }>; // a cast: just compared
}
