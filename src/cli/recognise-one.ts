import { z } from 'zod';
import { nameCorrespondent } from '#domain/correspondent-name.ts';
import { recogniseKind, type RecognitionTables } from '#domain/correspondent.ts';
import { resolveDirectoryNames } from '#domain/directory-match.ts';
import { parseDirectoryName } from '#domain/directory-name.ts';
import { domainOf } from '#domain/email-address.ts';
import { parseMessageHeaders, type MessageHeaders } from '#domain/message-headers.ts';
import { findSignature, type Signature, type SignatureOptions } from '#domain/signature.ts';
import { addressField } from '#mail/header-block.ts';
import type { OrganisationFinder } from '#reference/organisation-finder.ts';
import type { ResolvedDomain } from '#reference/resolved-domains.ts';
import { reasonSentence } from './reason-sentence.ts';

/** What a correspondent is recognised by. */
export interface RecognitionRules {
  readonly tables: RecognitionTables;
  readonly reference: OrganisationFinder;
}

export const askedCorrespondent = z.object({
  emailAddress: z.string(),
  displayName: z.string().nullish(),
  headers: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]).nullish(),
  body: z.string().nullish(),
});

/** One line's answer. */
export function recognise(
  { displayName, headers: writtenHeaders, body, ...asked }: z.output<typeof askedCorrespondent>,
  { tables, reference }: RecognitionRules,
): unknown {
  const headers = writtenHeaders ? readHeaders(writtenHeaders) : undefined;
  const emailAddress = resolveName(asked.emailAddress, displayName ?? undefined, headers);
  const recognised = recogniseKind(emailAddress, tables, headers);
  const sender = { emailAddress: recognised.emailAddress, institutionDomains: tables.institutionDomains };
  const name = nameCorrespondent(
    { displayName: displayName ?? undefined, emailAddress: recognised.emailAddress },
    tables,
  );
  const known =
    recognised.kind === 'external' && recognised.emailAddress
      ? reference.find(domainOf(recognised.emailAddress))
      : undefined;
  return {
    emailAddress: recognised.emailAddress ?? emailAddress,
    kind: recognised.kind,
    ...(recognised.shared ? { shared: true } : {}),
    ...(name ? { name } : {}),
    ...(known ? { organisation: describeOrganisation(known) } : {}),
    ...(body ? describeSignature(body, { ...sender, name: name?.full }) : {}),
    reason: known ? referenceSentence(known) : reasonSentence(recognised.reason),
  };
}

/** For a name of Exchange's directory, the address that the message's headers have of the same person. */
function resolveName(emailAddress: string, displayName: string | undefined, fields?: MessageHeaders): string {
  if (!fields || !parseDirectoryName(emailAddress)) return emailAddress;
  const others = correspondentFields.flatMap((name) => addressField({ fields }, name)).map(({ address }) => address);
  const [resolved] = resolveDirectoryNames(
    [{ emailAddress, ...(displayName === undefined ? {} : { displayName }) }],
    others,
  );
  return resolved?.emailAddress ?? emailAddress;
}

/** The headers that hold who is on a message. */
export const correspondentFields = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'];

/** Absent where the body's end says nothing of its sender. */
function describeSignature(body: string, sender: SignatureOptions): { signature?: Signature } {
  const { phones, ...others } = findSignature(body, sender);
  if (phones.length === 0 && Object.keys(others).length === 0) return {};
  return { signature: { phones, ...others } };
}

function describeOrganisation({ name, domain, identifiers }: ResolvedDomain) {
  return { name, domain, ...(identifiers.ror === undefined ? {} : { ror: identifiers.ror }) };
}

function referenceSentence({ domain, name, unitName }: ResolvedDomain): string {
  const listed = unitName === undefined ? name : `${unitName}, a part of ${name}`;
  return `${domain} is in your reference list as ${listed}.`;
}

function readHeaders(headers: string | Readonly<Record<string, string | readonly string[]>>): MessageHeaders {
  if (typeof headers === 'string') return parseMessageHeaders(headers);
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()]));
}
