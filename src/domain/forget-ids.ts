/**
 * JSON without what some ids stand for: they are taken out of lists, and so is what in a list has one for its own `id`; a value that is one
 * goes with its name.
 */
export function forgetIds(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((one: unknown) => !isOf(one, ids)).map((one: unknown) => forgetIds(one, ids));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !(typeof one === 'string' && ids.has(one)))
      .map(([name, one]) => [name, forgetIds(one, ids)]),
  );
}

function isOf(one: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof one === 'string') return ids.has(one);
  return typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' && ids.has(one.id);
}
