import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseKind, type CorrespondentKind } from '#domain/correspondent.ts';
import type { MessageHeaders } from '#domain/message-headers.ts';
import { unpackFiles } from '#mail/archive.ts';
import { addressField, readHeaderBlock, type HeaderBlock } from '#mail/header-block.ts';
import { readMail } from '#mail/read-mail.ts';
import { createSpool } from '#mail/spool.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import { scoreHalves, type Row } from './rows.ts';

/**
 * Scores kinds by labels that the rules don't look at: what people said of a mail, which program it was written in, and that it
 * answers another; a list's by the header that is taken away.
 */
export async function evaluateKinds(corpusFolder: string): Promise<Row[]> {
  return [
    ...(await evaluateCategorised(join(corpusFolder, 'mail/enron-dirs2-8.tar.xz'))),
    ...(await evaluateListMail(join(corpusFolder, 'mail/easy-ham-1.tar.xz'))),
  ];
}

const tables = recognitionTables({ domains: [], personalDomains: [] });
const people: readonly CorrespondentKind[] = ['colleague', 'external', 'personal'];

function isPerson(address: string, headers?: MessageHeaders): boolean {
  const { kind, shared } = recogniseKind(address, tables, headers);
  return people.includes(kind) && shared !== true;
}

/** Purely personal, personal in business, arrangements, employment and edited documents: 1.2 to 1.6 of the categories. */
const personalCategories = /^1,[2-6],/mu;

async function evaluateCategorised(path: string): Promise<Row[]> {
  const categories = new Map<string, string>();
  const senders = new Map<
    string,
    { readonly address: string; readonly headers: MessageHeaders; readonly stem: string }
  >();
  await eachFile(path, (name, bytes) => {
    const stem = name.replace(/\.\w+$/u, '');
    if (name.endsWith('.cats')) categories.set(stem, bytes.toString('latin1'));
    const header = readHeaderBlock(bytes);
    const [sender] = name.endsWith('.txt') ? addressField(header, 'from') : [];
    if (sender) senders.set(`${stem} ${sender.address}`, { address: sender.address, headers: header.fields, stem });
  });
  const cases = [...senders.values()].filter(({ stem }) => personalCategories.test(categories.get(stem) ?? ''));
  const measure = 'who people say wrote personally is one person';
  return scoreHalves({ set: 'categorised mail', measure, aim: 0.99 }, cases, ({ address, headers }) =>
    isPerson(address, headers),
  );
}

async function evaluateListMail(path: string): Promise<Row[]> {
  const set = 'mailing-list mail';
  const answering = new Map<string, MessageHeaders>();
  const lists = new Map<string, MessageHeaders>();
  await eachMessage(path, ({ fields }) => {
    const isOfProgram = fields.has('user-agent') || fields.has('x-mailer');
    const [sender] = addressField({ fields }, 'from');
    if (sender && isOfProgram && fields.has('in-reply-to')) answering.set(sender.address.toLowerCase(), fields);
    const [, list] = /<mailto:([^<>?\s]+)/iu.exec(fields.get('list-post')?.[0] ?? '') ?? [];
    const others = new Map([...fields].filter(([name]) => name !== 'list-post'));
    if (list !== undefined) lists.set(list.toLowerCase(), others);
  });
  const isList = (address: string, headers?: MessageHeaders) => recogniseKind(address, tables, headers).kind === 'list';
  return [
    ...scoreHalves(
      { set, measure: 'who answers in a mail program is one person', aim: 0.98 },
      [...answering],
      ([address, headers]) => isPerson(address, headers),
    ),
    ...scoreHalves(
      { set, measure: 'List-Post’s address is a list by the other headers', aim: 0.9 },
      [...lists],
      ([address, headers]) => isList(address, headers),
    ),
    ...scoreHalves({ set, measure: 'List-Post’s address is a list by itself' }, [...lists], ([address]) =>
      isList(address),
    ),
  ];
}

async function eachFile(path: string, take: (name: string, bytes: Buffer) => void): Promise<void> {
  if (!existsSync(path)) return;
  const spool = createSpool();
  const chunks = createReadStream(path);
  for await (const file of unpackFiles({ name: path, modifiedAt: 0, chunks }, spool)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.chunks()) pieces.push(piece);
    take(file.name, Buffer.concat(pieces));
  }
  await spool.close();
}

async function eachMessage(path: string, take: (header: HeaderBlock) => void): Promise<void> {
  if (!existsSync(path)) return;
  const mail = readMail(path);
  for await (const found of mail.messages()) if (found.problem === undefined) take(readHeaderBlock(found.bytes));
  await mail.close();
}
