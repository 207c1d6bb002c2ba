import { inject } from 'vitest';
import type { Addresses } from '../../scripts/ports.ts';

/** Where the stack is that this worker's tests have to themselves. */
export function ownStack(): Addresses {
  const addresses = inject('stacks')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (addresses === undefined) throw new Error('There are more workers than stacks');
  return addresses;
}
