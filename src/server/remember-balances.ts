import type { Balance } from '#store/me-store.ts';
import type { Store } from '#store/store.ts';
import { createRecent } from './recent.ts';

const tenMinutes = 600_000;

/** The same store, but a colleague's balance is counted once in ten minutes, unless they come to see more or less. */
export function rememberBalances(store: Store): Store {
  const balances = createRecent<Balance>({ entries: 20_000, lifetime: () => tenMinutes });
  return {
    ...store,
    readBalance: (input) => {
      const { institutionId, colleagueId, sight, since } = input;
      const key = JSON.stringify([institutionId, colleagueId, since, sight]);
      return balances.get(key, () => store.readBalance(input));
    },
  };
}
