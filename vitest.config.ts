import { defineConfig } from 'vitest/config';

const common = {
  // Any two files run beside one another, whatever their kind: most of their time is waiting for a page, a server or a disk.
  maxWorkers: 2,
  testTimeout: 60_000,
  // What is waited for comes when it comes, on a busy machine too.
  expect: { poll: { timeout: 20_000 } },
  hookTimeout: 120_000,
};

/** Four kinds of test, told apart by what they need running: nothing, a PostgreSQL, a browser, or the whole stack. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: [
            'tests/{domain,reference,mail,api,locales,ui,outlook,capture,commands,launchevent,sample,scripts}/**/*.test.ts',
          ],
          exclude: ['tests/outlook/body-text.test.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: ['tests/{store,server,cli}/**/*.test.ts'],
          globalSetup: ['tests/harness/postgres.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['tests/{authority,sign-in,emulator}/**/*.test.ts', 'tests/outlook/body-text.test.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // One stack for each worker, so that a test finds the store as it left it.
          globalSetup: ['tests/harness/stack.ts'],
        },
      },
    ],
  },
});
