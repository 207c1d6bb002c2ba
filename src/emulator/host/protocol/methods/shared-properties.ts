import { onItem, outlookError, type Method } from '../method.ts';

/** Only an item of another's mailbox has any; Office.js offers the method on no other. */
export const sharedPropertyMethods: readonly Method[] = [
  {
    id: 108,
    name: 'item.getSharedPropertiesAsync',
    permission: 'ReadItem',
    run: onItem((item) => {
      const shared = 'shared' in item ? item.shared : undefined;
      if (!shared) return { refusal: outlookError.operationNotSupported };
      return {
        data: {
          owner: shared.address,
          targetMailbox: shared.address,
          targetRestUrl: 'https://outlook.office.com/api',
          delegatePermissions: shared.permissions,
        },
      };
    }),
  },
];
