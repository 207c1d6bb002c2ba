import type { Mailbox } from '../../../wire.ts';
import { changeDraft, recipientFields, type Draft, type RecipientField } from '../draft.ts';
import { isObject } from '../envelope.ts';
import { onDraft, outlookError, type CallContext, type Method, type MethodAnswer } from '../method.ts';
import { addRecipients, isSame, resolveRecipient } from '../recipients.ts';

/** Per call, per field, and how many a call hands over on the web. */
const limits = { perCall: 100, perField: 500, handedOver: 1000 } as const;

/** https://learn.microsoft.com/javascript/api/outlook/office.mailboxenums.recipienttype, by number. */
const recipientType = { user: 2, externalUser: 3 } as const;

export const recipientMethods: readonly Method[] = [
  {
    id: 15,
    name: 'item.recipients.getAsync',
    permission: 'ReadItem',
    run: onDraft(({ content }, { recipientField }, context) => {
      const field = fieldOf(recipientField);
      if (!field) return { refusal: outlookError.invalidParameterValue };
      const present = content.read()[field].slice(0, limits.handedOver);
      return { data: present.map((mailbox) => ({ ...mailbox, recipientType: typeOf(mailbox, context) })) };
    }),
  },
  {
    id: 21,
    name: 'item.recipients.setAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, parameters, context) => write({ draft, present: [], parameters, context })),
  },
  {
    id: 22,
    name: 'item.recipients.addAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, parameters, context) => {
      const field = fieldOf(parameters['recipientField']);
      return write({ draft, present: field ? draft.content.read()[field] : [], parameters, context });
    }),
  },
  {
    id: 107,
    name: 'item.from.getAsync',
    permission: 'ReadItem',
    run: onDraft((_, __, { mailbox }) => ({
      data: { name: mailbox.displayName, address: mailbox.address, recipientType: recipientType.user },
    })),
  },
];

function write(options: {
  readonly draft: Draft;
  readonly present: readonly Mailbox[];
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly context: CallContext;
}): MethodAnswer {
  const { recipientField, recipientArray } = options.parameters;
  const field = fieldOf(recipientField);
  if (!field || !Array.isArray(recipientArray)) return { refusal: outlookError.invalidParameterValue };
  if (recipientArray.length > limits.perCall) return { refusal: outlookError.numberOfRecipientsExceeded };
  const added = recipientArray.flatMap((entry: unknown) => resolve(entry, options.context.directory) ?? []);
  if (recipientArray.length > 0 && added.length === 0) return { refusal: outlookError.noValidRecipientsProvided };
  const all = addRecipients(options.present, added);
  if (all.length > limits.perField) return { refusal: outlookError.numberOfRecipientsExceeded };
  changeDraft(options.draft, { [field]: all });
  return { data: undefined };
}

/** Office.js sends `{ address, name }`, one of which may be missing. */
function resolve(entry: unknown, directory: readonly Mailbox[]): Mailbox | undefined {
  if (!isObject(entry)) return undefined;
  const { address, name } = entry;
  const found = resolveRecipient(String(address ?? name ?? ''), directory);
  const isNamed = typeof name === 'string' && name !== '' && name !== address;
  return found && isNamed ? { ...found, name } : found;
}

function fieldOf(value: unknown): RecipientField | undefined {
  return typeof value === 'number' ? recipientFields[value] : undefined;
}

function typeOf({ address }: Mailbox, { mailbox, directory }: CallContext): number {
  const domain = (text: string) => text.slice(text.lastIndexOf('@') + 1);
  const isInside =
    directory.some((colleague) => isSame(colleague.address, address)) ||
    isSame(domain(address), domain(mailbox.address));
  return isInside ? recipientType.user : recipientType.externalUser;
}
