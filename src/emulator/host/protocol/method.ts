import type { ClientProfile } from '../../client-profiles.ts';
import type { Mailbox, MessageContent } from '../../wire.ts';
import type { Draft } from './draft.ts';
import type { Form } from './form.ts';
import type { Item } from './item.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import type { MailboxMemory } from './mailbox-memory.ts';
import type { SelectedMessage } from './selected-message.ts';
import type { Store } from './store.ts';
import type { Permission } from './permission.ts';

/** Outlook's own error numbers, as Office.js names them. */
export const outlookError = {
  operationNotSupported: 5000,
  noCapability: 7000,
  numberOfRecipientsExceeded: 9012,
  noValidRecipientsProvided: 9013,
  genericTokenError: 9018,
  genericSettingsError: 9019,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  invalidEndTime: 9028,
  invalidParameterValue: 9031,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotSaved: 9046,
  itemNotFound: 9049,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
} as const;

/** What a call of `ExecuteMethod` is answered with; a refusal carries one of Outlook's numbers. */
export type MethodAnswer = { readonly data: unknown } | { readonly refusal: number };

export interface Method {
  /** Office.js's dispatch id. */
  readonly id: number;
  /** As the log and docs/emulator.md name it. */
  readonly name: string;
  readonly permission: Permission;
  /** What opens or closes something is not for functions that an event called. */
  readonly isRefusedToEvents?: boolean;
  readonly run: (parameters: Parameters, context: CallContext) => MethodAnswer | Promise<MethodAnswer>;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** What a call may look at and do: the item in front, what the mailbox keeps, and the window. */
export interface CallContext extends WindowContext {
  /** The message that this page has loaded beside the one in front. */
  readonly loaded: Pick<Store<Item | undefined>, 'read' | 'write'>;
}

/** What the window gives to whatever page calls. */
export interface WindowContext {
  readonly item: Item | undefined;
  readonly memory: MailboxMemory;
  /** Whose mailbox it is. */
  readonly mailbox: { readonly address: string; readonly displayName: string };
  /** Those whom the window can name by their address, and find by their name. */
  readonly directory: readonly Mailbox[];
  /** What is selected in the list, one or several. */
  readonly selected: readonly SelectedMessage[];
  readonly initialDataOf: (item: Item) => Readonly<Record<string, unknown>>;
  readonly window: WindowActions;
  readonly addIn: { readonly id: string; readonly displayName: string };
  /** The client that the window is as. */
  readonly profile: ClientProfile;
}

export interface WindowActions {
  /** False when there is no such message or meeting in this mailbox. */
  readonly openMessage: (itemId: string) => Promise<boolean>;
  readonly loadMessage: (itemId: string) => Promise<MessageContent | undefined>;
  readonly openForm: (form: Form) => void;
  readonly closePane: () => void;
  /** The draft in front makes way for what was there before. */
  readonly closeDraft: () => void;
}

type Run<Subject> = (
  subject: Subject,
  parameters: Parameters,
  context: CallContext,
) => MethodAnswer | Promise<MethodAnswer>;

/** Runs a method on the item in front; without one there is nothing to act upon. */
export function onItem(run: Run<Item>): Method['run'] {
  return (parameters, context) =>
    context.item ? run(context.item, parameters, context) : { refusal: outlookError.itemNotFound };
}

export function onMessage(run: Run<MessageContent>): Method['run'] {
  return onItem((item, parameters, context) =>
    item.is === 'message-read'
      ? run(item.message, parameters, context)
      : { refusal: outlookError.operationNotSupported },
  );
}

export function onDraft(run: Run<Draft>): Method['run'] {
  return onItem((item, parameters, context) =>
    'draft' in item ? run(item.draft, parameters, context) : { refusal: outlookError.operationNotSupported },
  );
}

export function onMeeting(run: Run<MeetingDraft>): Method['run'] {
  return onDraft(({ meeting }, parameters, context) =>
    meeting ? run(meeting, parameters, context) : { refusal: outlookError.operationNotSupported },
  );
}

/** Categories are for what lies in a folder, and on the web for meetings that are written; a message that is written has none. */
export function onCategorised(run: Run<Item>): Method['run'] {
  return onItem((item, parameters, context) =>
    item.is === 'message-compose' ? { refusal: outlookError.operationNotSupported } : run(item, parameters, context),
  );
}
