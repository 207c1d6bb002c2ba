import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AppError } from '#domain/app-error.ts';
import { recogniseKind } from '#domain/correspondent.ts';
import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import { parseMessageHeaders, type MessageHeaders } from '#domain/message-headers.ts';
import { parsePersonName } from '#domain/person-name.ts';
import { findSignature, type Signature, type SignatureOptions } from '#domain/signature.ts';
import type { OrganisationReference } from '#reference/organisation-reference.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import type { Command } from './command.ts';
import { convertLines } from './ndjson.ts';
import { reasonSentence } from './reason-sentence.ts';
import { readReferenceFiles } from './reference-files.ts';

export const recogniseCommand: Command = {
  summary: 'Says of each address who it is, by the rules alone: no store and no server is asked',
  usage: 'acquaint recognise [--institution DOMAIN]… [--reference FILE…] < addresses.ndjson',
  help: `
  Reads one JSON object a line: {"emailAddress", "displayName"?, "headers"?, "body"?}, where headers is the message's header
  block, or an object of names and values, and body its plain text. Writes one a line, in the same order: {"emailAddress",
  "kind", "shared"?, "name"?, "organisation"?, "signature"?, "reason"}, or {"error"} in the place of a line that could not be read; then the
  exit code is 1.

  --institution DOMAIN   a mail domain of your institution; its sub-domains are its own too. Repeatable
  --reference FILE…      organisations and their domains: a release of ROR, Hipo's list of universities, or CSV`,
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        institution: { type: 'string', multiple: true, default: [] },
        reference: { type: 'string', multiple: true, default: [] },
      },
      // Several files may follow one --reference.
      allowPositionals: words.includes('--reference'),
    });
    const reference = await readReferenceFiles([...values.reference, ...positionals]);
    const tables = recognitionTables({ domains: values.institution, personalDomains: [] });
    const errors = await convertLines(process.stdin, process.stdout, {
      schema: asked,
      convert: (one) => recognise(one, { tables, reference }),
    });
    if (errors > 0)
      throw new AppError('invalid-input', `Lines that could not be read, each marked in its place: ${errors}`);
  },
};

const asked = z.object({
  emailAddress: z.string(),
  displayName: z.string().nullish(),
  headers: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]).nullish(),
  body: z.string().nullish(),
});

function recognise(
  { emailAddress, displayName, headers, body }: z.output<typeof asked>,
  { tables, reference }: Rules,
): unknown {
  const recognised = recogniseKind(emailAddress, tables, headers ? readHeaders(headers) : undefined);
  const name = parsePersonName(displayName ?? undefined, recognised.emailAddress);
  const organisation =
    recognised.kind === 'external' ? findOrganisation(recognised.emailAddress, reference) : undefined;
  return {
    emailAddress: recognised.emailAddress ?? emailAddress,
    kind: recognised.kind,
    ...(recognised.shared ? { shared: true } : {}),
    ...(name ? { name } : {}),
    ...(organisation ? { organisation } : {}),
    ...(body ? describeSignature(body, { name: name?.full, emailAddress: recognised.emailAddress }) : {}),
    reason: organisation
      ? `${organisation.domain} is in your reference list as ${organisation.name}.`
      : reasonSentence(recognised.reason),
  };
}

/** Absent where the body's end says nothing of its sender. */
function describeSignature(body: string, sender: SignatureOptions): { signature?: Signature } {
  const { phones, ...others } = findSignature(body, sender);
  if (phones.length === 0 && Object.keys(others).length === 0) return {};
  return { signature: { phones, ...others } };
}

function findOrganisation(emailAddress: EmailAddress | undefined, reference: OrganisationReference) {
  const found = emailAddress && reference.find(domainOf(emailAddress));
  if (!found) return undefined;
  const { name, domain, identifiers } = found;
  return { name, domain, ...(identifiers.ror === undefined ? {} : { ror: identifiers.ror }) };
}

interface Rules {
  readonly tables: ReturnType<typeof recognitionTables>;
  readonly reference: OrganisationReference;
}

function readHeaders(headers: string | Readonly<Record<string, string | readonly string[]>>): MessageHeaders {
  if (typeof headers === 'string') return parseMessageHeaders(headers);
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()]));
}
