import { describe, expect, it } from 'vitest';
import type { Message } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';

const message: Message = {
  mode: 'read',
  itemId: '1',
  kind: 'email',
  subject: '',
  occurredAt: '2026-11-20T09:00:00Z',
  from: { emailAddress: 'marta@acme.example' },
  to: [{ emailAddress: 'Sam@Northbridge.example' }, { emailAddress: 'lab@chem.northbridge.example' }],
  cc: [{ emailAddress: 'jo@' }, { emailAddress: 'al@notnorthbridge.example' }, { emailAddress: 'MARTA@acme.example' }],
  mayHaveMoreRecipients: false,
};
const addresses = (own: string | undefined) => listOutside(message, own).map(({ emailAddress }) => emailAddress);

describe('listOutside', () => {
  it("leaves out the colleague's own domain with all below and above it", () => {
    expect(addresses('sam@northbridge.example')).toEqual(['marta@acme.example', 'al@notnorthbridge.example']);
    expect(addresses('Lab@CHEM.northbridge.example')).toEqual(['marta@acme.example', 'al@notnorthbridge.example']);
  });

  it('lists every address when it is not known whose mailbox this is', () => {
    expect(addresses(undefined)).toHaveLength(4);
    expect(addresses('no address')).toHaveLength(4);
  });
});
