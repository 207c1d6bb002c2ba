import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';
import { changeSteward } from '#store/cautions.ts';
import { chooseInstitution } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readMailDomain } from './mail-domain.ts';
import { readOwnerUrl } from './owner-url.ts';

export const addStewardCommand = stewardCommand(
  'add',
  'Makes a colleague one of those to ask before approaching an organisation',
);
export const removeStewardCommand = stewardCommand(
  'remove',
  'Takes a colleague off those to ask before approaching an organisation',
);

function stewardCommand(change: 'add' | 'remove', summary: string): Command {
  return {
    summary,
    usage: `acquaint steward ${change} --organisation DOMAIN --colleague ADDRESS`,
    help: `
  --organisation DOMAIN   a mail domain of the organisation
  --colleague ADDRESS     the colleague's address, whose domain says which institution it is
  DATABASE_OWNER_URL      the store's address with its owner's role`,
    run: async (words, environment) => {
      const { values } = parseArgs({
        args: [...words],
        options: { organisation: { type: 'string' }, colleague: { type: 'string' } },
      });
      if (values.organisation === undefined) throw new UsageError('--organisation is missing');
      const domain = readMailDomain(values.organisation);
      const emailAddress = parseEmailAddress(values.colleague ?? '');
      if (!emailAddress) throw new UsageError('--colleague must be an e-mail address');
      const connectionString = readOwnerUrl(environment);
      const institution = await chooseInstitution(connectionString, domainOf(emailAddress));
      const outcome = await changeSteward({
        connectionString,
        institutionId: institution.id,
        change,
        domain,
        emailAddress,
      });
      if (outcome === 'unknown') {
        throw new AppError('not-found', `${institution.name} knows no organisation with ${domain}`);
      }
      const is = change === 'add' ? 'is' : 'is not';
      process.stdout.write(`${emailAddress} ${is} a steward of ${domain}${outcome === 'same' ? ' already' : ''}.\n`);
    },
  };
}
