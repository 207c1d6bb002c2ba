import type { LookupResponse } from '#api/types.ts';
import type { Message } from '#domain/message.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { Logging } from './capture-state.ts';

export interface CategoryKeeper {
  /** Shows in Outlook what has come about of the message, where the institution has a category for it. */
  readonly keep: (settings: LookupResponse['settings'] | undefined, logging: Logging) => void;
  /** The category that the mailbox lacks, and that only the colleague can make there. */
  readonly missing: () => string | undefined;
}

interface CategoryKeeperOptions {
  readonly message: Message;
  readonly categorise: Outlook['categorise'];
  readonly onChange: () => void;
}

/** Keeps the institution's category on one message in step with what the server says of it, one change at a time. */
export function createCategoryKeeper({ message, categorise, onChange }: CategoryKeeperOptions): CategoryKeeper {
  let missing: string | undefined;
  let latest: Promise<void> = Promise.resolve();

  async function change(category: NonNullable<LookupResponse['settings']['category']>, isLogged: boolean) {
    const outcome = await categorise({ message, category, isLogged });
    const now = outcome === 'no-category' ? category.name : undefined;
    if (now === missing) return;
    missing = now;
    onChange();
  }

  return {
    missing: () => missing,
    keep(settings, { isLogged, isSettled }) {
      const { category } = settings ?? {};
      if (category && isSettled) latest = latest.then(async () => change(category, isLogged));
    },
  };
}
