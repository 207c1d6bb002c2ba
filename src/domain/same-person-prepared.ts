import { foldText } from './fold-text.ts';
import { resolveMailbox } from './mailbox.ts';

/** What is known of one person, or of one name and address that stand on a message. */
export interface PersonIdentity {
  readonly names: readonly string[];
  readonly emailAddresses: readonly string[];
  readonly organisations?: readonly string[];
  /** Mail domains of the person's organisation, where they are known beside the addresses. */
  readonly domains?: readonly string[];
  readonly orcids?: readonly string[];
  readonly phones?: readonly string[];
}

/** What the rules look domains up in. */
export interface PersonTables {
  readonly isPersonalProvider: (domain: string) => boolean;
  readonly registrableDomain: (domain: string) => string | undefined;
  /** Whether several people read a mailbox, or nobody does: an office's, a list's, a machine's. Both parts in lower case. */
  readonly isShared: (localPart: string, domain: string) => boolean;
}

/** A person's evidence in the form in which it is compared: worth keeping where one person meets many. */
export interface PreparedPerson {
  /** The words of each name, folded, without titles: `['ada', 'lovelace']`. */
  readonly names: readonly (readonly string[])[];
  readonly mailboxes: readonly PreparedMailbox[];
  /** Registrable domains of organisations, and organisations' names, folded. */
  readonly organisations: readonly string[];
  readonly orcids: readonly string[];
  readonly phones: readonly string[];
}

export interface PreparedMailbox {
  readonly address: string;
  /** Letters and digits of the local part, without tag; what its owner is called by. */
  readonly handle: string;
  /** The local part's words: `['ada', 'lovelace']` for `ada.lovelace7`. */
  readonly words: readonly string[];
  /** The registrable domain's first label, where it isn't a provider's: `lovelace` of `ada@lovelace.example`. */
  readonly label: string | undefined;
  /** Whether others may write from it too. */
  readonly isShared: boolean;
}

const most = 20;
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|phd|msc|bsc|md|jr|sr|ii|iii|herr|frau|mme|mlle|dipl|ing)$/;
/** GitHub gives addresses below such a domain to everybody who wants none known. */
const noReplyHost = /(?:^|\.)no-?reply\./;
/** A list that writes in its members' names puts its own address behind them. */
const inNameOf = /\s(?:via|on behalf of)\s/iu;
/** `Ada Lovelace via Analysts`, `Ada Lovelace (Engines)`, `Ada Lovelace [mailto:…]`. */
const afterName = /\s+(?:via|on behalf of)\s.*$|[([{<].*$/isu;

export function preparePerson(person: PersonIdentity, tables: PersonTables): PreparedPerson {
  const nobodys = (domain: string) => noReplyHost.test(domain) || tables.isPersonalProvider(domain);
  const isLists = person.emailAddresses.length === 1 && person.names.some((name) => inNameOf.test(name.slice(0, 200)));
  const mailboxes = person.emailAddresses
    .slice(0, most)
    .flatMap((text) => prepareMailbox(text, { ...tables, isPersonalProvider: nobodys }) ?? [])
    .map((mailbox) => (isLists ? { ...mailbox, isShared: true } : mailbox));
  const domains = [
    ...mailboxes.map(({ address }) => address.slice(address.indexOf('@') + 1)),
    ...(person.domains ?? []).slice(0, most),
  ];
  const organisational = domains
    .filter((domain) => !nobodys(domain))
    .flatMap((domain) => tables.registrableDomain(domain.toLowerCase()) ?? []);
  const called = (person.organisations ?? []).slice(0, most).map((name) =>
    foldText(name.slice(0, 200))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return {
    names: person.names
      .slice(0, most)
      .map(nameWords)
      .filter((words) => words.length > 0),
    mailboxes,
    organisations: [...new Set([...organisational, ...called.filter((name) => name.length > 2)])],
    orcids: (person.orcids ?? []).flatMap(
      (text) => /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])\b/.exec(text)?.slice(1).join('').toUpperCase() ?? [],
    ),
    phones: (person.phones ?? []).flatMap((text) => /\d{9}$/.exec(text.slice(0, 60).replace(/\D/g, ''))?.[0] ?? []),
  };
}

/** The words of a person's name in a form that doesn't hang on capitals, accents, order commas, titles. */
function nameWords(name: string): readonly string[] {
  const bare = name
    .slice(0, 200)
    .replace(afterName, '')
    .replace(/"[^"]*"/gu, (quoted, at: number) => (at === 0 ? quoted : ' '));
  if (bare.includes('@')) return [];
  const words = foldText(bare)
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !titles.test(word) && !/^\d+$/.test(word)).slice(0, 8);
}

function prepareMailbox(text: string, tables: PersonTables): PreparedMailbox | undefined {
  // GitHub's private addresses have the account's number before its name, where a tag would leave only the number.
  const bare = text.trim().replace(/^\d{3,}\+(?=[^@]+@)/, '');
  // Old systems and logs have addresses that no mail could be sent to (`jo@web`): the same one is still the same mailbox.
  const address = resolveMailbox(bare)?.emailAddress ?? /^[^\s@]{1,64}@[^\s@]{1,190}$/u.exec(bare)?.[0].toLowerCase();
  if (address === undefined) return undefined;
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const local = foldText(address.slice(0, at));
  const words = local.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const registrable = tables.isPersonalProvider(domain) ? undefined : tables.registrableDomain(domain);
  const label = registrable?.split('.')[0]?.replaceAll('-', '');
  const isShared = tables.isShared(address.slice(0, at), domain);
  return { address, handle: local.replace(/[^\p{L}\p{N}]/gu, ''), words, label, isShared };
}
