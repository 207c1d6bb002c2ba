import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { markDoNotContact, type Mark } from '#store/cautions.ts';
import { chooseInstitution } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readMailDomain } from './mail-domain.ts';
import { readOwnerUrl } from './owner-url.ts';

const whom = `
  --address ADDRESS      a person, by one of the addresses
  --organisation DOMAIN  an organisation, by a mail domain of its own: everybody there
  --domain DOMAIN        a mail domain of the institution, where several are on board`;
const store = `
  DATABASE_OWNER_URL     the store's address with its owner's role`;

export const setDoNotContactCommand: Command = {
  summary: 'Marks a person or an organisation as not to be contacted',
  usage: 'acquaint do-not-contact set --address ADDRESS | --organisation DOMAIN [--reason TEXT] [--domain DOMAIN]',
  help: `${whom}
  --reason TEXT          why; everybody who is about to write is told${store}`,
  run: async (words, environment) => {
    const options = { ...subjectOptions, reason: { type: 'string', default: '' } } as const;
    const { values } = parseArgs({ args: [...words], options });
    const reason = values.reason.trim();
    if (reason.length > 1000) throw new UsageError('--reason must have at most 1000 characters');
    await mark(values, reason, environment);
  },
};

export const clearDoNotContactCommand: Command = {
  summary: 'Takes the mark off a person or an organisation',
  usage: 'acquaint do-not-contact clear --address ADDRESS | --organisation DOMAIN [--domain DOMAIN]',
  help: `${whom}${store}`,
  run: async (words, environment) => {
    const { values } = parseArgs({ args: [...words], options: subjectOptions });
    await mark(values, undefined, environment);
  },
};

const subjectOptions = {
  address: { type: 'string' },
  organisation: { type: 'string' },
  domain: { type: 'string' },
} as const;

interface Values {
  readonly address?: string | undefined;
  readonly organisation?: string | undefined;
  readonly domain?: string | undefined;
}

async function mark(values: Values, reason: string | undefined, environment: NodeJS.ProcessEnv): Promise<void> {
  const { subject, known } = readSubject(values);
  const connectionString = readOwnerUrl(environment);
  const { id, name } = await chooseInstitution(connectionString, values.domain);
  const outcome = await markDoNotContact({ connectionString, institutionId: id, subject, known, reason });
  if (outcome === 'unknown') throw new AppError('not-found', `${name} knows no ${subject} with ${known}`);
  const is = reason === undefined ? 'may be contacted' : 'is not to be contacted';
  process.stdout.write(`${known} ${is}${outcome === 'same' ? ' already' : ''}.\n`);
}

function readSubject({ address, organisation }: Values): Pick<Mark, 'subject' | 'known'> {
  if ((address === undefined) === (organisation === undefined)) {
    throw new UsageError('Say either --address or --organisation');
  }
  if (organisation !== undefined) return { subject: 'organisation', known: readMailDomain(organisation) };
  const known = parseEmailAddress(address ?? '');
  if (!known) throw new UsageError('--address must be an e-mail address');
  return { subject: 'person', known };
}
