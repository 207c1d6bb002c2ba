/** The origin that manifest.xml in the repository names. */
const manifestOrigin = 'https://localhost:3000';

/** The manifest for an add-in served at `url` (an https origin): that origin is replaced, and nothing else. */
export function manifestFor(manifestXml: string, url: string): string {
  return manifestXml.replaceAll(manifestOrigin, new URL(url).origin);
}
