import { Link, mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { nameOf } from '#capture/name-of.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** Leaves a correspondent out of what is about to be logged, or puts one in; one control, so that focus stays on it. */
export function IncludeLink({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { text } = useLocale();
  const { canChange, onInclude } = usePane();
  const { isIncluded, canBeIncluded, emailAddress } = correspondent;
  if (!canChange || !canBeIncluded) return null;
  const name = nameOf(correspondent);
  return (
    <Link
      className={mergeClasses(cardStyles.include, textStyles.link)}
      aria-label={text(isIncluded ? 'include.leave-out-name' : 'include.put-in-name', { name })}
      onClick={() => onInclude(emailAddress, !isIncluded)}
    >
      {text(isIncluded ? 'include.leave-out' : 'include.put-in')}
    </Link>
  );
}
