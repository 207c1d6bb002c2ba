import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAddresses, mayBeShortened } from '#domain/message.ts';

const address = fc.record({
  emailAddress: fc.constantFrom(
    'jo@x.example',
    'JO@X.example',
    ' jo@x.example',
    'al@x.example',
    '',
    'jo@',
    'ÅSA@x.example',
  ),
  displayName: fc.constantFrom('Jo', 'Al', ''),
});
const list = fc.array(address, { maxLength: 6 });

describe('listAddresses', () => {
  it('keeps the first of each and its order, whatever is on the message', () => {
    fc.assert(
      fc.property(fc.option(address, { nil: undefined }), list, list, (from, to, cc) => {
        const listed = listAddresses({ ...(from ? { from } : {}), to, cc });
        const all = [...(from ? [from] : []), ...to, ...cc];
        expect(listed).toEqual(all.filter((each) => listed.includes(each)));
        expect(listed[0]).toBe(all[0]);
        expect(listAddresses({ to: listed, cc: [] })).toEqual(listed);
      }),
    );
  });

  it('puts the sender first and names everybody once, without regard to case', () => {
    const marta = { emailAddress: 'marta@acme.example', displayName: 'Marta' };
    const listed = listAddresses({
      from: marta,
      to: [{ emailAddress: 'sam@northbridge.example' }, { emailAddress: 'MARTA@Acme.example' }],
      cc: [{ emailAddress: 'Sam@Northbridge.example', displayName: 'Sam' }],
    });
    expect(listed).toEqual([marta, { emailAddress: 'sam@northbridge.example' }]);
  });

  it('names one mailbox once, and keeps a robot apart whose address packs one in', () => {
    const [jo, tagged, bounce] = ['jo@x.example', 'jo+news@x.example', 'bounce-news-jo=x.example@lists.example'];
    const to = [jo, tagged, bounce].map((emailAddress) => ({ emailAddress }));
    expect(listAddresses({ to, cc: [] })).toEqual([{ emailAddress: jo }, { emailAddress: bounce }]);
  });

  it('names once whom Exchange names by its directory as well', () => {
    const [plain, encapsulated] = [
      '/O=ACME/CN=RECIPIENTS/CN=JSMITH2',
      'IMCEAEX-_O=ACME_CN=RECIPIENTS_CN=JSMITH2@acme.example',
    ];
    const jane = { emailAddress: 'jane.smith@acme.example', displayName: 'Smith, Jane' };
    const named = { emailAddress: plain, displayName: 'SMITH, Jane' };
    expect(listAddresses({ from: named, to: [jane, { emailAddress: encapsulated }], cc: [] })).toEqual([
      { ...named, emailAddress: jane.emailAddress },
      { emailAddress: encapsulated },
    ]);
    expect(listAddresses({ to: [{ emailAddress: plain }, { emailAddress: encapsulated }], cc: [] })).toEqual([
      { emailAddress: plain },
    ]);
    const other = { emailAddress: 'jane@other.example', displayName: 'Smith, Jane' };
    expect(listAddresses({ to: [named, other], cc: [] })).toEqual([named, other]);
    const twin = { emailAddress: 'j.smith@acme.example', displayName: 'Smith, Jane' };
    expect(listAddresses({ to: [named, jane, twin], cc: [] })).toEqual([named, jane, twin]);
  });

  it('keeps two names apart that have no address', () => {
    const to = [
      { emailAddress: '', displayName: 'Group A' },
      { emailAddress: '', displayName: 'Group B' },
      { emailAddress: '', displayName: 'Group A' },
    ];
    expect(listAddresses({ to, cc: [] }).map(({ displayName }) => displayName)).toEqual(['Group A', 'Group B']);
  });
});

describe('mayBeShortened', () => {
  it("is true at exactly Outlook's limits", () => {
    expect([19, 20, 21, 100, 499, 500, 1000, 1001].filter(mayBeShortened)).toEqual([20, 100, 500, 1000]);
  });
});
