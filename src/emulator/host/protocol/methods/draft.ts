import type { Attachment } from '../../../wire.ts';
import { htmlOfText, innerHtml } from '../body-text.ts';
import { changeDraft, saveDraft } from '../draft.ts';
import { coercion } from './body.ts';
import { onDraft, outlookError, type Method, type Parameters } from '../method.ts';

const longestSubject = 255;
const longestBody = 1_000_000;
const done = { data: undefined } as const;
const invalid = { refusal: outlookError.invalidParameterValue } as const;

/** What an add-in reads and writes of a message that is being written, its recipients and headers apart. */
export const draftMethods: readonly Method[] = [
  {
    id: 17,
    name: 'item.subject.setAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, { subject }) => {
      if (typeof subject !== 'string' || subject.length > longestSubject) return invalid;
      changeDraft(draft, { subject });
      return done;
    }),
  },
  {
    id: 18,
    name: 'item.subject.getAsync',
    permission: 'ReadItem',
    run: onDraft(({ content }) => ({ data: content.read().subject })),
  },
  { id: 14, name: 'item.body.getTypeAsync', permission: 'ReadItem', run: onDraft(() => ({ data: 'html' })) },
  {
    id: 38,
    name: 'item.body.setAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, parameters) => {
      const bodyHtml = readHtml(parameters);
      if (bodyHtml === undefined) return invalid;
      changeDraft(draft, { bodyHtml });
      return done;
    }),
  },
  {
    id: 23,
    name: 'item.body.prependAsync',
    permission: 'ReadWriteItem',
    run: onDraft((draft, parameters) => {
      const added = readHtml(parameters);
      if (added === undefined) return invalid;
      changeDraft(draft, { bodyHtml: innerHtml(added) + draft.content.read().bodyHtml });
      return done;
    }),
  },
  {
    id: 32,
    name: 'item.saveAsync',
    permission: 'ReadWriteItem',
    run: onDraft(async (draft) => ({ data: await saveDraft(draft) })),
  },
  {
    id: 164,
    name: 'item.getItemIdAsync',
    permission: 'ReadItem',
    run: onDraft(({ content }) => {
      const { itemId } = content.read();
      return itemId === undefined ? { refusal: outlookError.itemNotSaved } : { data: itemId };
    }),
  },
  {
    id: 174,
    name: 'item.getComposeTypeAsync',
    permission: 'ReadItem',
    run: onDraft(({ composeType }) => ({ data: { composeType, coercionType: 'html' } })),
  },
  {
    id: 149,
    name: 'item.getAttachmentsAsync',
    permission: 'ReadItem',
    run: onDraft(({ content }) => ({ data: content.read().attachments.map(withType) })),
  },
  {
    id: 41,
    name: 'item.close',
    permission: 'Restricted',
    isRefusedToEvents: true,
    run: onDraft((_, __, { window }) => {
      window.closeDraft();
      return done;
    }),
  },
];

function readHtml({ data, coercionType }: Parameters): string | undefined {
  if (typeof data !== 'string' || data.length > longestBody) return undefined;
  if (coercionType === coercion.html) return data;
  return coercionType === coercion.text ? htmlOfText(data) : undefined;
}

function withType(attachment: Attachment) {
  return { ...attachment, attachmentType: attachment.contentType === 'message/rfc822' ? 1 : 0 };
}
