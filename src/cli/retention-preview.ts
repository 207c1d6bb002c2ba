import { parseArgs } from 'node:util';
import { oldestKept, retentionLimits } from '#domain/retention.ts';
import { asOwnerIn } from '#store/owner-session.ts';
import { previewRetentionHere, readRetentionHere } from '#store/retention.ts';
import { institutionsMeant } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';

export const previewRetentionCommand: Command = {
  summary: 'Says how much is older than an institution keeps, and removes nothing',
  usage: 'acquaint retention preview [--institution DOMAIN|TENANT] [--years N]',
  help: `
  --institution        a mail domain or the tenant id; else all on board
  --years N            as if interactions were kept for so many years; else as the institution has said
  DATABASE_OWNER_URL   the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: { institution: { type: 'string' }, years: { type: 'string' } },
    });
    const asked = values.years === undefined ? undefined : readYears(values.years);
    const connectionString = readOwnerUrl(environment);
    for (const { id, name } of await institutionsMeant(connectionString, values.institution)) {
      const line = await asOwnerIn({ connectionString, institutionId: id }, async (ask) => {
        const years = asked ?? (await readRetentionHere(ask, id));
        if (years === null) return 'keeps interactions without an end';
        const before = oldestKept(years, new Date());
        const { interactions, people, held } = await previewRetentionHere(ask, { institutionId: id, before });
        const day = before.toISOString().slice(0, 10);
        return `${String(interactions)} interactions and ${String(people)} people from before ${day}; ${String(held)} people stay, since a signal is set of them`;
      });
      process.stdout.write(`${name}: ${line}\n`);
    }
  },
};

function readYears(text: string): number {
  const years = Number(text);
  const { fewest, most } = retentionLimits;
  if (Number.isInteger(years) && years >= fewest && years <= most) return years;
  throw new UsageError(`--years must be a number from ${String(fewest)} to ${String(most)}`);
}
