import type { MessageAddress } from '#domain/message.ts';
import { recogniseKind } from '#domain/correspondent.ts';
import { resolveDirectoryNames } from '#domain/directory-match.ts';
import { parseDirectoryName } from '#domain/directory-name.ts';
import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import { parsePersonName } from '#domain/person-name.ts';
import { findSignature } from '#domain/signature.ts';
import type { FoundMessage } from '#mail/found-message.ts';
import { addressField, readHeaderBlock, type HeaderBlock } from '#mail/header-block.ts';
import { bodyText, parseMessage } from '#mail/parse-message.ts';
import { readMail } from '#mail/read-mail.ts';
import { domainsOfOneBody } from '#reference/shared-domains.ts';
import { createMailTally, type MailTally } from './mail-tally.ts';
import { formatMailTally } from './mail-tally-text.ts';
import { createProgress } from './progress.ts';
import { correspondentFields, type RecognitionRules } from './recognise-one.ts';

/** Recognises everybody in a mailbox and prints what was found; how far it is, on standard error, where that takes a while. */
export async function printMailSummary(path: string, rules: RecognitionRules): Promise<void> {
  const mail = readMail(path);
  const tally = createMailTally();
  const showProgress = createProgress();
  try {
    for await (const found of mail.messages()) {
      if (found.problem === undefined) await addMessage(found, { tally, rules });
      else tally.addUnreadable(found);
      showProgress(`${tally.messageCount().toLocaleString('en-GB')} messages read`);
    }
  } finally {
    await mail.close();
  }
  process.stdout.write(formatMailTally({ ...tally.result(), passedOver: mail.passedOver() }));
}

async function addMessage(found: FoundMessage, { tally, rules }: Adding): Promise<void> {
  try {
    const header = readHeaderBlock(found.bytes);
    const text = await bodyText(await parseMessage(found.bytes));
    tally.addMessage();
    addCorrespondents(header, { tally, rules });
    addSignature(header, text, { tally, rules });
  } catch (error) {
    tally.addUnreadable({ ...found, problem: error instanceof Error ? error.message : String(error) });
  }
}

interface Adding {
  readonly tally: MailTally;
  readonly rules: RecognitionRules;
}

/** Each address once a message. */
function addCorrespondents(header: HeaderBlock, { tally, rules }: Adding): void {
  const seen = new Set<string>();
  for (const { emailAddress, displayName } of resolveDirectoryNames(addressesOf(header))) {
    const recognised = recogniseKind(emailAddress, rules.tables, header.fields);
    const key = recognised.emailAddress ?? emailAddress.trim().toLowerCase().slice(0, longestInvalid);
    if (seen.has(key)) continue;
    seen.add(key);
    tally.addAddress(key, recognised);
    const name = recognised.emailAddress ? undefined : parseDirectoryName(emailAddress);
    if (name) tally.addDirectoryName(key, { name, displayName });
    if (recognised.kind === 'external' && recognised.emailAddress)
      tally.addOrganisation(key, organisationOf(recognised.emailAddress, rules));
  }
}

const longestInvalid = 1000;

function addressesOf(header: HeaderBlock): MessageAddress[] {
  return correspondentFields
    .flatMap((field) => addressField(header, field))
    .map(({ name, address }) => ({ emailAddress: address.trim() || bareDirectoryName(name), displayName: name }))
    .filter(({ emailAddress }) => emailAddress !== '');
}

/** A directory name without angle brackets is read as if it were a display name. */
function bareDirectoryName(name: string): string {
  return parseDirectoryName(name) ? name : '';
}

/** By its name where the reference data knows it, else by what somebody registered, or has below a domain that many share. */
function organisationOf(emailAddress: EmailAddress, { reference }: RecognitionRules): string {
  const domain = domainOf(emailAddress);
  return reference.find(domain)?.name ?? domainsOfOneBody(domain).at(-1) ?? domain;
}

/** Robots and lists have no signature of anybody's. */
function addSignature(header: HeaderBlock, text: string, { tally, rules }: Adding): void {
  const [sender] = addressField(header, 'from');
  if (!sender) return;
  const { kind, emailAddress } = recogniseKind(sender.address, rules.tables, header.fields);
  if (!emailAddress || kind === 'automated' || kind === 'list') return;
  const { institutionDomains } = rules.tables;
  const name = parsePersonName(sender.name, emailAddress)?.full;
  tally.addSignature(emailAddress, findSignature(text, { name, emailAddress, institutionDomains }));
}
