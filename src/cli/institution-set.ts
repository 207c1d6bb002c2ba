import { parseArgs } from 'node:util';
import { categoryColourOf, categoryColourNames } from '#domain/category-colour.ts';
import { isCategoryName } from '#domain/check-decisions.ts';
import { halfLifeLimits } from '#domain/relationship-strength.ts';
import { changeSettings } from '#store/change-settings.ts';
import type { InstitutionSettings } from '#store/store.ts';
import { chooseInstitution } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';
import { describeSettings } from './settings-text.ts';

const { fewest, most, byDefault } = halfLifeLimits;
const colourList = categoryColourNames.join(', ');

export const setInstitutionCommand: Command = {
  summary: 'Changes what an institution has decided; a server that runs knows it within a minute',
  usage:
    'acquaint institution set --domain DOMAIN [--ask-before-sending on|off] [--delegates on|off] [--category NAME --colour COLOUR | --no-category] [--half-life DAYS]',
  help: `
  --domain DOMAIN              a mail domain of the institution
  --ask-before-sending on|off  whether Outlook asks once before a message goes to somebody with a steward, a contact preference
                               or a check that has expired, or who is not to be contacted; off at first
  --delegates on|off           whether a delegate may log for the colleague whose mailbox it is; on at first
  --category NAME              the Outlook category that logged messages get; none at first
  --colour COLOUR              its colour: ${colourList}
  --no-category                logged messages get none
  --half-life DAYS             after how many days an interaction counts half as much for how strong a relationship is, ${fewest} to
                               ${most}; ${byDefault} at first. A server that runs counts all relationships anew, some at a time
  DATABASE_OWNER_URL           the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values } = parseArgs({
      args: [...words],
      options: {
        domain: { type: 'string' },
        'ask-before-sending': { type: 'string' },
        delegates: { type: 'string' },
        category: { type: 'string' },
        colour: { type: 'string' },
        'no-category': { type: 'boolean', default: false },
        'half-life': { type: 'string' },
      },
    });
    if (values.domain === undefined) throw new UsageError('--domain is missing');
    const asksBeforeSending = readSwitch('--ask-before-sending', values['ask-before-sending']);
    const allowsDelegates = readSwitch('--delegates', values.delegates);
    const category = readCategory(values);
    const halfLifeDays = readHalfLife(values['half-life']);
    const connectionString = readOwnerUrl(environment);
    const { id, name } = await chooseInstitution(connectionString, values.domain);
    const settings = await changeSettings({
      connectionString,
      institutionId: id,
      change: ({ category: before, ...switches }) => {
        const now = category === undefined ? before : category;
        return {
          asksBeforeSending: asksBeforeSending ?? switches.asksBeforeSending,
          allowsDelegates: allowsDelegates ?? switches.allowsDelegates,
          halfLifeDays: halfLifeDays ?? switches.halfLifeDays,
          ...(now ? { category: now } : {}),
        };
      },
    });
    process.stdout.write(`${name}: ${describeSettings(settings)}\n`);
  },
};

function readSwitch(option: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text !== 'on' && text !== 'off') throw new UsageError(`${option} must be on or off`);
  return text === 'on';
}

function readHalfLife(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < fewest || days > most) {
    throw new UsageError(`--half-life must be ${String(fewest)} to ${String(most)} days`);
  }
  return days;
}

/** Null for none, undefined to leave it as it is. */
function readCategory(values: {
  readonly category?: string | undefined;
  readonly colour?: string | undefined;
  readonly 'no-category': boolean;
}): InstitutionSettings['category'] | null {
  const { category, colour } = values;
  if (values['no-category']) {
    if (category !== undefined || colour !== undefined) throw new UsageError('--no-category goes without the others');
    return null;
  }
  if (category === undefined && colour === undefined) return undefined;
  const name = category?.trim() ?? '';
  if (!isCategoryName(name)) {
    throw new UsageError('--category must be a name of 1 to 255 characters without commas and semicolons');
  }
  const preset = categoryColourOf(colour ?? '');
  if (!preset) throw new UsageError(`--colour must be one of ${colourList}`);
  return { name, colour: preset };
}
