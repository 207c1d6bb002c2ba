/** What is called of Office here; `openBrowserWindow` is in no Outlook on the web or on phones, which open windows as browsers do. */
interface OpeningOffice {
  readonly requirements: { readonly isSetSupported: (name: string, version: string) => boolean };
  readonly ui?: { readonly openBrowserWindow?: (url: string) => void };
}

/** Opens one of our own pages in a browser, outside Outlook where that is a program of its own. From a click. */
export function openPage(readOffice: () => OpeningOffice, address: string): void {
  const { requirements, ui } = readOffice();
  const url = new URL(address, window.location.origin).href;
  const isOffered = requirements.isSetSupported('OpenBrowserWindowApi', '1.1');
  if (isOffered && typeof ui?.openBrowserWindow === 'function') return ui.openBrowserWindow(url);
  window.open(url, '_blank', 'noopener');
}
