import { describe, expect, it } from 'vitest';
import { findWebAddresses } from '#domain/signature-web-address.ts';

describe('findWebAddresses', () => {
  it.each([
    ['www.york.example/chemistry', 'https://www.york.example/chemistry'],
    ['Tel 01904 320000 | www.york.example', 'https://www.york.example'],
    ['Web: http://york.example/', 'http://york.example'],
    ['w york.example', 'https://york.example'],
    ['Jo Smith <https://www.york.example/staff/jo>', 'https://www.york.example/staff/jo'],
    [
      'https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.york.example%2F&data=1',
      'https://www.york.example',
    ],
  ])('finds in %j the sender’s own %j', (line, value) => {
    expect(findWebAddresses(line, 'chem.york.example')).toEqual([{ value, isOwn: true }]);
  });

  it('takes another site where the line says nothing else, or calls it the sender’s', () => {
    expect(findWebAddresses('https://acme.example', 'x.example')).toEqual([
      { value: 'https://acme.example', isOwn: false },
    ]);
    expect(findWebAddresses('Website: www.acme.example', 'x.example')).toHaveLength(1);
    expect(findWebAddresses('https://people.example/jo.smith', 'x.example')).toHaveLength(1);
    expect(findWebAddresses('See https://acme.example for more', 'x.example')).toEqual([]);
    expect(findWebAddresses('https://news.example/2021/05/story.html', 'x.example')).toEqual([]);
  });

  it.each([
    'jo@york.example',
    'jo at york.example',
    'https://www.linkedin.com/in/jo',
    'https://orcid.org/0000-0002-1825-0097',
    'https://lists.york.example/mailman/listinfo/x',
    'https://www.york.example:99999/',
    'http://',
    'end of a sentence.And another',
    'https://www.york.example/news?article=12',
    'Public key: https://www.york.example/~jo/key.asc',
  ])('finds none in %j', (line) => {
    expect(findWebAddresses(line, 'york.example')).toEqual([]);
  });
});
