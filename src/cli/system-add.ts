import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { linkAudiences, linkKinds } from '#domain/link.ts';
import { isSystemCode, makeSystemKey } from '#domain/system-key.ts';
import { hashOfSystemKey } from '#server/system-check.ts';
import { addConnectedSystem } from '#store/connected-systems.ts';
import { UsageError, type Command } from './command.ts';
import { storeHelp, withInstitution } from './signal-subject.ts';

const options = {
  name: { type: 'string' },
  kinds: { type: 'string' },
  'seen-by': { type: 'string', default: 'everyone' },
  'per-minute': { type: 'string', default: '6000' },
  domain: { type: 'string' },
} as const;

export const addSystemCommand: Command = {
  summary: 'Connects a system that sends links, and prints its API key, this once',
  usage:
    'acquaint system add CODE --name NAME --kinds KIND,… [--seen-by everyone|managers] [--per-minute N] [--domain DOMAIN]',
  help: `
  CODE                   in addresses and keys: small letters, digits and hyphens
  --name NAME            what colleagues call it
  --kinds KIND,…         what it may send: ${linkKinds.join(', ')}
  --seen-by WHO          everyone, or managers: only those who manage relationships or protect data
  --per-minute N         links that it may send in a minute; 6000 unless said
  --domain DOMAIN        a mail domain of the institution, where several are on board${storeHelp}`,
  run: async (words, environment) => {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [code, ...others] = positionals;
    if (code === undefined || others.length > 0 || !isSystemCode(code)) {
      throw new UsageError('Say one CODE of small letters, digits and hyphens');
    }
    const name = values.name?.trim() ?? '';
    if (name === '' || name.length > 100) throw new UsageError('--name must have 1 to 100 characters');
    const kinds = readKinds(values.kinds ?? '');
    const seenBy = linkAudiences.find((one) => one === values['seen-by']);
    if (!seenBy) throw new UsageError(`--seen-by must be one of: ${linkAudiences.join(', ')}`);
    const perMinute = Number(values['per-minute']);
    if (!Number.isInteger(perMinute) || perMinute < 60 || perMinute > 1_000_000) {
      throw new UsageError('--per-minute must be a whole number from 60 to 1000000');
    }
    const key = await withInstitution(values.domain, environment, async (ask, { institutionId }) => {
      const made = makeSystemKey({ institutionId, code });
      const content = { name, code, kinds, seenBy, perMinute, keyHash: hashOfSystemKey(made) };
      const added = await addConnectedSystem(ask, { institutionId, colleagueId: null, ...content });
      if (added === 'code-taken')
        throw new AppError('invalid-input', `There is a system with the code ${code} already`);
      return made;
    });
    process.stdout.write(`${key}\n`);
  },
};

function readKinds(text: string) {
  const words = text.split(',').map((word) => word.trim());
  const kinds = linkKinds.filter((kind) => words.includes(kind));
  if (kinds.length > 0 && kinds.length === new Set(words).size) return kinds;
  throw new UsageError(`--kinds must be some of: ${linkKinds.join(', ')}`);
}
