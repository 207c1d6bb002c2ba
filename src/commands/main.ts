import { connect, type Connection } from '#capture/connect.ts';
import { loadLocale } from '#locales/locale.ts';
import { associateCommand } from '#outlook/associate-command.ts';
import { waitForOffice } from '#outlook/wait-for-office.ts';
import { logMessage } from './log-message.ts';

const office = waitForOffice();
let connection: Connection | undefined;

// At top level: Outlook calls a command as soon as the page has loaded, and one that it does not find has failed.
associateCommand('logMessage', async () => {
  const outlook = await office;
  if (!outlook) return;
  connection ??= connect(document, office);
  const locale = await loadLocale(outlook.displayLanguage);
  await logMessage({ outlook, locale, ...connection });
});
