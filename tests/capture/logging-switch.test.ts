import { expect, test } from 'vitest';
import { createLoggingSwitch } from '#capture/logging.ts';

test('what a lookup says while a click is under way is not believed', async () => {
  let arrive: (interactionId: string) => void = () => undefined;
  const logging = createLoggingSwitch({
    log: () => new Promise((resolve) => (arrive = resolve)),
    undo: async () => undefined,
    onChange: () => undefined,
    onSettled: () => undefined,
  });
  const logged = logging.want(true);
  logging.believe(undefined);
  expect(logging.current()).toEqual({ isLogged: true, isSettled: false });
  arrive('an interaction');
  await logged;
  expect(logging.interactionId()).toBe('an interaction');
});

test('clicks while one is under way end in what was wanted last, with as few requests as that takes', async () => {
  const requests: string[] = [];
  const logging = createLoggingSwitch({
    log: async () => {
      requests.push('log');
      return 'an interaction';
    },
    undo: async () => requests.push('undo'),
    onChange: () => undefined,
    onSettled: () => undefined,
  });
  await Promise.all([true, false, true, false, true].map((isLogged) => logging.want(isLogged)));
  expect(requests).toEqual(['log']);
  expect(logging.current()).toEqual({ isLogged: true, isSettled: true });
});
