import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { checkKinds, checkOutcomes, signalKinds, type Check } from '#domain/signal.ts';
import { ensureColleagueByAddress } from '#store/colleague-by-address.ts';
import { findUnitByName } from '#store/signal-subject.ts';
import type { Ask } from '#store/session.ts';
import { addSignalHere } from '#store/signals.ts';
import type { SignalContent } from '#store/signals-store.ts';
import { UsageError, type Command } from './command.ts';
import { storeHelp, subjectHelp, subjectOptions, subjectUsage, withSubject } from './signal-subject.ts';

const options = {
  ...subjectOptions,
  kind: { type: 'string' },
  text: { type: 'string', default: '' },
  source: { type: 'string', default: '' },
  on: { type: 'string' },
  colleague: { type: 'string' },
  unit: { type: 'string' },
  check: { type: 'string' },
  name: { type: 'string' },
  outcome: { type: 'string' },
  expires: { type: 'string' },
} as const;

export const addSignalCommand: Command = {
  summary: 'Sets what to know before approaching a person or an organisation',
  usage: `acquaint signal add --kind ${signalKinds.join('|')} ${subjectUsage} [--text TEXT] …`,
  help: `${subjectHelp}
  --text TEXT            the reason, what is preferred, or a note; everybody who is about to write is told
  --source TEXT          who or what says so
  --on DATE              when it was said or looked into, such as 2026-05-31
  --colleague ADDRESS    the steward; or
  --unit NAME            the unit that is
  --check KIND           ${checkKinds.join(', ')}
  --name NAME            what an other check is called
  --outcome OUTCOME      ${checkOutcomes.join(', ')}
  --expires DATE         the last day on which the check holds${storeHelp}`,
  run: async (words, environment) => {
    const { values } = parseArgs({ args: [...words], options });
    const kind = readOneOf('--kind', values.kind, signalKinds);
    const text = values.text.trim();
    if (text.length > 1000) throw new UsageError('--text must have at most 1000 characters');
    if (kind === 'contact-preference' && text === '') throw new UsageError('--text is missing: what is preferred');
    const content = { kind, text, source: values.source.trim(), saidOn: readDate('--on', values.on) };
    const check = kind === 'check' ? readCheck(values) : undefined;
    const id = await withSubject(values, environment, async (ask, { institutionId, of }) => {
      const steward = kind === 'steward' ? await findSteward(ask, institutionId, values) : undefined;
      const added = await addSignalHere(ask, {
        institutionId,
        colleagueId: null,
        of,
        content: { ...content, check, steward },
      });
      if (typeof added === 'string') throw new AppError('invalid-input', 'There are 50 signals of it already');
      return added.id;
    });
    process.stdout.write(`${id}\n`);
  },
};

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

async function findSteward(
  ask: Ask,
  institutionId: string,
  { colleague, unit }: Values,
): Promise<NonNullable<SignalContent['steward']>> {
  if ((colleague === undefined) === (unit === undefined)) throw new UsageError('Say either --colleague or --unit');
  if (unit !== undefined) {
    const unitId = await findUnitByName(ask, institutionId, unit.trim());
    if (unitId === undefined) throw new AppError('not-found', `There is no unit with the name ${unit}`);
    return { unitId };
  }
  const emailAddress = parseEmailAddress(colleague ?? '');
  if (!emailAddress) throw new UsageError('--colleague must be an e-mail address');
  return { colleagueId: await ensureColleagueByAddress(ask, institutionId, emailAddress) };
}

function readCheck(values: Values): Check {
  const kind = readOneOf('--check', values.check, checkKinds);
  const name = values.name?.trim() || undefined;
  if ((kind === 'other') !== (name !== undefined)) throw new UsageError('--name goes with --check other');
  const outcome = values.outcome === undefined ? undefined : readOneOf('--outcome', values.outcome, checkOutcomes);
  return { kind, name, outcome, expiresOn: readDate('--expires', values.expires) };
}

function readOneOf<Value extends string>(option: string, text: string | undefined, values: readonly Value[]): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new UsageError(`${option} must be one of ${values.join(', ')}`);
  return found;
}

function readDate(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
  if (!isDate) throw new UsageError(`${option} must be a date such as 2026-05-31`);
  return text;
}
