import { isObject } from '../envelope.ts';
import { onItem, outlookError, type Method } from '../method.ts';

/** Characters of JSON, per add-in and message. */
const longest = 2500;

export const customPropertyMethods: readonly Method[] = [
  {
    id: 3,
    name: 'item.loadCustomPropertiesAsync',
    permission: 'ReadItem',
    run: onItem((item, _, { memory }) => ({ data: memory.customProperties.read(item.key) })),
  },
  {
    id: 4,
    name: 'customProperties.saveAsync',
    permission: 'ReadItem',
    run: onItem((item, { customProperties }, { memory }) => {
      if (!isObject(customProperties)) return { refusal: outlookError.invalidParameterValue };
      if (JSON.stringify(customProperties).length > longest) return { refusal: outlookError.genericSettingsError };
      memory.customProperties.write(item.key, customProperties);
      return { data: undefined };
    }),
  },
];
