import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArrangedCorrespondent } from '#domain/arrange-correspondents.ts';
import { correspondentKinds } from '#domain/correspondent.ts';
import { summariseMessages } from '#domain/summarise-messages.ts';

const correspondent = fc.record({
  emailAddress: fc.tuple(fc.nat(4), fc.constantFrom('a', 'b')).map(([id, name]) => `p${id}@${name}.example`),
  kind: fc.constantFrom(...correspondentKinds),
  hidden: fc.option(fc.constant(true as const), { nil: undefined, freq: 5 }),
  person: fc.option(fc.constantFrom({ id: '1' }, { id: '2' }), { nil: undefined }),
  organisation: fc.option(fc.constantFrom({ id: '1', name: 'Acme' }, { id: '2', name: 'Kestrel' }), { nil: undefined }),
});
type Named = ArrangedCorrespondent & { readonly person?: { readonly id: string } };

const message = fc.record({
  occurredAt: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`),
  correspondents: fc.uniqueArray(correspondent, { maxLength: 6, selector: ({ emailAddress }) => emailAddress }),
});

describe('summariseMessages', () => {
  it('counts a person once a message, never more than their organisation, and nobody who is no person', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), (messages) => {
        const { organisations, personal } = summariseMessages(messages);
        for (const { messages: count, lastAt, people } of organisations) {
          expect(count).toBeLessThanOrEqual(messages.length);
          expect(people.length).toBeGreaterThan(0);
          expect(count).toBeGreaterThanOrEqual(Math.max(...people.map((one) => one.messages)));
          expect(count).toBeLessThanOrEqual(people.reduce((sum, one) => sum + one.messages, 0));
          expect(lastAt).toBe(
            people
              .map((one) => one.lastAt)
              .sort()
              .at(-1),
          );
        }
        const all = [...organisations.flatMap(({ people }) => people), ...personal];
        for (const { correspondent: one, messages: count, lastAt } of all) {
          expect(['external', 'personal']).toContain(one.kind);
          expect(one.hidden).toBeUndefined();
          expect(count).toBeGreaterThan(0);
          expect(messages.map(({ occurredAt }) => occurredAt)).toContain(lastAt);
        }
        const keys = all.map(({ correspondent: one }) => one.person?.id ?? one.emailAddress);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('finds everybody who is on any of them', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), (messages) => {
        const expected = messages
          .flatMap(({ correspondents }) => correspondents)
          .filter(({ kind, hidden }) => !hidden && (kind === 'external' || kind === 'personal'))
          .map((one) => one.person?.id ?? one.emailAddress);
        const { organisations, personal } = summariseMessages(messages);
        const found = [...organisations.flatMap(({ people }) => people), ...personal].map(
          ({ correspondent: one }) => one.person?.id ?? one.emailAddress,
        );
        expect(new Set(found)).toEqual(new Set(expected));
      }),
    );
  });

  it('puts those with the most messages first, then the latest, and one person’s addresses together', () => {
    const ada = { emailAddress: 'ada@acme.example', kind: 'external', person: { id: '1' } } as const;
    const lovelace = { ...ada, emailAddress: 'lovelace@acme.example' };
    const eve = { emailAddress: 'eve@kestrel.example', kind: 'external' } as const;
    const pat = { emailAddress: 'pat@mail.example', kind: 'personal' } as const;
    const { organisations, personal } = summariseMessages<Named>([
      { occurredAt: '2026-02-03T10:00:00.000Z', correspondents: [eve, pat] },
      { occurredAt: '2026-02-01T10:00:00.000Z', correspondents: [ada] },
      { occurredAt: '2026-02-02T10:00:00.000Z', correspondents: [lovelace] },
    ]);
    expect(organisations).toMatchObject([
      {
        name: 'acme.example',
        messages: 2,
        lastAt: '2026-02-02T10:00:00.000Z',
        people: [{ correspondent: lovelace, messages: 2 }],
      },
      { name: 'kestrel.example', messages: 1 },
    ]);
    expect(personal).toMatchObject([{ correspondent: pat, messages: 1, lastAt: '2026-02-03T10:00:00.000Z' }]);
  });
});
