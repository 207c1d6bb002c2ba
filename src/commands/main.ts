import { connect, type Connection } from '#capture/connect.ts';
import { keptLanguage } from '#locales/kept-language.ts';
import { loadLocale, type Locale } from '#locales/locale.ts';
import { associateCommand } from '#outlook/associate-command.ts';
import type { Outlook } from '#outlook/outlook.ts';
import { waitForOffice } from '#outlook/wait-for-office.ts';
import { logMessage } from './log-message.ts';
import { logWhenSent } from './log-when-sent.ts';

type Command = (options: Connection & { readonly outlook: Outlook; readonly locale: Locale }) => Promise<void>;

const office = waitForOffice();
let connection: Connection | undefined;

// At top level: Outlook calls a command as soon as the page has loaded, and one that it does not find has failed.
associateCommand('logMessage', () => run(logMessage));
associateCommand('logWhenSent', () => run(logWhenSent));

async function run(command: Command): Promise<void> {
  const outlook = await office;
  if (!outlook) return;
  connection ??= connect(document, office);
  const locale = await loadLocale(keptLanguage(outlook.currentColleague()?.emailAddress) ?? outlook.displayLanguage);
  await command({ outlook, locale, ...connection });
}
