import { parseArgs } from 'node:util';
import { addInstitution } from '#store/add-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readMailDomain } from './mail-domain.ts';
import { readOwnerUrl } from './owner-url.ts';

export const addInstitutionCommand: Command = {
  summary: 'Takes an institution on board, or brings its name and domains up to date',
  usage: 'acquaint institution add --tenant GUID --name NAME --domain DOMAIN… [--personal-domain DOMAIN…]',
  help: `
  --tenant GUID            its Entra tenant id
  --name NAME              its name, as colleagues see it
  --domain DOMAIN          a mail domain of its own, with everything below it; may be repeated
  --personal-domain DOMAIN a provider of personal mail, beside the many that are known; may be repeated
  DATABASE_OWNER_URL       the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: {
        tenant: { type: 'string' },
        name: { type: 'string' },
        domain: { type: 'string', multiple: true, default: [] },
        'personal-domain': { type: 'string', multiple: true, default: [] },
      },
    });
    const id = values.tenant?.trim().toLowerCase() ?? '';
    const name = values.name?.trim() ?? '';
    if (!/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(id)) throw new UsageError('--tenant must be a GUID');
    if (name === '') throw new UsageError('--name is missing');
    if (values.domain.length === 0) throw new UsageError('At least one --domain is needed');
    const domains = values.domain.map(readMailDomain);
    const personalDomains = values['personal-domain'].map(readMailDomain);
    await addInstitution({
      connectionString: readOwnerUrl(environment),
      institution: { id, name, domains, personalDomains },
    });
    process.stdout.write(`${name} is on board, with ${domains.join(', ')}.\n`);
  },
};
