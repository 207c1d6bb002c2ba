import type { LookupResponse } from '#api/types.ts';
import type { Selection } from '#outlook/selection.ts';

export interface SeveralCategories {
  /** What the institution says of categories now. */
  readonly believe: (settings: LookupResponse['settings'] | undefined) => void;
  readonly keep: (itemId: string, isLogged: boolean) => void;
  /** The category that the mailbox lacks, and that only the colleague can make there. */
  readonly missing: () => string | undefined;
}

interface SeveralCategoriesOptions {
  readonly categorise: Selection['categorise'];
  /** Those of a selection that is left are put right when they are opened. */
  readonly signal: AbortSignal;
  readonly onChange: () => void;
}

/** Shows in Outlook's list what was logged of a selection, behind the logging itself: Outlook loads one item at a time. */
export function createSeveralCategories({ categorise, signal, onChange }: SeveralCategoriesOptions): SeveralCategories {
  let category: LookupResponse['settings']['category'];
  let missing: string | undefined;
  let latest: Promise<void> = Promise.resolve();

  async function change(itemId: string, isLogged: boolean) {
    // Where the mailbox lacks it for one, it lacks it for all.
    if (!category || signal.aborted || (isLogged && missing === category.name)) return;
    const outcome = await categorise({ itemId, category, isLogged });
    if (outcome !== 'no-category') return;
    missing = category.name;
    onChange();
  }

  return {
    believe(settings) {
      category = settings?.category;
    },
    missing: () => missing,
    keep(itemId, isLogged) {
      latest = latest.then(async () => change(itemId, isLogged));
    },
  };
}
