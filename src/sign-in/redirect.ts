import type { PopupRelayOptions } from '@azure/msal-browser/popup-relay';
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { readPageSettings } from './page-settings.ts';

/**
 * The page that the authority sends back to, auth.html. It hands the answer to the page that asked. Where that page is in another site's frame it
 * is opened a first time to open the authority's window from here (MSAL's popup relay), which takes a click.
 */
if (new URLSearchParams(window.location.hash.slice(1)).has('req')) offerRelay();
else broadcastResponseToMainFrame().catch(() => say('failed'));

function offerRelay(): void {
  say('continue');
  // Before the click, since a browser lets a window open only for a moment after it.
  const loading = import('@azure/msal-browser/popup-relay');
  loading.catch(() => say('failed'));
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => void relay(loading), { once: true });
    if (!button.closest('[hidden]')) button.focus();
  }
  dress();
}

/** By a sheet of its own, which the page's policy allows without a nonce. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body { font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; margin: 0 auto; max-width: 28rem; padding: 1.5rem; }
    h1 { font-size: 1.25rem; margin: 0; }
    button { font: inherit; padding: 0.375rem 1.25rem; }
  `);
  document.adoptedStyleSheets = [sheet];
}

async function relay(loading: Promise<{ runPopupRelay: (options: PopupRelayOptions) => void }>): Promise<void> {
  try {
    const { authority, msal } = readPageSettings(document);
    const { runPopupRelay } = await loading;
    runPopupRelay({
      allowedAuthorityOrigins: [authority, msal.auth.authority ?? ''].filter((origin) => origin !== ''),
    });
    say('waiting');
  } catch {
    say('failed');
  }
}

/** Shows one of the page's prepared texts, in the browser's language where we have it. */
function say(text: 'continue' | 'waiting' | 'failed'): void {
  const languages = [...document.querySelectorAll<HTMLElement>('main')];
  const wanted = languages.find(({ lang }) => navigator.language.startsWith(lang)) ?? languages[0];
  for (const language of languages) language.hidden = language !== wanted;
  for (const part of document.querySelectorAll<HTMLElement>('[data-text]')) part.hidden = part.dataset.text !== text;
  if (wanted) {
    document.documentElement.lang = wanted.lang;
    document.documentElement.dir = wanted.dir;
  }
}
