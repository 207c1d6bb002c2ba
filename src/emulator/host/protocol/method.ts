import type { MessageContent } from '../../wire.ts';
import type { MailboxMemory } from './mailbox-memory.ts';
import type { Permission } from './permission.ts';

/** Outlook's own error numbers, as Office.js names them. */
export const outlookError = {
  operationNotSupported: 5000,
  noCapability: 7000,
  genericTokenError: 9018,
  genericSettingsError: 9019,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  invalidParameterValue: 9031,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotFound: 9049,
} as const;

/** What a call of `ExecuteMethod` is answered with; a refusal carries one of Outlook's numbers. */
export type MethodAnswer = { readonly data: unknown } | { readonly refusal: number };

export interface Method {
  /** Office.js's dispatch id. */
  readonly id: number;
  /** As the log and docs/emulator.md name it. */
  readonly name: string;
  readonly permission: Permission;
  readonly run: (parameters: Parameters, context: CallContext) => MethodAnswer | Promise<MethodAnswer>;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** What a call may look at and do: the message in front, what the mailbox keeps, and the window. */
export interface CallContext {
  readonly item: MessageContent | undefined;
  readonly memory: MailboxMemory;
  readonly window: WindowActions;
  readonly addIn: { readonly id: string; readonly displayName: string };
}

export interface WindowActions {
  /** False when there is no such message in this mailbox. */
  readonly openMessage: (itemId: string) => Promise<boolean>;
  readonly compose: (draft: Draft) => void;
  readonly closePane: () => void;
}

/** A form that an add-in asked for; the emulator shows it and sends nothing. */
export interface Draft {
  readonly kind: 'message' | 'reply' | 'reply-all' | 'appointment';
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly bodyHtml: string;
  readonly attachments: readonly string[];
}

/** Runs a method on the message in front; without one there is nothing to act upon. */
export function onItem(
  run: (item: MessageContent, parameters: Parameters, context: CallContext) => MethodAnswer,
): Method['run'] {
  return (parameters, context) =>
    context.item ? run(context.item, parameters, context) : { refusal: outlookError.itemNotFound };
}
