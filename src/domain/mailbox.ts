import { domainOf, localPartOf, parseEmailAddress, type EmailAddress } from './email-address.ts';

export type MailboxForm = 'tag' | 'dated' | 'verp' | 'batv' | 'srs' | 'encapsulated' | 'guest';

/** An address, and the mailbox that it stands for. */
export interface Mailbox {
  /** The mailbox behind. Of a bounce address (VERP): who the mail that would bounce was sent to. */
  readonly emailAddress: EmailAddress;
  /** The address as it stood, normalised. */
  readonly written: EmailAddress;
  /** How the mailbox was wrapped, the outermost first; absent when it wasn't. */
  readonly form?: MailboxForm;
}

const longestText = 1000;
const longestWrapped = 254;
/** Forwarders wrap what a forwarder before them has wrapped; no real address is nested deeper. */
const mostLayers = 4;

/** Reads one address with or without `mailto:`, `smtp:`, angle brackets or quotes, and looks for the mailbox behind it. */
export function resolveMailbox(text: string): Mailbox | undefined {
  if (text.length > longestText) return undefined;
  const bare = stripWrapping(text);
  const written = parseEmailAddress(bare, longestWrapped);
  if (!written) return undefined;
  let address = written;
  let outermost: MailboxForm | undefined;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inner = unwrap(address);
    if (!inner) break;
    outermost ??= inner.form;
    address = inner.address;
  }
  const emailAddress = parseEmailAddress(address);
  if (!emailAddress) return undefined;
  return outermost ? { emailAddress, written, form: outermost } : { emailAddress, written };
}

function stripWrapping(text: string): string {
  const trimmed = text.trim().replace(/^<([^<>]*)>$/, '$1');
  const bare = trimmed.replace(/^(['"])([^'"]*)\1$/, '$2').replace(/^(?:smtp|sip):/i, '');
  return /^mailto:/i.test(bare) ? decodePercent(bare.slice('mailto:'.length).replace(/[?#].*$/s, '')) : bare;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // no URL after all: read as it stands
  }
}

interface Wrapping {
  readonly form: MailboxForm;
  readonly pattern: RegExp;
  /** The address inside, of the pattern's groups and the domain outside. */
  readonly inside: (groups: readonly string[], domain: string) => string;
}

const domainName = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9-]+)+';

const wrappings: readonly Wrapping[] = [
  {
    form: 'encapsulated',
    pattern: /^imceasmtp-(.+)$/,
    inside: ([coded = '']) => decodeEncapsulated(coded),
  },
  {
    // Somebody from elsewhere in a tenant's directory (Entra's user principal names): jo_acme.example#EXT#@tenant.onmicrosoft.com
    form: 'guest',
    pattern: new RegExp(`^(.+)_(${domainName})#ext#$`),
    inside: ([local = '', domain = '']) => `${local}@${domain}`,
  },
  {
    // Sender Rewriting Scheme: SRS0=hash=time=domain=local; SRS1=hash=first-forwarder==hash=time=domain=local
    form: 'srs',
    pattern: new RegExp(`^srs(?:0[-+=]|1[-+=][^=]+=[^=]+=[-+=])[^=]+=[^=]+=(${domainName})=(.+)$`),
    inside: ([domain = '', local = '']) => `${local}@${domain}`,
  },
  {
    // Exchange Online writes the one who forwards before it: forwarder+SRS=hash=time=domain=local
    form: 'srs',
    pattern: new RegExp(`^[^+]+\\+srs=[^=]+=[^=]+=(${domainName})=(.+)$`),
    inside: ([domain = '', local = '']) => `${local}@${domain}`,
  },
  {
    // Bounce Address Tag Validation: prvs=tag=local, as in the draft, and Exim's and Barracuda's ways
    form: 'batv',
    pattern: /^(?:prvs=[0-9a-z]{6,12}=|btv1==[0-9a-z]+==|msprvs1=[^=]+=)(.+)$/,
    inside: ([local = ''], domain) => `${local}@${domain}`,
  },
  {
    form: 'batv',
    pattern: /^prvs=([^=/]+)\/[0-9a-f]{6,12}$/,
    inside: ([local = ''], domain) => `${local}@${domain}`,
  },
  {
    // LISTSERV's probes: owner-LIST*jo**acme.example
    form: 'verp',
    pattern: new RegExp(`^(?:owner|bounce)[^*]*\\*([^*]+)\\*\\*(${domainName})$`),
    inside: ([local = '', domain = '']) => `${local}@${domain}`,
  },
  {
    // Sympa's: bounce+jo==a==acme.example==list
    form: 'verp',
    pattern: new RegExp(`^bounces?\\+([^=]+)==a==(${domainName})(?:==.*)?$`),
    inside: ([local = '', domain = '']) => `${local}@${domain}`,
  },
  {
    // Variable envelope return paths: list-bounces+jo=acme.example, list-return-12-jo=acme.example, owner-list-jo=acme.example
    form: 'verp',
    pattern: new RegExp(
      `^(?:[^=]*[-_.+])?(?:bounces?|returns?|owner|errors?|verp|b|rp)([-_.+=][^=]*)=(${domainName})(?:[-+=][^@]*)?$`,
    ),
    inside: ([before = '', domain = '']) => `${lastPart(before)}@${domain}`,
  },
  {
    // TMDA's dated, confirming, sender's and keyword addresses end in a time or word and a hash.
    form: 'dated',
    pattern: /^(.+)[-+](?:dated[-+]\d{6,}\.[0-9a-f]{6,}|(?:confirm|sender|keyword)[-+][a-z0-9_.=-]+?\.[0-9a-f]{6,})$/,
    inside: ([local = ''], domain) => `${local}@${domain}`,
  },
  {
    form: 'dated',
    pattern: /^(.+)[-+]sender[-+][0-9a-f]{6,}$/,
    inside: ([local = ''], domain) => `${local}@${domain}`,
  },
  {
    // RFC 5233. A first + is a telephone's, and quoted local parts stand as they are.
    form: 'tag',
    pattern: /^([^+"][^+]*)\+.*$/s,
    inside: ([local = ''], domain) => `${local}@${domain}`,
  },
];

function unwrap(address: EmailAddress): { readonly form: MailboxForm; readonly address: EmailAddress } | undefined {
  const local = localPartOf(address);
  for (const { form, pattern, inside } of wrappings) {
    const found = pattern.exec(local);
    const inner = found && parseEmailAddress(inside(found.slice(1), domainOf(address)), longestWrapped);
    if (inner) return { form, address: inner };
  }
  return undefined;
}

/** Exchange's encapsulation (MS-OXCMAIL 2.1.3.1): `+2E` for a dot, `_` for a slash, a hyphen for itself. */
export function decodeEncapsulated(coded: string): string {
  return coded
    .replace(/_/g, '/')
    .replace(/\+([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The mailbox in `list-return-12-jean-paul`, `list+jo`, `12345-ab12-jo`: after a plus, a number with its hash, or the last dash. */
function lastPart(text: string): string {
  const afterPlus = text.slice(text.lastIndexOf('+') + 1);
  const counted = /^(?:.*[-_.])?\d+[-_.](?:[0-9a-f]{4,8}[-_.])?(.+)$/.exec(afterPlus);
  if (counted?.[1]) return counted[1];
  return afterPlus === text ? text.slice(text.lastIndexOf('-') + 1) : afterPlus;
}
