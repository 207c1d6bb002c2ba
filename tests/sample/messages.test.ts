import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseKind } from '#domain/correspondent.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { calendarEntries } from '../../sample/mail/calendar-entries.ts';
import { messageSketches } from '../../sample/mail/messages.ts';
import { writeCalendar } from '../../sample/mail/write-calendar.ts';
import { writeMessage } from '../../sample/mail/write-message.ts';
import { createSample } from '../../sample/sample.ts';

const root = join(import.meta.dirname, '../../sample');
const folder = join(root, 'messages');
const files = readdirSync(folder).sort();
const sketches = messageSketches();
const [northbridge] = createSample();
const tables = recognitionTables(northbridge?.institution ?? { domains: [], personalDomains: [] });
const known = new Set(northbridge?.people.flatMap(({ emailAddresses }) => emailAddresses));
const organisations = northbridge?.organisations.flatMap(({ domains }) => domains) ?? [];

describe('the sample messages', () => {
  it('are the files that sample/write-messages.ts writes', () => {
    expect(files).toEqual(sketches.map(({ file }) => `${file}.eml`));
    for (const sketch of sketches) {
      expect(readFileSync(join(folder, `${sketch.file}.eml`)).equals(writeMessage(sketch)), sketch.file).toBe(true);
    }
  });

  it('have their meetings in the calendars’ files', () => {
    const calendar = join(root, 'calendar');
    expect(readdirSync(calendar).sort()).toEqual(calendarEntries.map(({ file }) => `${file}.ics`).sort());
    for (const entry of calendarEntries) {
      expect(readFileSync(join(calendar, `${entry.file}.ics`), 'utf8')).toBe(writeCalendar(entry));
    }
  });

  it('are each listed in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(calendarEntries.filter(({ file }) => !readme.includes(`| ${file} `))).toEqual([]);
    expect(sketches.filter(({ file }) => !readme.includes(`| ${file} `))).toEqual([]);
  });

  it('can be told apart by subject, the two copies of one mail aside', () => {
    const subjects = sketches.filter(({ file }) => !/copy-b|broken/.test(file)).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('say in their headers what was meant, whatever the encoding', async () => {
    for (const { file, subject, from, messageId } of sketches.filter(({ file }) => file !== '54-broken')) {
      const email = await read(file);
      expect((email.subject ?? '').replace(/\s+/g, ' '), file).toBe(subject.replace(/\s+/g, ' '));
      expect(from, file).toContain(email.from && 'address' in email.from ? email.from.address : 'nothing');
      expect(from?.replace(/["\\]/g, ''), file).toContain(email.from?.name.replace(/["\\]/g, ''));
      expect(email.messageId === undefined, file).toBe(messageId === null);
      expect(Number.isNaN(Date.parse(email.date ?? '')), file).toBe(false);
    }
  });

  it('keep header lines within 998 bytes and encoded words within 75 (RFC 5322, RFC 2047)', () => {
    for (const file of files.filter((each) => !/broken/.test(each))) {
      const [header = ''] = readFileSync(join(folder, file), 'latin1').split(/\r?\n\r?\n/);
      expect(header.split(/\r?\n/).filter((line) => line.length > 998)).toEqual([]);
      expect((header.match(/=\?[^?]+\?[QB]\?[^?]*\?=/g) ?? []).filter((word) => word.length > 75)).toEqual([]);
    }
  });

  it.each([
    ['01-known-person', 'marta.oliveira@acme.example'],
    ['07-second-address', 'marta.oliveira@acmehydrogen.example'],
    ['09-careers-fair', 'aoife.brannigan@kestrelrobotics.example'],
    ['24-greek', 'eleni.papadopoulou@harrowdalefoundation.example'],
    ['25-chinese', 'taiman.chan@penmoor-university.example'],
    ['26-right-to-left', 'mohammed.alali@alnoor.example'],
    ['47-on-behalf-of', 'gillian.marsh@thornwick-council.example'],
    ['48-comma-in-name', 'ruth.abernethy@wexbury-high.example'],
  ])('%s comes from somebody in the store', async (file, address) => {
    const [sender] = await kindsOn(file);
    expect(sender).toEqual({ address, kind: 'external' });
    expect(known).toContain(address);
  });

  it.each([
    ['03-new-person-known-organisation', 'acme.example', true],
    ['04-sub-domain', 'acme.example', true],
    ['05-new-person-new-organisation', 'gwennolceramics.example', false],
  ])('%s comes from somebody new of %s', async (file, domain, isKnown) => {
    const [sender] = await kindsOn(file);
    expect(known).not.toContain(sender?.address);
    expect(sender?.address.endsWith(domain)).toBe(true);
    expect(organisations.includes(domain)).toBe(isKnown);
  });

  it.each([
    ['06-personal-mail', 'personal'],
    ['14-newsletter', 'list'],
    ['15-no-reply', 'automated'],
    ['19-not-delivered', 'automated'],
    ['20-notifications', 'automated'],
    ['17-internal-only', 'colleague'],
    ['49-name-shows-another-address', 'external'],
    ['52-internal-sub-domain', 'colleague'],
  ])('%s comes from an address of kind %s', async (file, kind) => {
    expect((await kindsOn(file))[0]?.kind).toBe(kind);
  });

  it('has only colleagues on the internal and the forwarded mail', async () => {
    for (const file of ['17-internal-only', '38-forwarded']) {
      expect(new Set((await kindsOn(file)).map(({ kind }) => kind))).toEqual(new Set(['colleague']));
    }
  });

  it('has 150 and 21 recipients, of every kind and of many organisations', async () => {
    const [, ...recipients] = await kindsOn('21-150-recipients');
    expect(recipients).toHaveLength(150);
    expect(new Set(recipients.map(({ kind }) => kind))).toEqual(
      new Set(['colleague', 'external', 'personal', 'list', 'automated']),
    );
    expect(new Set(recipients.map(({ address }) => address.split('@')[1])).size).toBeGreaterThan(50);
    expect(recipients.filter(({ address }) => known.has(address)).length).toBeGreaterThan(90);
    expect((await kindsOn('22-21-recipients')).slice(1)).toHaveLength(21);
  });

  it('has two files of one mail that differ in their way, not in their Message-ID', async () => {
    const [one, other] = [await read('36-copy-a'), await read('37-copy-b')];
    expect(one.messageId).toBe(other.messageId);
    expect(one.deliveredTo).not.toBe(other.deliveredTo);
  });

  it('carries invitations, attachments and a sender on behalf', async () => {
    const methods = ['40-meeting-request', '41-meeting-cancelled', '42-meeting-accepted'].map(async (file) => {
      const calendar = (await read(file)).attachments.find(({ mimeType }) => mimeType === 'text/calendar');
      return calendar?.method;
    });
    expect(await Promise.all(methods)).toEqual(['REQUEST', 'CANCEL', 'REPLY']);
    const attachments = (await read('43-attachments')).attachments.map(({ filename }) => filename);
    expect(attachments).toEqual(['Contract.pdf', 'Προσφορά έτους 2027.csv', 'logo.png']);
    expect((await read('47-on-behalf-of')).sender).toMatchObject({ address: 'paula.grant@thornwick-council.example' });
  });
});

function read(file: string): Promise<Email> {
  return PostalMime.parse(readFileSync(join(folder, `${file}.eml`)));
}

/** Everybody on a message, sender first, as the first institution sees them. */
async function kindsOn(file: string): Promise<{ readonly address: string; readonly kind: string }[]> {
  const { from, to = [], cc = [] } = await read(file);
  const addresses = [...(from ? [from] : []), ...to, ...cc].flatMap((each: Address) => each.address ?? []);
  return addresses.map((address) => ({
    address: address.toLowerCase(),
    kind: recogniseKind(address, tables).kind,
  }));
}
