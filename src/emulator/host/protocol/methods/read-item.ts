import { onItem, outlookError, type Method } from '../method.ts';

const coercion = { text: 0, html: 3 } as const;

export const readItemMethods: readonly Method[] = [
  {
    id: 37,
    name: 'item.body.getAsync',
    permission: 'ReadItem',
    run: onItem((item, { coercionType }) => {
      if (coercionType === coercion.html) return { data: item.bodyHtml };
      if (coercionType === coercion.text) return { data: item.bodyText };
      return { refusal: outlookError.invalidParameterValue };
    }),
  },
  {
    id: 168,
    name: 'item.getAllInternetHeadersAsync',
    permission: 'ReadItem',
    run: onItem((item) => ({ data: item.headers })),
  },
  {
    id: 99,
    name: 'item.getInitializationContextAsync',
    permission: 'ReadItem',
    // Only an actionable message carries a context, and the emulator opens none.
    run: onItem(() => ({ data: '' })),
  },
];
