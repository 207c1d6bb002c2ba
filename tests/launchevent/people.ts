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
export const stewarded: Known = { organisation: acme, caution: { stewards: [tom] } };
export const question = 'Ask Tom Reilly before you write to Marta Oliveira at Acme Hydrogen.';

export const goes = { status: 0, answer: { allowEvent: true } };
export const asks = (errorMessage: string) => ({ status: 0, answer: { allowEvent: false, errorMessage } });
