import { textOfHtml } from '../body-text.ts';
import { onItem, outlookError, type Method } from '../method.ts';
import type { Item } from '../item.ts';

export const coercion = { text: 0, html: 3 } as const;

export const bodyMethods: readonly Method[] = [
  {
    id: 37,
    name: 'item.body.getAsync',
    permission: 'ReadItem',
    run: onItem((item, { coercionType }) => {
      if (coercionType === coercion.html) return { data: htmlOf(item) };
      if (coercionType === coercion.text) return { data: textOf(item) };
      return { refusal: outlookError.invalidParameterValue };
    }),
  },
];

function htmlOf(item: Item): string {
  switch (item.is) {
    case 'message-read':
      return item.message.bodyHtml;
    case 'appointment-read':
      return item.appointment.bodyHtml;
    case 'appointment-compose':
    case 'message-compose':
      return item.draft.content.read().bodyHtml;
  }
}

function textOf(item: Item): string {
  switch (item.is) {
    case 'message-read':
      return item.message.bodyText;
    case 'appointment-read':
      return item.appointment.bodyText;
    case 'appointment-compose':
    case 'message-compose':
      return textOfHtml(item.draft.content.read().bodyHtml);
  }
}
