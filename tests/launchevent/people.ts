import type { Signal } from '#api/types.ts';
import { id, type Known } from './test-server.ts';

const tom = {
  id: id(1),
  displayName: 'Tom Reilly',
  emailAddress: 'tom@northbridge.example',
  unit: 'Partnerships',
};

export const marta = { name: 'Marta Oliveira', address: 'marta@acme.example' };
export const jo = { name: 'Jo Ash', address: 'jo@ash.example' };
export const colleague = { name: 'Tom Reilly', address: 'tom@chem.northbridge.example' };

const acme = { id: id(2), name: 'Acme Hydrogen', domain: 'acme.example' };
/** A signal of an organisation, unless it says otherwise. */
export function signalOf(number: number, more: Pick<Signal, 'kind'> & Partial<Signal>): Signal {
  const setAt = '2026-01-01T00:00:00.000Z';
  return { id: id(number), subject: 'organisation', text: '', source: '', setAt, ...more };
}

export const stewarded: Known = {
  organisation: acme,
  signals: [signalOf(20, { kind: 'steward', steward: { colleagues: [tom] } })],
};
export const question = 'Ask Tom Reilly before you write to Marta Oliveira at Acme Hydrogen.';

export const goes = { status: 0, answer: { allowEvent: true } };
export const asks = (errorMessage: string) => ({ status: 0, answer: { allowEvent: false, errorMessage } });
