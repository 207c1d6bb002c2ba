import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameSubject,
  interactionKeyTexts,
  itemKeyTexts,
  normaliseMessageId,
  normaliseSubject,
  relationshipDirection,
} from '#domain/interaction.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', ' ', '\t', '\n', 'a', 'Re:', 'FW: ', 'İ', 'Σ', 'é', 'e\u0301', ':', '：', '[2]'),
  }),
);

describe('normaliseMessageId', () => {
  it('gives the same for what it has given', () => {
    fc.assert(
      fc.property(text, (messageId) => {
        const once = normaliseMessageId(messageId);
        expect(normaliseMessageId(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no notice of angle brackets and space around it, and of nothing else', () => {
    expect(normaliseMessageId('  <A.b@X.example>\r\n')).toBe('A.b@X.example');
    expect(normaliseMessageId('A.b@X.example')).toBe('A.b@X.example');
    expect(normaliseMessageId('a.b@x.example')).not.toBe(normaliseMessageId('A.b@X.example'));
    expect(normaliseMessageId('<a b@x>')).toBe('a b@x');
  });

  it.each([undefined, '', '  ', '<>', ' < > '])('finds none in %j', (messageId) => {
    expect(normaliseMessageId(messageId)).toBeUndefined();
  });

  it('comes to an end with a long row of spaces', () => {
    expect(normaliseMessageId(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002);
  });
});

describe('normaliseSubject', () => {
  it('gives the same for what it has given', () => {
    fc.assert(
      fc.property(text, (subject) => {
        const once = normaliseSubject(subject);
        expect(normaliseSubject(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Re: KTP', 'ktp'],
    ['RE: Fwd: re[2]:  KTP  second\tstage ', 'ktp second stage'],
    ['AW: WG: Größe', 'größe'],
    ['回复：會議', '會議'],
    ['رد: مشروع', 'مشروع'],
    ['Research: a plan', 'research: a plan'],
    ['Regarding KTP', 'regarding ktp'],
    [undefined, ''],
  ])('reads %j as %j', (subject, expected) => {
    expect(normaliseSubject(subject)).toBe(expected);
  });
});

describe('two subjects', () => {
  it.each([
    ['Project kickoff', 'Accepted: Project kickoff'],
    ['Zugesagt: Project kickoff', 'RE: project  kickoff'],
    ['[EXTERNAL] Canceled: Project kickoff', 'Project kickoff'],
    ['已接受：启动', '启动'],
    ['Re:', 'Re:'],
  ])('%s and %s are of one item', (one, other) => {
    expect(isSameSubject(one, other)).toBe(true);
    expect(isSameSubject(other, one)).toBe(true);
  });

  it.each([
    ['Project kickoff', 'Project'],
    ['Project kickoff', ''],
    ['Accepted: ', 'Declined: '],
    ['Accepted:', ''],
  ])('%s and %s are not', (one, other) => {
    expect(isSameSubject(one, other)).toBe(false);
    expect(isSameSubject(other, one)).toBe(false);
  });
});

describe('interactionKeyTexts', () => {
  const firstOf = (identity: Parameters<typeof interactionKeyTexts>[0]) => interactionKeyTexts(identity).first;

  const identity = {
    from: 'jo@x.example',
    occurredAt: '2026-11-20T09:00:00.400Z',
    correspondents: ['al@y.example', 'sam@northbridge.example'],
    subject: 'KTP',
  };

  it('is the Message-ID alone when there is one', () => {
    const one = firstOf({ ...identity, internetMessageId: '<a@x>' });
    const other = firstOf({
      ...identity,
      internetMessageId: ' a@x ',
      from: 'else@x.example',
      subject: 'No',
    });
    expect(one).toBe(other);
    expect(one).not.toBe(firstOf({ ...identity, internetMessageId: '<b@x>' }));
  });

  it('is the same for two copies without one, in whatever order, offset, fraction of a second and reply mark', () => {
    const copy = {
      ...identity,
      occurredAt: '2026-11-20T10:00:00.900+01:00',
      correspondents: [...identity.correspondents, 'al@y.example'].reverse(),
      subject: 'Re: ktp ',
    };
    expect(firstOf(copy)).toBe(firstOf(identity));
  });

  it('tells messages apart by sender, second, people and subject', () => {
    const others = [
      { ...identity, from: 'other@x.example' },
      { ...identity, from: 'al@y.example', correspondents: ['jo@x.example', 'sam@northbridge.example'] },
      { ...identity, occurredAt: '2026-11-20T09:00:01Z' },
      { ...identity, correspondents: ['al@y.example'] },
      { ...identity, subject: 'KTP 2' },
      { ...identity, subject: undefined },
    ];
    expect(new Set([identity, ...others].map(firstOf)).size).toBe(7);
  });

  it('never mistakes a message without Message-ID for one that has it', () => {
    fc.assert(
      fc.property(text, text, (subject, messageId) => {
        const withId = firstOf({ ...identity, internetMessageId: messageId });
        const isSame = withId === firstOf({ ...identity, subject });
        expect(isSame && normaliseMessageId(messageId) !== undefined).toBe(false);
      }),
    );
  });

  it('is the draft as well, by which a message is known before it has an id', () => {
    const draftId = '0197B5B0-0000-7000-8000-00000000000A';
    const [draft] = itemKeyTexts({ draftId });
    expect(interactionKeyTexts({ ...identity, draftId: draftId.toLowerCase() })).toEqual({
      first: draft,
      aliases: [draft],
    });
    const sent = { internetMessageId: '<a@x>', draftId };
    expect(interactionKeyTexts({ ...identity, ...sent })).toEqual({
      first: firstOf({ ...identity, internetMessageId: '<a@x>' }),
      aliases: [draft],
    });
    expect(itemKeyTexts(sent)[1]).toBe(draft);
  });

  it('is the meeting alone, whichever message tells of it', () => {
    const request = { ...identity, internetMessageId: '<request@x>', meetingKeys: ['one', 'two', 'one'] };
    const reply = { ...identity, internetMessageId: '<reply@y>', subject: 'Accepted', meetingKeys: ['one', 'two'] };
    expect(interactionKeyTexts(request)).toEqual(interactionKeyTexts(reply));
    expect(interactionKeyTexts(request).aliases).toHaveLength(2);
    expect(interactionKeyTexts(request).aliases).toContain(interactionKeyTexts(request).first);
    expect(itemKeyTexts(request)).toEqual(interactionKeyTexts(request).aliases);
  });

  it('is nothing for an item that nothing names', () => {
    expect(itemKeyTexts({ internetMessageId: ' <> ', meetingKeys: [] })).toEqual([]);
  });
});

describe('relationshipDirection', () => {
  it('is both only when mail went both ways', () => {
    expect(relationshipDirection({ in: 2, out: 1 })).toBe('both');
    expect(relationshipDirection({ in: 2, out: 0 })).toBe('in');
    expect(relationshipDirection({ in: 0, out: 1 })).toBe('out');
  });
});
