import type { DetailState } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';

/** Why a click on a detail did not work. The way out is the same control, which is as it was. */
export function DetailFailure({ detail: { isKept, error } }: { readonly detail: DetailState }) {
  const { text } = useLocale();
  const reason = error && text(`error.${error}`);
  return (
    <p role="alert" className={textStyles.detail}>
      {reason !== undefined && text(isKept ? 'detail.not-removed' : 'detail.not-kept', { reason })}
    </p>
  );
}
