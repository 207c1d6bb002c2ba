import { domainOf, isWithinDomain, parseEmailAddress, type EmailAddress } from './email-address.ts';

export const correspondentKinds = ['colleague', 'external', 'personal', 'automated', 'list', 'invalid'] as const;
export type CorrespondentKind = (typeof correspondentKinds)[number];

/** Why a correspondent is of its kind: a sentence's key in the locales, and what fills it. */
export interface KindReason {
  readonly code:
    | 'institution-domain'
    | 'other-domain'
    | 'personal-provider'
    | 'automatic-mailbox'
    | 'mailing-list'
    | 'not-an-address';
  readonly params: Readonly<Record<string, string>>;
}

export interface RecognisedKind {
  readonly kind: CorrespondentKind;
  readonly reason: KindReason;
  /** Absent only for kind `invalid`. */
  readonly emailAddress?: EmailAddress;
}

/** What the rules look things up in; the institution's part comes from the store, the rest from src/reference. */
export interface RecognitionTables {
  /** The institution's own mail domains; their sub-domains are its own too. */
  readonly institutionDomains: readonly string[];
  readonly isPersonalProvider: (domain: string) => boolean;
  /** Both parts are in lower case, here and below. */
  readonly isAutomaticMailbox: (localPart: string, domain: string) => boolean;
  readonly isMailingList: (localPart: string, domain: string) => boolean;
}

/** Decides one address's kind by its SMTP domain and local part, never by its display name. */
export function recogniseKind(text: string, tables: RecognitionTables): RecognisedKind {
  const emailAddress = parseEmailAddress(text);
  if (!emailAddress)
    return { kind: 'invalid', reason: { code: 'not-an-address', params: { text: text.slice(0, 100) } } };
  const domain = domainOf(emailAddress);
  const localPart = emailAddress.slice(0, emailAddress.lastIndexOf('@'));
  const own = tables.institutionDomains.find((candidate) => isWithinDomain(domain, candidate));
  if (own) return { kind: 'colleague', emailAddress, reason: { code: 'institution-domain', params: { domain: own } } };
  if (tables.isAutomaticMailbox(localPart, domain)) {
    return { kind: 'automated', emailAddress, reason: { code: 'automatic-mailbox', params: { localPart } } };
  }
  if (tables.isMailingList(localPart, domain)) {
    return { kind: 'list', emailAddress, reason: { code: 'mailing-list', params: { emailAddress } } };
  }
  if (tables.isPersonalProvider(domain)) {
    return { kind: 'personal', emailAddress, reason: { code: 'personal-provider', params: { domain } } };
  }
  return { kind: 'external', emailAddress, reason: { code: 'other-domain', params: { domain } } };
}

/** Whether logging makes a person of this kind by default; a personal one only when the colleague puts it in. */
export function isIncludedByDefault(kind: CorrespondentKind): boolean {
  return kind === 'external';
}

/** Whether a colleague may put this kind in: robots, lists and colleagues are never people of the store. */
export function canBeIncluded(kind: CorrespondentKind): boolean {
  return kind === 'external' || kind === 'personal';
}
