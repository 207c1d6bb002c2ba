import type { Response } from '#api/types.ts';
import type { Words } from '#domain/policy.ts';
import { balanceSentences } from '#locales/balance-sentences.ts';
import { useLocale } from './use-locale.ts';

type Sharing = Response<'getMySharing'>;
type UpTo = Sharing['month']['shared'];

/** What is shared both ways, in words: kindly, side by side, and nothing where there is nothing to say or the institution wants none of it. */
export function useBalance() {
  const { text, number, learn } = useLocale();
  learn(balanceSentences);

  /** What was not counted to its end is “more than”. */
  function countText({ count, isMore }: UpTo): string {
    return isMore ? text('balance.more-than', { number: number(count) }) : number(count);
  }

  function balanceText({ reciprocity, month }: Sharing): string | undefined {
    const shared = countText(month.shared);
    const seen = countText(month.seen);
    if (reciprocity === 'off') return undefined;
    if (month.seen.count === 0) return month.shared.count === 0 ? undefined : text('balance.shared', { shared });
    return month.shared.count === 0 ? text('balance.seen', { seen }) : text('balance.balance', { shared, seen });
  }

  /** What of others is not seen, because it is not shared. */
  function capText({ cap }: Sharing, words?: Words): string | undefined {
    if (cap === 'unit' && words?.unit !== undefined) return text('balance-cap.unit-called', { unit: words.unit });
    return cap === undefined || cap === 'institution' ? undefined : text(`balance-cap.${cap}`);
  }

  return { countText, balanceText, capText };
}
