import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSignature } from '#domain/signature.ts';

const jo = { name: 'Jo Smith', emailAddress: 'jo.smith@york.ac.uk', institutionDomains: ['york.ac.uk'] };
const signature = `Dr Jo Smith
Senior Lecturer in Chemistry
Department of Chemistry, University of York
Tel: 01904 320000 | Fax: 01904 320001
ORCID: 0000-0002-1825-0097
www.york.ac.uk/chemistry`;
const found = {
  phones: [{ value: '+441904320000', written: '01904 320000', line: 'Tel: 01904 320000 | Fax: 01904 320001' }],
  jobTitle: { value: 'Senior Lecturer in Chemistry', line: 'Senior Lecturer in Chemistry' },
  organisation: { value: 'University of York', line: 'Department of Chemistry, University of York' },
  orcid: { value: '0000-0002-1825-0097', line: 'ORCID: 0000-0002-1825-0097' },
  webAddress: { value: 'https://www.york.ac.uk/chemistry', line: 'www.york.ac.uk/chemistry' },
};

describe('findSignature', () => {
  it.each(['-- ', 'Kind regards,', 'Mit freundlichen Grüßen', 'Cordialement,\nJo', ''])(
    'reads what stands below %j, each with its line',
    (above) => {
      expect(findSignature(`Dear Al,\n\nHere it is.\n\n${above}\n${signature}`, jo)).toEqual(found);
    },
  );

  it('reads nothing of quotations, disclaimers and what was sent on', () => {
    const quoted = signature.replaceAll(/^/gmu, '> ');
    for (const below of [
      `On 3 May 2021, Jo Smith <jo.smith@york.ac.uk> wrote:\n${quoted}`,
      `-----Original Message-----\nFrom: Jo Smith\n\nRegards,\n${signature}`,
      `---------- Forwarded message ---------\nFrom: Jo Smith\n\nRegards,\n${signature}`,
      `This email and any attachments are confidential.\nWrite to University of York, or call +44 1904 320000.`,
    ]) {
      expect(findSignature(`Thank you.\n\nRegards,\nJo\n\n${below}`, jo)).toEqual({ phones: [] });
    }
  });

  it('reads nothing of the text itself', () => {
    const body =
      'Call the Director of Research, University of York, on +44 1904 320000 or see www.york.ac.uk.\n\nRegards,\nJo';
    expect(findSignature(body, jo)).toEqual({ phones: [] });
  });

  it('reads a signature in one line of parts', () => {
    const line = 'Dr Jo Smith | Senior Lecturer in Chemistry | University of York | York YO10 5DD | Tel: 01904 320000';
    const { phones, jobTitle, organisation } = findSignature(`Yes.\n\nRegards\nJo\n\n${line}, Inc.`, jo);
    expect([phones[0]?.value, jobTitle?.value, organisation?.value]).toEqual([
      '+441904320000',
      'Senior Lecturer in Chemistry',
      'University of York',
    ]);
  });

  it('reads a national number as one of the country that the postcode is of', () => {
    const address = { name: 'Jo Smith', emailAddress: 'jo.smith@acme.com' };
    const phonesOf = (place: string) =>
      findSignature(`Yes.\n\nRegards\nJo Smith\n${place}\nTel: 020 7946 0123`, address).phones;
    expect(phonesOf('London N1 9GU').map(({ value }) => value)).toEqual(['+442079460123']);
    expect(phonesOf('London')).toEqual([]);
  });

  it('reads what stands between a name and what is said of working hours', () => {
    const below =
      'I work on Mondays and Tuesdays, and sometimes write at odd hours.\nThe University of York is an exempt charity.';
    const { jobTitle } = findSignature(`Here it is.\n\nJo Smith\nHead of Law\nUniversity of York\n${below}`, jo);
    expect(jobTitle?.value).toBe('Head of Law');
  });

  it('reads no meeting’s number, and nothing of a postscript', () => {
    const added =
      '________________________________\nMicrosoft Teams meeting\n+44 20 3321 5208,,123456789# United Kingdom';
    expect(findSignature(`Yes.\n\nRegards\nJo Smith\n\n${added}`, jo)).toEqual({ phones: [] });
    const postscript = 'PS The Director of Research at Leeds University is on 0113 343 1111.';
    expect(findSignature(`Yes.\n\nRegards\nJo Smith\n\n${postscript}`, jo)).toEqual({ phones: [] });
  });

  it('answers any text with what stands in its line', () => {
    const piece = fc.constantFrom(
      ...signature.split('\n'),
      '-- ',
      'Regards,',
      '',
      '> x',
      'Hello',
      '+44 1904 320000',
      '| ',
    );
    const body = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('\n')),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => `Hello\n\n-- \n${text}`),
    );
    fc.assert(
      fc.property(body, fc.option(fc.string(), { nil: undefined }), (text, emailAddress) => {
        const { phones, ...others } = findSignature(text, emailAddress === undefined ? {} : { emailAddress });
        const lines = new Set(text.split(/\r\n|\r|\n/u).map((line) => line.slice(0, 400).trim()));
        for (const { value, line } of phones) {
          expect(value).toMatch(/^\+\d{4,15}$/u);
          expect(lines).toContain(line);
        }
        for (const { value, line } of Object.values(others)) {
          expect(value).not.toBe('');
          expect(lines).toContain(line);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
