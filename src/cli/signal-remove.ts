import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { removeSignalHere } from '#store/signals.ts';
import { UsageError, type Command } from './command.ts';
import { storeHelp, withInstitution } from './signal-subject.ts';

export const removeSignalCommand: Command = {
  summary: 'Removes a signal',
  usage: 'acquaint signal remove ID [--domain DOMAIN]',
  help: `
  ID                     as signal list shows it
  --domain DOMAIN        a mail domain of the institution, where several are on board${storeHelp}`,
  run: async (words, environment) => {
    const options = { domain: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [signalId = '', ...others] = positionals;
    if (!/^[\da-f-]{36}$/i.test(signalId) || others.length > 0) throw new UsageError('Say the ID of one signal');
    await withInstitution(values.domain, environment, async (ask, { institutionId, name }) => {
      const isRemoved = await removeSignalHere(ask, { institutionId, colleagueId: null, signalId });
      if (!isRemoved) throw new AppError('not-found', `${name} has no signal ${signalId}`);
    });
    process.stdout.write(`${signalId} is removed.\n`);
  },
};
