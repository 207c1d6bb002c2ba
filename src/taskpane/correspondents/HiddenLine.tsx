import { Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { PlainCard } from './PlainCard.tsx';
import { useCorrectedJustNow } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** Who is never shown, in one line that can be opened; who was put here just now keeps the undo in sight. */
export function HiddenLine({ hidden }: { readonly hidden: readonly CaptureCorrespondent[] }) {
  const { text } = useLocale();
  const isCorrectedJustNow = useCorrectedJustNow();
  const [isOpen, setIsOpen] = useState(false);
  if (hidden.length === 0) return null;
  const shown = isOpen ? hidden : hidden.filter(isCorrectedJustNow);
  return (
    <>
      <p className={textStyles.detail}>
        {text('hidden.count', { count: hidden.length })}
        {' · '}
        <Link
          className={mergeClasses(textStyles.link, textStyles.inline)}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text(isOpen ? 'hidden.hide' : 'hidden.show')}
        </Link>
      </p>
      {shown.length > 0 && (
        <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>
          {shown.map((correspondent) => (
            <PlainCard key={correspondent.emailAddress} correspondent={correspondent} />
          ))}
        </ul>
      )}
    </>
  );
}
