import { parseArgs } from 'node:util';
import { exportAudit } from '#store/export-audit.ts';
import { institutionsMeant } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';

export const listAuditCommand: Command = {
  summary: 'Writes out the audit, one JSON object a line, the oldest entry first',
  usage: 'acquaint audit list [--institution DOMAIN|TENANT] [--since DATE]',
  help: `
  Whole entries, what colleagues keep private too: for safekeeping, not for reading by others.
  --institution        a mail domain or the tenant id; else all on board
  --since DATE         only what was recorded since then, such as 2026-03-01
  DATABASE_OWNER_URL   the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: { institution: { type: 'string' }, since: { type: 'string' } },
    });
    const since = values.since === undefined ? undefined : new Date(values.since);
    if (since && Number.isNaN(since.getTime())) throw new UsageError('--since must be a date, such as 2026-03-01');
    const connectionString = readOwnerUrl(environment);
    for (const { id } of await institutionsMeant(connectionString, values.institution)) {
      for await (const entries of exportAudit({ connectionString, institutionId: id, since })) {
        await write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      }
    }
  },
};

/** Waits for a slow reader, so that nothing piles up. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
