import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markingOf } from '#domain/marking-by-headers.ts';
import { isMarked, labelTexts, readSensitivity, unmarked } from '#domain/marking.ts';
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
    expect(isMarked(read(header))).toBe(sensitivity !== undefined);
  });

  it('is by its sensitivity labels, with name and id, folded and encoded as they come', () => {
    const label = (name: string, value: string) => `MSIP_Label_${id}_${name}=${value};`;
    const header = `msip_labels: ${label('Enabled', 'true')}\r\n ${label('Name', 'Highly Confidential')}\r\n\t${label('ContentBits', '2')}`;
    expect(read(header)).toEqual({ labels: [{ id, name: 'Highly Confidential' }] });
    expect(labelTexts(read(header))).toEqual(['Highly Confidential', id]);
    const encoded = `msip_labels: =?utf-8?Q?MSIP=5FLabel=5F${id.toUpperCase()}=5FName=3DVertr=C3=A4ulich?=`;
    expect(read(encoded)).toEqual({ labels: [{ id, name: 'Verträulich' }] });
  });

  it('is not by a label that was taken off, nor by a header without one', () => {
    expect(read(`msip_labels: MSIP_Label_${id}_Enabled=False; MSIP_Label_${id}_Name=Secret`)).toEqual(unmarked);
    expect(read('msip_labels:')).toEqual(unmarked);
    expect(isMarked(unmarked)).toBe(false);
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
