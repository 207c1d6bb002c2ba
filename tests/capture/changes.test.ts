import { expect, test } from 'vitest';
import { createChanges } from '#capture/changes.ts';

test('a change is heard by the other pages, not by the one that tells of it', async () => {
  const [here, there] = [createChanges(), createChanges()];
  let heardHere = 0;
  here.watch(() => void (heardHere += 1));
  const heard = new Promise<void>((resolve) => there.watch(resolve));
  here.announce();
  await heard;
  expect(heardHere).toBe(0);
});
