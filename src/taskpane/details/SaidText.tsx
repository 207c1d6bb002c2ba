import type { InteractionDetails } from '#capture/details.ts';
import type { Purpose } from '#domain/purpose.ts';
import { purposeName } from '#ui/purpose-text.ts';
import { separator } from '#ui/separator.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { noonOf } from '#domain/local-day.ts';
import { useDetailsLocale } from '#ui/details/use-details-locale.ts';

export interface SaidOf extends Pick<InteractionDetails, 'purpose' | 'note' | 'followUp'> {
  /** At least that of its code. */
  readonly purposes: readonly Purpose[];
}

/** Purpose and follow-up in one line, the note in another. */
export function SaidText({ said: { purpose, note, followUp, purposes } }: { readonly said: SaidOf }) {
  const locale = useDetailsLocale();
  const { text, date } = locale;
  const now = useNow();
  const named = purposes.find(({ code }) => code === purpose);
  const parts = [
    purpose === undefined ? undefined : named ? purposeName(named, locale) : purpose,
    followUp &&
      (followUp.isDone
        ? text('details.followed-up')
        : text('details.follow-up-on', { date: date(noonOf(followUp.dueOn), now) })),
  ].filter((one) => one !== undefined);
  return (
    <>
      {note !== undefined && (
        <span className={textStyles.block} dir="auto">
          {note}
        </span>
      )}
      {parts.length > 0 && <span>{parts.join(separator)} </span>}
    </>
  );
}
