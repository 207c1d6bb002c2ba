import { isObject } from './envelope.ts';

const deepest = 3;

/** What a call's parameters look like, without what they say: `{ id: string, options: { isInline: boolean } }`. */
export function shapeOf(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return typeof value;
  if (depth === deepest) return '…';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `${value.length} × ${shapeOf(value[0], depth + 1)}`;
  if (!isObject(value)) return typeof value;
  const members = Object.entries(value).map(([name, member]) => `${name}: ${shapeOf(member, depth + 1)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
