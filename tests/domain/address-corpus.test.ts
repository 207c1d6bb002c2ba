import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEmailAddress } from '#domain/email-address.ts';

const corpus = process.env['ACQUAINT_CORPUS'];

/** Conformance cases that others collected; skipped unless ACQUAINT_CORPUS names the folder that holds them. */
describe.skipIf(corpus === undefined)('addresses of other projects', () => {
  it('takes every isemail case that is valid without qualification and has a domain name, and no erroneous one', () => {
    interface Case {
      readonly address: string;
      readonly category: string;
      readonly diagnosis: string;
    }
    const cases: Case[] = JSON.parse(read('addresses/isemail-tests.json'));
    const isBare = ({ address }: Case) => /@[^@]*\.[^@]*[a-z][^@]*$/i.test(address);
    const valid = cases.filter((each) => each.diagnosis === 'ISEMAIL_VALID' && isBare(each));
    expect(valid.filter(({ address }) => !parseEmailAddress(address))).toEqual([]);
    const isMeant = ({ diagnosis, address }: Case) =>
      // Dots where RFC 5321 wants none, the root's dot, and letters beyond ASCII are taken on purpose.
      !/DOT_(?:START|END)|CONSECUTIVEDOTS/.test(diagnosis) &&
      !address.endsWith('.') &&
      /^\S[\x20-\x7e]*\S$/.test(address);
    const wrong = cases.filter((each) => each.category === 'ISEMAIL_ERR' && isMeant(each));
    expect(wrong.filter(({ address }) => parseEmailAddress(address)).map(({ address }) => address)).toEqual([]);
    expect(valid.length).toBeGreaterThan(10);
    expect(wrong.length).toBeGreaterThan(30);
  });

  it('takes every address on which four parsers of real headers agree', () => {
    interface Header {
      readonly expected: readonly { readonly address: string }[];
      readonly source: string;
    }
    const lines = read('addresses/real-headers-dev.jsonl').trim().split('\n');
    const headers = lines.map((line): Header => JSON.parse(line));
    const addresses = new Set(headers.flatMap(({ expected }) => expected.map(({ address }) => address)));
    const refused = [...addresses].filter((address) => parseEmailAddress(address) === undefined);
    expect(addresses.size).toBeGreaterThan(500);
    expect(refused.filter((address) => /^[^@\s]+@[\w.-]+\.[a-z]{2,}$/i.test(address))).toEqual([]);
  });

  function read(path: string): string {
    return readFileSync(join(corpus ?? '', path), 'utf8');
  }
});
