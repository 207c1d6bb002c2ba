import { recogniseKind } from '#domain/correspondent.ts';
import { prepareKnownDomains } from '#domain/known-domains.ts';
import { findLookAlike } from '#domain/look-alike.ts';
import { isSender, listSigns, parseMessageHeaders } from '#domain/message-headers.ts';
import { ownPart } from '#domain/own-part.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { parsePersonName } from '#domain/person-name.ts';
import { findSignature } from '#domain/signature.ts';
import { addressField } from '#mail/header-block.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';

const tables = recognitionTables({ domains: ['northbridge.example'], personalDomains: [] });
const known = prepareKnownDomains(['northbridge.example', 'acme.example']);
const sender = { name: 'Jo Smith', emailAddress: 'jo.smith@acme.example' };
const jo = parseEmailAddress(sender.emailAddress);
const inOneLine = (text: string) => text.replace(/[\r\n]/g, ' ');

/** What is done with a text that somebody has made to take long. */
export const hostileRules: Readonly<Record<string, (text: string) => unknown>> = {
  headers: (text) => {
    const headers = parseMessageHeaders(text);
    listSigns(headers);
    return isSender(headers, sender.emailAddress);
  },
  "one header's value": (text) =>
    ['From', 'List-Id', 'List-Post', 'Content-Type'].map((name) =>
      recogniseKind(sender.emailAddress, tables, parseMessageHeaders(`${name}: ${inOneLine(text)}`)),
    ),
  'list of addresses': (text) => addressField({ fields: new Map([['to', [inOneLine(text)]]]) }, 'to'),
  'one address': (text) => [recogniseKind(text, tables), recogniseKind(`${text}@acme.example`, tables)],
  name: (text) => parsePersonName(text, sender.emailAddress),
  'look-alike': (text) => jo && findLookAlike({ emailAddress: jo, displayName: text }, known),
  'own part of a body': ownPart,
  'signature below it': (text) => findSignature(`Yes.\n\nRegards,\nJo\n${text}`, sender),
  'signature above it': (text) => findSignature(`${text}\n\nRegards,\nJo Smith\nDirector\n`, sender),
};

/** Repeated until they fill a megabyte: what the rules look for, opened and never closed, nearly there, or nothing at all. */
export const hostileTexts: readonly string[] = [
  ...['a', ' ', '\n', '\r', '>', '"', '(', ',', ';', ':', '@', '\\', '_', '-', '0', '\u0301'],
  ...['"a <', '<a@b', 'a@b.cd, ', 'g: a@b.cd; ', '=?utf-8?q?a', 'a:\n', 'a: b\n c\n', 'List-Post: <mailto:a@b.cd>\n'],
  ...[
    '> \n',
    '-- \n',
    'From: a\n',
    'On 3 May 2012, Jo\n',
    'On 3 May 2012, Jo <jo@x.example> wrote:\n',
    '<http://a.bc/\n',
  ],
  ...['Kind regards,\n', 'University of ', 'Director, ', '+44 20 7946 0958 ', 'www.a.', '<div>', '<!--', '&amp;', '</'],
];
