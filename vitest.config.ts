import { defineConfig } from 'vitest/config';

/** Three kinds of test, told apart by what they need running: nothing, a PostgreSQL, or a browser and the whole stack. */
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
          include: ['tests/{authority,sign-in,emulator,e2e}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
