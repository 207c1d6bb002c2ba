import type { Manifest } from '../../wire-manifest.ts';

/** Where the manifest says that the add-in's pages are, and its pictures; what is no web address names no origin. */
export function originsOf(manifest: Manifest): {
  readonly pages: readonly string[];
  readonly pictures: readonly string[];
} {
  const { surfaces, launchEvents, functionFileUrl = '', iconUrl = '', appDomains } = manifest;
  const buttons = surfaces.flatMap((surface) => surface.buttons);
  const panes = buttons.map(({ action }) => (action.type === 'ShowTaskpane' ? action.url : ''));
  const icons = buttons.flatMap((button) => Object.values(button.icons));
  const pages = uniqueOrigins([...panes, functionFileUrl, ...launchEvents.map(({ url }) => url), ...appDomains]);
  return { pages, pictures: uniqueOrigins([...pages, iconUrl, ...icons]) };
}

function uniqueOrigins(addresses: readonly string[]): string[] {
  const urls = addresses.flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []));
  return [...new Set(urls.filter(({ protocol }) => /^https?:$/u.test(protocol)).map(({ origin }) => origin))];
}
