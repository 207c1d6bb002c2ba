import { AppError } from '#domain/app-error.ts';
import { listAuditCommand } from './audit-list.ts';
import { verifyAuditCommand } from './audit-verify.ts';
import { duplicatesCommand } from './duplicates.ts';
import { importReferenceCommand } from './import-reference.ts';
import { addInstitutionCommand } from './institution-add.ts';
import { listInstitutionsCommand } from './institution-list.ts';
import { setInstitutionCommand } from './institution-set.ts';
import { importLinksCommand } from './links-import.ts';
import { migrateCommand } from './migrate.ts';
import { recogniseCommand } from './recognise.ts';
import { previewRetentionCommand } from './retention-preview.ts';
import { addSignalCommand } from './signal-add.ts';
import { listSignalsCommand } from './signal-list.ts';
import { removeSignalCommand } from './signal-remove.ts';
import { addSystemCommand } from './system-add.ts';
import { listSystemsCommand } from './system-list.ts';
import { revokeSystemCommand } from './system-revoke.ts';
import { tokenCommand } from './token.ts';
import { importUnitsCommand } from './units-import.ts';
import { UsageError, type Command } from './command.ts';

/** The administrator's commands, by the words that call them. */
const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  'institution add': addInstitutionCommand,
  'institution set': setInstitutionCommand,
  'institution list': listInstitutionsCommand,
  'signal add': addSignalCommand,
  'signal list': listSignalsCommand,
  'signal remove': removeSignalCommand,
  'system add': addSystemCommand,
  'system list': listSystemsCommand,
  'system revoke': revokeSystemCommand,
  'import reference': importReferenceCommand,
  'audit verify': verifyAuditCommand,
  'audit list': listAuditCommand,
  'retention preview': previewRetentionCommand,
  'units import': importUnitsCommand,
  'links import': importLinksCommand,
  recognise: recogniseCommand,
  token: tokenCommand,
  duplicates: duplicatesCommand,
};

/** Runs one command; resolves to the exit code: 1 when it failed, 2 when it was called wrongly. */
export async function runCommand(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => Object.hasOwn(commands, candidate));
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) return explainCommands(words);
  const rest = words.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.summary}.\n\nUsage: ${command.usage}\n${command.help}\n`);
    return 0;
  }
  try {
    await command.run(rest, environment);
    return 0;
  } catch (error) {
    if (isUsageError(error)) {
      process.stderr.write(`${error.message.replace(/\.$/, '')}. Usage: ${command.usage}\n`);
      return 2;
    }
    const sentence = error instanceof AppError ? error.message : storeRefusal(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence.replace(/\.$/, '')}.\n`);
    return 1;
  }
}

function explainCommands(words: readonly string[]): number {
  const list = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}.\n`);
  const isAsked = words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help';
  if (isAsked) {
    process.stdout.write(`Usage:\n${list.join('')}Each command explains itself with --help.\n`);
    return 0;
  }
  const known = Object.keys(commands).join(', ');
  process.stderr.write(`There is no command "${words.slice(0, 2).join(' ')}": there are ${known}.\n`);
  return 2;
}

/** What PostgreSQL or the way to it says, by an error with a code; it may be shown, for the store is the administrator's own. */
function storeRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z]/.test(error.code)
    ? `The store cannot be reached (${error.code})`
    : `The store refuses: ${error.message}`;
}

/** node:util's parseArgs says what is wrong by a TypeError with a code of its own. */
function isUsageError(error: unknown): error is Error {
  const isFromParseArgs =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return error instanceof UsageError || isFromParseArgs;
}
