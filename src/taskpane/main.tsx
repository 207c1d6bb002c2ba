import '#sign-in/allow-styles.ts';
import { createRoot } from 'react-dom/client';
import { createCapture } from '#capture/capture.ts';
import { connect } from '#capture/connect.ts';
import { keptLanguage } from '#locales/kept-language.ts';
import { loadLocale } from '#locales/locale.ts';
import { waitForOffice } from '#outlook/wait-for-office.ts';
import { readPageSettings } from '#sign-in/page-settings.ts';
import { App } from './App.tsx';

void start();

async function start() {
  const { nonce } = readPageSettings(document);
  const office = waitForOffice();
  const connection = connect(document, office);
  const outlook = await office;
  const kept = keptLanguage(outlook?.currentColleague()?.emailAddress);
  const locale = await loadLocale(kept ?? outlook?.displayLanguage ?? navigator.language);
  document.documentElement.lang = locale.language;
  document.documentElement.dir = locale.direction;
  document.title = locale.text('pane.name');
  const capture = outlook && createCapture({ ...connection, outlook });
  capture?.start();
  const root = document.createElement('div');
  document.body.append(root);
  createRoot(root).render(
    <App locale={locale} nonce={nonce} inside={outlook && capture ? { outlook, capture } : undefined} />,
  );
}
