import { isObject } from '../envelope.ts';
import type { Category } from '../mailbox-memory.ts';
import { onCategorised, outlookError, type Method } from '../method.ts';

const longestName = 255;

export const categoryMethods: readonly Method[] = [
  {
    id: 157,
    name: 'item.categories.getAsync',
    permission: 'ReadItem',
    run: onCategorised((item, _, { memory }) => {
      const names = memory.categories.read(item.key);
      return { data: memory.masterCategories.read().filter((category) => names.includes(category.displayName)) };
    }),
  },
  {
    id: 158,
    name: 'item.categories.addAsync',
    permission: 'ReadWriteItem',
    run: onCategorised((item, { categories }, { memory }) => {
      const known = new Set(memory.masterCategories.read().map((category) => category.displayName));
      if (!isNames(categories) || categories.some((name) => !known.has(name))) {
        return { refusal: outlookError.invalidCategory };
      }
      memory.categories.write(item.key, [...new Set([...memory.categories.read(item.key), ...categories])]);
      return { data: undefined };
    }),
  },
  {
    id: 159,
    name: 'item.categories.removeAsync',
    permission: 'ReadWriteItem',
    run: onCategorised((item, { categories }, { memory }) => {
      const all = memory.categories.read(item.key);
      if (!isNames(categories) || categories.some((name) => !all.includes(name))) {
        return { refusal: outlookError.invalidCategory };
      }
      const left = all.filter((name) => !categories.includes(name));
      memory.categories.write(item.key, left);
      return { data: undefined };
    }),
  },
  {
    id: 160,
    name: 'mailbox.masterCategories.getAsync',
    permission: 'ReadWriteMailbox',
    run: (_, { memory }) => ({ data: memory.masterCategories.read() }),
  },
  {
    id: 161,
    name: 'mailbox.masterCategories.addAsync',
    permission: 'ReadWriteMailbox',
    run: ({ categoryDetails }, { memory }) => {
      if (!Array.isArray(categoryDetails) || !categoryDetails.every(isCategory)) {
        return { refusal: outlookError.invalidParameterValue };
      }
      const all = memory.masterCategories.read();
      const names = new Set(all.map((category) => category.displayName));
      if (categoryDetails.some((category) => names.has(category.displayName))) {
        return { refusal: outlookError.duplicateCategory };
      }
      memory.masterCategories.write([...all, ...categoryDetails]);
      return { data: undefined };
    },
  },
  {
    id: 162,
    name: 'mailbox.masterCategories.removeAsync',
    permission: 'ReadWriteMailbox',
    run: ({ categories }, { memory }) => {
      const all = memory.masterCategories.read();
      const isKnown = (name: string) => all.some((category) => category.displayName === name);
      if (!isNames(categories) || !categories.every(isKnown)) return { refusal: outlookError.invalidCategory };
      const left = all.filter((category) => !categories.includes(category.displayName));
      memory.masterCategories.write(left);
      return { data: undefined };
    },
  },
];

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
}

function isCategory(value: unknown): value is Category {
  if (!isObject(value)) return false;
  const { displayName, color } = value;
  return (
    typeof displayName === 'string' &&
    displayName !== '' &&
    displayName.length <= longestName &&
    typeof color === 'string'
  );
}
