import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { vCard } from '#domain/vcard.ts';

const text = fc.string({ unit: 'binary', maxLength: 120 }).map((one) => one.replace(/\p{Cc}/gu, ' '));
const phone = fc.integer({ min: 1_000_000, max: 99_999_999_999 }).map((number) => `+${number}`);
const person = fc.record({
  id: fc.uuid(),
  displayName: text,
  emailAddresses: fc.array(fc.emailAddress(), { minLength: 1, maxLength: 3 }),
  organisation: fc.option(text, { nil: undefined }),
  jobTitles: fc.array(text, { maxLength: 2 }),
  phones: fc.array(phone, { maxLength: 2 }),
  urls: fc.array(fc.webUrl(), { maxLength: 2 }),
});

test('a card is read as it was written, by a parser that others wrote', () => {
  fc.assert(
    fc.property(person, (one) => {
      const card = new ICAL.Component(ICAL.parse(vCard(one)));
      const all = (name: string) => card.getAllProperties(name).map((property) => property.getFirstValue());
      expect(all('fn')).toEqual([one.displayName]);
      expect(all('uid')).toEqual([`urn:uuid:${one.id}`]);
      expect(all('email')).toEqual(one.emailAddresses);
      expect(all('org').flat()).toEqual(one.organisation === undefined ? [] : [one.organisation]);
      expect(all('title')).toEqual(one.jobTitles);
      expect(all('tel')).toEqual(one.phones.map((number) => `tel:${number}`));
      expect(all('url')).toEqual(one.urls);
    }),
  );
});

test('no line is longer than 75 octets, and none begins within a character', () => {
  fc.assert(
    fc.property(person, (one) => {
      const lines = vCard(one).split('\r\n');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/^ ?[\udc00-\udfff]/);
      }
    }),
  );
});
