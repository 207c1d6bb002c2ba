import { decodeEncapsulated } from './mailbox.ts';

/** Whom Exchange names by its own directory instead of by address: `/O=ACME/OU=NA/CN=RECIPIENTS/CN=JSMITH2`. */
export interface DirectoryName {
  readonly organisation: string;
  /** The innermost name, without the random hexadecimals that Exchange Online puts before it. */
  readonly commonName: string;
}

const longestName = 1000;

/** Reads a directory name, plain (`/o=…/cn=…`) or encapsulated as an address (`IMCEAEX-_O=…_CN=…@…`). */
export function parseDirectoryName(text: string): DirectoryName | undefined {
  if (text.length > longestName) return undefined;
  const bare = text
    .trim()
    .replace(/^['"<](.*)['">]$/s, '$1')
    .replace(/["']?@[^@/=\s]*$/, '')
    .replace(/^['"]?(?:smtp:|ex:|x500:)?/i, '');
  const plain = /^imceaex-/i.test(bare) ? decodeEncapsulated(bare.slice('imceaex-'.length)) : bare;
  if (!plain.startsWith('/')) return undefined;
  const parts = plain.split(/\/(?=(?:o|ou|cn|c)=)/i).slice(1);
  const valuesOf = (key: string) =>
    parts.filter((part) => part.toLowerCase().startsWith(`${key}=`)).map((part) => part.slice(key.length + 1).trim());
  const [organisation] = valuesOf('o');
  const commonName = valuesOf('cn')
    .at(-1)
    ?.replace(/^[0-9a-f]{32}-(?=.)/i, '');
  return organisation && commonName ? { organisation, commonName } : undefined;
}

/** Names that Exchange gives when nobody chose one, and so say nothing. */
const unnamed = /^(?:exchangelabs|firstorganization|org\d*|exchange)$/;

/** Whether a mail domain may be of the organisation that a directory name begins with. */
export function isOfOrganisation(domain: string, organisation: string): boolean {
  const wanted = foldName(organisation);
  if (unnamed.test(wanted)) return true;
  return domain
    .split('.')
    .map(foldName)
    .some((label) => label.length > 1 && (wanted.startsWith(label) || label.startsWith(wanted)));
}

/** Letters and digits alone, without accents: what directories make of a name. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
