import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { readConnectedSystems, revokeConnectedSystem } from '#store/connected-systems.ts';
import { UsageError, type Command } from './command.ts';
import { storeHelp, withInstitution } from './signal-subject.ts';

export const revokeSystemCommand: Command = {
  summary: 'Takes the API key from a system; what it has sent stays',
  usage: 'acquaint system revoke CODE [--domain DOMAIN]',
  help: `
  --domain DOMAIN        a mail domain of the institution, where several are on board${storeHelp}

  A new key is given by an administrator, at the desk.`,
  run: async (words, environment) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { domain: { type: 'string' } },
      allowPositionals: true,
    });
    const [code, ...others] = positionals;
    if (code === undefined || others.length > 0) throw new UsageError('Say one CODE');
    await withInstitution(values.domain, environment, async (ask, { institutionId, name }) => {
      const systems = await readConnectedSystems(ask, institutionId);
      const system = systems.find((one) => one.code === code);
      if (!system) throw new AppError('not-found', `${name} has no system with the code ${code}`);
      await revokeConnectedSystem(ask, { institutionId, colleagueId: null, systemId: system.id });
    });
  },
};
