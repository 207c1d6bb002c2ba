import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeCorrespondents } from '#domain/arrange-correspondents.ts';
import { correspondentKinds } from '#domain/correspondent.ts';

const correspondent = fc.record({
  emailAddress: fc.tuple(fc.nat(), fc.constantFrom('a', 'b', 'c')).map(([id, name]) => `p${id}@${name}.example`),
  kind: fc.constantFrom(...correspondentKinds),
  hidden: fc.option(fc.constant(true as const), { nil: undefined }),
  organisation: fc.option(fc.constantFrom({ id: '1', name: 'Acme' }, { id: '2', name: 'Kestrel' }), { nil: undefined }),
});

describe('arrangeCorrespondents', () => {
  it('puts everybody in one place, in the order of the message', () => {
    fc.assert(
      fc.property(fc.array(correspondent, { maxLength: 30 }), (all) => {
        const { shown, groups, personal, colleagues, notPeople, hidden } = arrangeCorrespondents(all, all[0]);
        const places = [shown, ...groups.map(({ members }) => members), personal, colleagues, notPeople, hidden];
        expect(places.flat()).toHaveLength(all.length);
        expect(new Set(places.flat())).toEqual(new Set(all));
        for (const place of places) expect(place).toEqual(all.filter((each) => place.includes(each)));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });

  it('groups people of an organisation that is only proposed by its name', () => {
    const people = Array.from({ length: 6 }, (_, id) => ({
      emailAddress: `p${id}@a${id}.example`,
      kind: 'external' as const,
      proposedOrganisation: { name: 'Kestrel' },
    }));
    const { groups } = arrangeCorrespondents(people, undefined);
    expect(groups).toEqual([{ key: 'Kestrel', name: 'Kestrel', members: people }]);
  });

  it('shows nobody who is never to be shown, not even the sender', () => {
    const sender = { emailAddress: 'p1@acme.example', kind: 'external' as const, hidden: true as const };
    expect(arrangeCorrespondents([sender], sender)).toMatchObject({ shown: [], hidden: [sender] });
  });

  it('shows up to five people in full, and of more only the sender', () => {
    const external = (id: number) => ({ emailAddress: `p${id}@acme.example`, kind: 'external' as const });
    const five = [1, 2, 3, 4, 5].map(external);
    expect(arrangeCorrespondents(five, five[0])).toMatchObject({ shown: five, groups: [] });
    const six = [...five, external(6)];
    expect(arrangeCorrespondents(six, six[0])).toMatchObject({
      shown: [six[0]],
      groups: [{ name: 'acme.example', members: six.slice(1) }],
    });
  });

  it.each(['personal', 'automated', 'list', 'invalid'] as const)(
    'shows a sender of kind %s before all others',
    (kind) => {
      const sender = { emailAddress: 'sender@acme.example', kind };
      const other = { emailAddress: 'p1@acme.example', kind: 'external' as const };
      expect(arrangeCorrespondents([sender, other], sender)).toMatchObject({
        shown: [sender, other],
        personal: [],
        notPeople: [],
      });
    },
  );

  it('shows nobody in full on a crowded message that a colleague sent', () => {
    const sender = { emailAddress: 'sam@northbridge.example', kind: 'colleague' as const };
    const others = Array.from({ length: 8 }, (_, id) => ({
      emailAddress: `p${id}@a${id % 2}.example`,
      kind: 'external' as const,
    }));
    const { shown, groups } = arrangeCorrespondents([sender, ...others], sender);
    expect(shown).toEqual([]);
    expect(groups.map(({ name, members }) => [name, members.length])).toEqual([
      ['a0.example', 4],
      ['a1.example', 4],
    ]);
  });
});
