import { expect, test } from 'vitest';
import { changeCustomProperties, type ItemWithCustomProperties } from '#outlook/custom-properties.ts';

/** Keeps properties as Outlook does: what is saved is all that was loaded, with what was changed in it. */
function createItem() {
  let kept = new Map<string, unknown>();
  const succeed = (callback: unknown, value: unknown) =>
    setTimeout(() => (callback as (result: unknown) => void)({ status: 'succeeded', value })); // a cast: Office's overloads
  const load = (callback: unknown) => {
    const loaded = new Map(kept);
    succeed(callback, {
      set: (name: string, value: unknown) => void loaded.set(name, value),
      remove: (name: string) => void loaded.delete(name),
      saveAsync(saved: unknown) {
        kept = loaded;
        succeed(saved, undefined);
      },
    });
  };
  return {
    item: { loadCustomPropertiesAsync: load } as ItemWithCustomProperties,
    kept: () => Object.fromEntries(kept),
  };
}

test('two changes at once are both kept', async () => {
  const { item, kept } = createItem();
  await Promise.all([
    changeCustomProperties(item, { EventLogged: 'true' }),
    changeCustomProperties(item, { acquaintLogged: 'trace' }),
  ]);
  expect(kept()).toEqual({ EventLogged: 'true', acquaintLogged: 'trace' });
});
