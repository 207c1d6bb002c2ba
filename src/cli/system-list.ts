import { parseArgs } from 'node:util';
import { readConnectedSystems } from '#store/connected-systems.ts';
import type { Command } from './command.ts';
import { storeHelp, withInstitution } from './signal-subject.ts';

export const listSystemsCommand: Command = {
  summary: 'Lists the systems that send links',
  usage: 'acquaint system list [--domain DOMAIN]',
  help: `
  --domain DOMAIN        a mail domain of the institution, where several are on board${storeHelp}

  One line each: code, name, kinds, who sees it, links, those that wait, when it last sent anything, and whether it is revoked.`,
  run: async (words, environment) => {
    const { values } = parseArgs({ args: [...words], options: { domain: { type: 'string' } } });
    const systems = await withInstitution(
      values.domain,
      environment,
      async (ask, { institutionId }) => await readConnectedSystems(ask, institutionId),
    );
    for (const { code, name, kinds, seenBy, links, waiting, receivedAt, revokedAt } of systems) {
      const state = revokedAt === undefined ? [] : [`revoked ${revokedAt}`];
      const columns = [code, name, kinds.join(','), seenBy, links, waiting, receivedAt ?? 'never', ...state];
      process.stdout.write(`${columns.join('\t')}\n`);
    }
  },
};
