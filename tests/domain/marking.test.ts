import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markingOf } from '#domain/marking-by-headers.ts';
import { isLabel, isMarked, unmarked, withoutHarmless } from '#domain/marking.ts';
import { readSensitivity } from '#domain/sensitivity.ts';
import { parseMessageHeaders } from '#domain/message-headers.ts';

const id = '2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11';
const read = (text: string) => markingOf(parseMessageHeaders(text));

describe('how a message is marked', () => {
  it.each([
    ['Sensitivity: Private', 'private'],
    ['sensitivity:  personal ', 'personal'],
    ['Sensitivity: Company-Confidential', 'confidential'],
    ['Sensitivity: company confidential', 'confidential'],
    ['Sensitivity: confidential', 'confidential'],
    ['Sensitivity: Normal', undefined],
    ['Subject: Sensitivity: private', undefined],
  ])('“%s” is %s', (header, sensitivity) => {
    expect(read(header).sensitivity).toBe(sensitivity);
    expect(isMarked(read(header), ['General'])).toBe(sensitivity !== undefined);
  });

  it('is by its sensitivity labels, with name and id, folded and encoded as they come', () => {
    const label = (name: string, value: string) => `MSIP_Label_${id}_${name}=${value};`;
    const header = `msip_labels: ${label('Enabled', 'true')}\r\n ${label('Name', 'Highly Confidential')}\r\n\t${label('ContentBits', '2')}`;
    expect(read(header)).toEqual({ labels: [{ id, name: 'Highly Confidential' }] });
    expect(isMarked(read(header), [])).toBe(true);
    const encoded = `msip_labels: =?utf-8?Q?MSIP=5FLabel=5F${id.toUpperCase()}=5FName=3DVertr=C3=A4ulich?=`;
    expect(read(encoded)).toEqual({ labels: [{ id, name: 'Verträulich' }] });
  });

  it('is not by a label that was taken off, nor by a header without one', () => {
    expect(read(`msip_labels: MSIP_Label_${id}_Enabled=False; MSIP_Label_${id}_Name=Secret`)).toEqual(unmarked);
    expect(read('msip_labels:')).toEqual(unmarked);
    expect(isMarked(unmarked, [])).toBe(false);
  });

  it('is read of any text, and of whatever Outlook gives', () => {
    const pieces = fc.constantFrom(
      'msip_labels:',
      'Sensitivity:',
      `MSIP_Label_${id}_`,
      'Name',
      '=',
      ';',
      ' ',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces }), (text) => {
        for (const label of read(text).labels) expect(label.id).toBe(id);
      }),
    );
    for (const value of [undefined, null, 3, {}, 'normal']) expect(readSensitivity(value)).toBeUndefined();
  });
});

describe('labels that an institution calls harmless', () => {
  const general = { id, name: 'General' };
  const secret = { id: '9c1e1a51-0d1f-4c57-a3a0-6f8d6a2c7b10', name: 'Secret' };

  it.each([
    { what: 'its only label, by name', marking: { labels: [general] }, harmless: [' general '], is: false },
    { what: 'its only label, by id', marking: { labels: [general] }, harmless: [id.toUpperCase()], is: false },
    { what: 'a label of which only the id is told, by id', marking: { labels: [{ id }] }, harmless: [id], is: false },
    { what: 'a name of which only the id is told', marking: { labels: [{ id }] }, harmless: ['General'], is: true },
    { what: 'a part of its name', marking: { labels: [general] }, harmless: ['Gen'], is: true },
    { what: 'nothing', marking: { labels: [{ id, name: '' }] }, harmless: ['', ' '], is: true },
    { what: 'one of two', marking: { labels: [general, secret] }, harmless: ['General'], is: true },
    {
      what: 'its label, but it is private',
      marking: { sensitivity: 'private', labels: [general] },
      harmless: ['General'],
      is: true,
    },
  ] as const)('$what: marked is $is', ({ marking, harmless, is }) => {
    expect(isMarked(marking, harmless)).toBe(is);
  });

  it('are the only ones that are left out, and never what the message says of its sensitivity', () => {
    const name = fc.constantFrom('General', 'Public', 'Secret', 'Öffentlich', 'offentlich', '');
    const label = fc.record({ id: fc.uuid(), name }, { requiredKeys: ['id'] });
    const marking = fc.record(
      { sensitivity: fc.constant('private' as const), labels: fc.array(label) },
      { requiredKeys: ['labels'] },
    );
    fc.assert(
      fc.property(marking, fc.array(fc.oneof(name, fc.uuid())), (given, harmless) => {
        const left = withoutHarmless(given, harmless);
        expect(left.sensitivity).toBe(given.sensitivity);
        for (const one of given.labels) {
          expect(left.labels.includes(one)).toBe(!harmless.some((text) => isLabel(one, text)));
        }
        expect(isMarked(given, harmless)).toBe(given.sensitivity !== undefined || left.labels.length > 0);
        // Another word for what is harmless never makes a message one to be careful with.
        expect(isMarked(given, [...harmless, 'General']) && !isMarked(given, harmless)).toBe(false);
      }),
    );
  });
});
