import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import type { Finding } from '#domain/audit.ts';
import { verifyAudit, type VerifiedAudit } from '#store/verify-as-owner.ts';
import { institutionsMeant } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';

export const verifyAuditCommand: Command = {
  summary: 'Checks that nothing of the audit was changed, put in or taken away since it was sealed',
  usage: 'acquaint audit verify [--institution DOMAIN|TENANT] [--expect HASH]',
  help: `
  Goes through every seal and every entry. Prints what is wrong and where, and the hash of the last seal. Exit code 1 when
  anything is wrong.
  --institution        a mail domain or the tenant id; else all on board
  --expect HASH        the hash that an earlier run has printed, which you kept elsewhere: whoever owns the database could
                       make every seal anew, and only this tells
  DATABASE_OWNER_URL   the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: { institution: { type: 'string' }, expect: { type: 'string' } },
    });
    const expectedHash = values.expect?.trim().toLowerCase();
    if (expectedHash !== undefined && !/^[\da-f]{64}$/.test(expectedHash)) {
      throw new UsageError('--expect must be a hash of 64 hexadecimal digits, as this command prints it');
    }
    const connectionString = readOwnerUrl(environment);
    const institutions = await institutionsMeant(connectionString, values.institution);
    let [wrong, isExpectedThere] = [0, false];
    for (const { id, name } of institutions) {
      const verified = await verifyAudit({ connectionString, institutionId: id, expectedHash });
      process.stdout.write(describe(name, verified));
      wrong += verified.findings.length;
      isExpectedThere ||= verified.isExpectedThere;
    }
    if (!isExpectedThere) {
      process.stdout.write(`No seal has the hash ${expectedHash}: the audit isn't the one that it was taken from.\n`);
    }
    if (wrong > 0 || !isExpectedThere) throw new AppError('invalid-input', 'The audit is not as it was sealed');
  },
};

function describe(name: string, { head, seals, entries, waiting, findings }: VerifiedAudit): string {
  const waits = waiting > 0 ? `, ${waiting} waiting for the next one` : '';
  const upTo = head ? ` Sealed at ${head.sealedAt}, seal ${head.number}, hash ${head.hash}.` : '';
  const chain = findings.length > 0 ? `${findings.length} found wrong:` : 'nothing is wrong.';
  const lines = findings.map((finding) => `  ${sentenceFor(finding)}\n`);
  return `${name}: ${entries} entries in ${seals} seals${waits}.${upTo} Chain verified: ${chain}\n${lines.join('')}`;
}

function sentenceFor(finding: Finding): string {
  switch (finding.kind) {
    case 'seal-missing':
      return `seal ${finding.seal} is missing`;
    case 'chain-broken':
      return `seal ${finding.seal} does not follow the seal before it`;
    case 'seal-changed':
      return `seal ${finding.seal} was changed, or what it holds`;
    case 'entry-missing':
      return `seal ${finding.seal}: entry ${finding.entry} is missing`;
    case 'entry-changed':
      return `seal ${finding.seal}: entry ${finding.entry} was changed`;
    case 'entry-unsealed':
      return `entry ${finding.entry} is in no seal, and too old for that`;
  }
}
