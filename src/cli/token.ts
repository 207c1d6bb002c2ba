import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { UsageError, type Command } from './command.ts';
import { dataFolderOf } from './data-folder.ts';
import { requestToken, listSampleColleagues, type RunningAuthority } from './running-authority.ts';

export const tokenCommand: Command = {
  summary: 'Prints an access token of the sign-in authority that npm start runs',
  usage: 'acquaint token [--as EMAIL] [--port N] | acquaint token --list [--port N]',
  help: `
  --as EMAIL      whose token; the first of the list by default
  --port N        the port that npm start was given; 3000 by default
  --list          the sample colleagues, tab-separated: address, name, unit, institution
  ACQUAINT_DATA   the folder that npm start keeps its data in; ./.acquaint by default`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: {
        as: { type: 'string' },
        port: { type: 'string', default: '3000' },
        list: { type: 'boolean', default: false },
      },
    });
    const authority: RunningAuthority = {
      productPort: readPort(values.port),
      dataFolder: dataFolderOf(environment),
    };
    const colleagues = await listSampleColleagues(authority);
    if (values.list) {
      const lines = colleagues.map((one) => [one.emailAddress, one.displayName, one.unit, one.institution].join('\t'));
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
      return;
    }
    const wanted = values.as?.trim().toLowerCase();
    const colleague =
      wanted === undefined ? colleagues[0] : colleagues.find((one) => one.emailAddress.toLowerCase() === wanted);
    if (!colleague) {
      throw new AppError(
        'not-found',
        `There is no sample colleague ${values.as ?? ''}: acquaint token --list shows them`,
      );
    }
    process.stdout.write(`${await requestToken(authority, colleague)}\n`);
  },
};

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_533) throw new UsageError('--port must be a port number');
  return port;
}
