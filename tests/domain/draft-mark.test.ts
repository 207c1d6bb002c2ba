import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftIdHeader,
  draftIdProperty,
  draftMarkKey,
  findDraftId,
  parseDraftId,
  parseDraftMark,
  writeDraftMark,
  type DraftMark,
} from '#domain/draft-mark.ts';

const draftId = 'b7b1c1a0-52b2-4d0e-9d3b-6a2f4e8b7c01';
const mark = fc.record({ draftId: fc.uuid(), choices: fc.dictionary(fc.emailAddress(), fc.boolean()) });

describe('The mark of a draft that is logged when it is sent', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(mark, ({ draftId: id, choices }) => {
        const few = Object.fromEntries(Object.entries(choices).slice(0, 5));
        expect(parseDraftMark(writeDraftMark({ draftId: id, choices: few }))).toEqual({ draftId: id, choices: few });
      }),
    );
  });

  it('leaves room beside it in the 2,500 characters of custom properties, whatever was chosen', () => {
    const choices = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`person${index}@x.example`, false]));
    const text = writeDraftMark({ draftId, choices });
    expect(text.length).toBeLessThanOrEqual(2000);
    const read: DraftMark | undefined = parseDraftMark(text);
    expect(read?.draftId).toBe(draftId);
    expect(read?.choices).toMatchObject({ 'person0@x.example': false });
  });

  it.each([undefined, null, 3, '', 'x', '[]', '{}', '{"draftId":"1"}', '{"draftId":7,"choices":{}}'])(
    'is not seen in %j',
    (text) => expect(parseDraftMark(text)).toBeUndefined(),
  );

  it('lets what is no choice be', () => {
    expect(parseDraftMark(JSON.stringify({ draftId, choices: { 'a@x.example': 'yes', 'b@x.example': true } }))).toEqual(
      { draftId, choices: { 'b@x.example': true } },
    );
    expect(parseDraftMark(JSON.stringify({ draftId, choices: [true] }))).toEqual({ draftId, choices: {} });
  });

  it('stands under names that Outlook takes: a header of our own, and keys', () => {
    expect(draftIdHeader).toMatch(/^X-[A-Za-z-]+$/);
    for (const key of [draftIdProperty, draftMarkKey]) expect(key).toMatch(/^[A-Za-z]{1,32}$/);
  });
});

describe('What a draft was called', () => {
  it('is found in the headers of the message that it became, whatever stands around it', () => {
    const line = fc.stringMatching(/^[A-Z][A-Za-z-]{0,20}: [ -~]{0,60}$/);
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.array(line),
        fc.array(line),
        fc.constantFrom('\r\n', '\n'),
        (id, before, after, end) => {
          const text = [...before, `${draftIdHeader}: ${id}`, ...after, ''].join(end);
          expect(findDraftId(text)).toBe(id);
          expect(findDraftId(text.replace(`${draftIdHeader}: `, `${draftIdHeader.toLowerCase()}:${end} `))).toBe(id);
        },
      ),
    );
  });

  it.each([
    '',
    `Subject: ${draftIdHeader}: ${draftId}`,
    `${draftIdHeader}: 1`,
    `${draftIdHeader}: ${draftId} and more`,
  ])('is not found in %j', (text) => expect(findDraftId(text)).toBeUndefined());

  it('is read of a property, and of nothing else', () => {
    expect(parseDraftId(draftId.toUpperCase())).toBe(draftId);
    for (const other of [undefined, null, 7, '', 'draft']) expect(parseDraftId(other)).toBeUndefined();
  });
});
