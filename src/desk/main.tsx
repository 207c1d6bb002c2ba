import '#sign-in/allow-styles.ts';
import { createRoot } from 'react-dom/client';
import { createClient } from '#api/client.ts';
import { operations } from '#api/operations.ts';
import { loadDeskLocale } from '#locales/desk-locale.ts';
import { createPageSignIn } from '#sign-in/page-sign-in.ts';
import { readPageSettings } from '#sign-in/page-settings.ts';
import { keptLanguage } from '#locales/kept-language.ts';
import { DeskApp } from './DeskApp.tsx';
import { createDeskSession } from './desk-session.ts';
import { createRouter } from './router.ts';

void start();

async function start() {
  const settings = readPageSettings(document);
  const signIn = createPageSignIn(settings);
  const client = createClient(operations, {
    origin: '',
    getAccessToken: ({ isRejected }) => signIn.getAccessToken({ interactive: false, isRejected }),
  });
  const session = createDeskSession({ client, signIn });
  void session.start();
  // Back from the authority's page without an answer: what was left half done is begun anew.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  const locale = await loadDeskLocale(keptLanguage() ?? navigator.language);
  document.documentElement.lang = locale.language;
  document.documentElement.dir = locale.direction;
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(
    <DeskApp locale={locale} nonce={settings.nonce} client={client} session={session} router={createRouter()} />,
  );
}
