import { parseArgs } from 'node:util';
import { listInstitutions } from '#store/list-institutions.ts';
import type { Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';
import { describeSettings } from './settings-text.ts';

export const listInstitutionsCommand: Command = {
  summary: 'Lists the institutions on board',
  usage: 'acquaint institution list',
  help: `
  One line each, tab-separated: tenant id, name, domains, settings.
  DATABASE_OWNER_URL   the store's address with its owner's role`,
  run: async (words, environment) => {
    parseArgs({ args: [...words], options: {} });
    const institutions = await listInstitutions({ connectionString: readOwnerUrl(environment) });
    for (const { id, name, domains, settings } of institutions) {
      process.stdout.write(`${id}\t${name}\t${domains.join(' ')}\t${describeSettings(settings)}\n`);
    }
  },
};
