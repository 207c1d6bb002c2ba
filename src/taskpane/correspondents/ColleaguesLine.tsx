import { Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { PlainCard } from './PlainCard.tsx';
import { useCorrectedJustNow } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface ColleaguesLineProps {
  readonly colleagues: readonly CaptureCorrespondent[];
}

const mostNamed = 5;

/**
 * Colleagues on the message, in one line: they are context, not people to be logged. Each with the reason on demand, and at
 * once where something was corrected.
 */
export function ColleaguesLine({ colleagues }: ColleaguesLineProps) {
  const { text, list } = useLocale();
  const { isMeeting, mayContribute } = usePane();
  const isCorrectedJustNow = useCorrectedJustNow();
  const [isOpen, setIsOpen] = useState(false);
  if (colleagues.length === 0) return null;
  const named = colleagues.slice(0, colleagues.length > mostNamed ? mostNamed - 1 : mostNamed).map(nameOf);
  const others = colleagues.length - named.length;
  const names = list(others > 0 ? [...named, text('people.and-others', { count: others })] : named);
  const shown = colleagues.filter((one) => isOpen || one.corrections.length > 0 || isCorrectedJustNow(one));
  return (
    <>
      <div className={mergeClasses(cardStyles.line, cardStyles.baseline)}>
        <p className={mergeClasses(textStyles.detail, cardStyles.grow)}>
          {text(isMeeting ? 'people.colleagues-too-meeting' : 'people.colleagues-too', { names })}
        </p>
        {mayContribute && (
          <Link
            className={mergeClasses(cardStyles.include, textStyles.link)}
            aria-label={text('correct.colleagues')}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {text('correct.button')}
          </Link>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>
          {shown.map((colleague) => (
            <PlainCard key={colleague.emailAddress} correspondent={colleague} />
          ))}
        </ul>
      )}
    </>
  );
}
