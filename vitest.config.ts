import { defineConfig } from 'vitest/config';

/** Four kinds of test, told apart by what they need running: nothing, a PostgreSQL, a browser, or the whole stack. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,reference,api,locales,ui,outlook,capture,commands,sample,scripts}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['tests/{store,server,cli}/**/*.test.ts'],
          globalSetup: ['tests/harness/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/{authority,sign-in,emulator}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/harness/stack.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
