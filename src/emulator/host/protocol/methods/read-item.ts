import { onItem, onMessage, type Method } from '../method.ts';

export const readItemMethods: readonly Method[] = [
  {
    id: 168,
    name: 'item.getAllInternetHeadersAsync',
    permission: 'ReadItem',
    run: onMessage((message) => ({ data: message.headers })),
  },
  {
    id: 99,
    name: 'item.getInitializationContextAsync',
    permission: 'ReadItem',
    // Only an actionable message carries a context, and the emulator opens none.
    run: onItem(() => ({ data: '' })),
  },
];
