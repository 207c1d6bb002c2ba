import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCorrespondent } from '#domain/correspondent-name.ts';
import { parseEmailAddress } from '#domain/email-address.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';

const tables = recognitionTables({ domains: ['northbridge.example'], personalDomains: [] });
const nameOf = (displayName: string | undefined, address: string) =>
  nameCorrespondent({ displayName, emailAddress: parseEmailAddress(address) }, tables);

describe('nameCorrespondent', () => {
  it.each([
    ['Smith, Jo (Chemistry)', 'jo.smith@acme.example'],
    [undefined, 'jo.smith@acme.example'],
    ['Jo Smith via LinkedIn', 'messages-noreply@acme.example'],
    ['Jo Smith (via Google Docs)', 'comments-noreply@docs.google.com'],
    ['Jo Smith via Hydrogen', 'hydrogen@lists.acme.example'],
  ])('takes the name of one person apart: %s of %s', (displayName, address) => {
    expect(nameOf(displayName, address)).toEqual({ full: 'Jo Smith', given: 'Jo', family: 'Smith' });
  });

  it.each([
    ['Acme Payments', 'do-not-reply.payments@acme.example', 'Acme Payments'],
    ['"Acme Hydrogen"', 'info@acme.example', 'Acme Hydrogen'],
    ['Hydrogen, Buses (Cities)', 'hydrogen-users@acme.example', 'Hydrogen, Buses (Cities)'],
    ['Jira <jira@acme.atlassian.net>', 'jira@acme.atlassian.net', 'Jira'],
    ['=?utf-8?Q?B=C3=BCro_M=C3=BCnchen?=', 'buero@acme.example', 'Büro München'],
    ['Student Loans', 'student.loans-noreply@northbridge.example', 'Student Loans'],
  ])('leaves %s of %s whole', (displayName, address, full) => {
    expect(nameOf(displayName, address)).toEqual({ full });
  });

  it.each([
    [undefined, 'do-not-reply.payments@acme.example'],
    ['', 'student.loans@acme.example'],
    ['info@acme.example', 'info@acme.example'],
    [undefined, 'payroll.queries@northbridge.example'],
    [undefined, 'biuro.promocji@acme.example'],
  ])('makes no name of %j and %s', (displayName, address) => {
    expect(nameOf(displayName, address)).toBeUndefined();
  });

  it('reads what is shown where there is no address', () => {
    expect(nameCorrespondent({ displayName: 'Smith, Jo' }, tables)?.full).toBe('Jo Smith');
    expect(nameCorrespondent({}, tables)).toBeUndefined();
  });

  it('answers any name and address, a robot’s without given or family name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.emailAddress(), (displayName, address) => {
        expect(nameOf(displayName, address)?.full).not.toBe('');
        expect(nameOf(displayName.replace(/via|über/giu, ''), 'no-reply@acme.example')?.given).toBeUndefined();
      }),
    );
  });
});
