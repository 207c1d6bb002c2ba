import { parseDirectoryName } from './directory-name.ts';
import { domainOf, isWithinDomain, localPartOf, type EmailAddress } from './email-address.ts';
import { listAt, mailboxByHeaders } from './kind-by-headers.ts';
import { resolveMailbox, type Mailbox } from './mailbox.ts';
import type { MessageHeaders } from './message-headers.ts';

export const correspondentKinds = ['colleague', 'external', 'personal', 'automated', 'list', 'invalid'] as const;
export type CorrespondentKind = (typeof correspondentKinds)[number];

/** Why a correspondent is of its kind: a sentence's key in the locales, and what fills it. */
export interface KindReason {
  readonly code:
    | 'institution-domain'
    | 'other-domain'
    | 'personal-provider'
    | 'automatic-mailbox'
    | 'automatic-message'
    | 'mailing-list'
    | 'shared-mailbox'
    | 'directory-name'
    | 'not-an-address';
  readonly params: Readonly<Record<string, string>>;
}

export interface RecognisedKind {
  readonly kind: CorrespondentKind;
  readonly reason: KindReason;
  /** The mailbox behind the address as it was written. Absent only for kind `invalid`. */
  readonly emailAddress?: EmailAddress;
  /** True for a mailbox of an office, which several people read. */
  readonly shared?: boolean;
}

/** What the rules look things up in; the institution's part comes from the store, the rest from src/reference. */
export interface RecognitionTables {
  /** The institution's own mail domains; their sub-domains are its own too. */
  readonly institutionDomains: readonly string[];
  readonly isPersonalProvider: (domain: string) => boolean;
  /** Both parts are in lower case, here and below. */
  readonly isAutomaticMailbox: (localPart: string, domain: string) => boolean;
  readonly isMailingList: (localPart: string, domain: string) => boolean;
  readonly isSharedMailbox: (localPart: string) => boolean;
}

/**
 * Decides one address's kind by its SMTP domain and local part, and by what the headers of the message that it stands on
 * say about it, never by its display name.
 */
export function recogniseKind(text: string, tables: RecognitionTables, headers?: MessageHeaders): RecognisedKind {
  // Encapsulated ones look like addresses, of whom they name or of whoever's server wrote them: that can't be told.
  const directory = parseDirectoryName(text);
  if (directory) {
    return {
      kind: 'invalid',
      reason: { code: 'directory-name', params: { name: directory.commonName.slice(0, 100) } },
    };
  }
  const mailbox = resolveMailbox(text);
  if (!mailbox) return { kind: 'invalid', reason: { code: 'not-an-address', params: { text: text.slice(0, 100) } } };
  const { emailAddress } = mailbox;
  const domain = domainOf(emailAddress);
  const own = tables.institutionDomains.find((candidate) => isOwnDomain(domain, candidate));
  if (own && mailbox.form !== 'verp') {
    return { kind: 'colleague', emailAddress, reason: { code: 'institution-domain', params: { domain: own } } };
  }
  const decided = decideByAddress(mailbox, tables) ?? (headers && mailboxByHeaders(mailbox, headers));
  if (decided) return { ...decided, emailAddress };
  if (tables.isPersonalProvider(domain)) {
    return { kind: 'personal', emailAddress, reason: { code: 'personal-provider', params: { domain } } };
  }
  const localPart = localPartOf(emailAddress);
  return tables.isSharedMailbox(localPart)
    ? { kind: 'external', emailAddress, shared: true, reason: { code: 'shared-mailbox', params: { localPart } } }
    : { kind: 'external', emailAddress, reason: { code: 'other-domain', params: { domain } } };
}

/** Whether a mailbox is a robot's, a list's or an office's by its address, whatever the kind of whoever writes from it. */
export function isNobodysOwn(emailAddress: EmailAddress, tables: RecognitionTables): boolean {
  const [localPart, domain] = [localPartOf(emailAddress), domainOf(emailAddress)];
  return (
    tables.isAutomaticMailbox(localPart, domain) ||
    tables.isMailingList(localPart, domain) ||
    tables.isSharedMailbox(localPart)
  );
}

type Decided = Pick<RecognisedKind, 'kind' | 'reason'>;

/** By the address as it was written: a bounce address is a robot's, whoever the mailbox behind it belongs to. */
function decideByAddress({ emailAddress, written, form }: Mailbox, tables: RecognitionTables): Decided | undefined {
  const candidates = form === 'verp' || form === 'tag' ? [written, emailAddress] : [emailAddress];
  for (const address of candidates) {
    const [localPart, domain] = [localPartOf(address), domainOf(address)];
    if (form === 'verp' || tables.isAutomaticMailbox(localPart, domain)) {
      return { kind: 'automated', reason: { code: 'automatic-mailbox', params: { localPart } } };
    }
    if (tables.isMailingList(localPart, domain)) return listAt(address);
  }
  return undefined;
}

/** A tenant's mail is routed through `name.mail.onmicrosoft.com` beside `name.onmicrosoft.com`. */
function isOwnDomain(domain: string, own: string): boolean {
  return isWithinDomain(domain.replace(/\.mail\.onmicrosoft\.com$/, '.onmicrosoft.com'), own);
}

/** Whether logging makes a person of this kind by default; a personal one only when the colleague puts it in. */
export function isIncludedByDefault(kind: CorrespondentKind): boolean {
  return kind === 'external';
}

/** Whether a colleague may put this kind in: robots, lists and colleagues are never people of the store. */
export function canBeIncluded(kind: CorrespondentKind): boolean {
  return kind === 'external' || kind === 'personal';
}
