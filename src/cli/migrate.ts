import { parseArgs } from 'node:util';
import { migrate } from '#store/migrate.ts';
import type { Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';

export const migrateCommand: Command = {
  summary: 'Brings the tables of the store up to date',
  usage: 'acquaint migrate [--server-role acquaint_server]',
  help: `
  --server-role NAME   the role with which the server connects; it gets the rights that it needs
  DATABASE_OWNER_URL   the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: { 'server-role': { type: 'string', default: 'acquaint_server' } },
    });
    await migrate({ connectionString: readOwnerUrl(environment), serverRole: values['server-role'] });
    process.stdout.write('The store is up to date.\n');
  },
};
