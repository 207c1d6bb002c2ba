import { Link, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { SignatureSuggestion } from './SignatureSuggestion.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './SignatureSuggestions.module.css';

interface SignatureSuggestionsProps {
  readonly correspondent: CaptureCorrespondent;
}

/** What the sender's signature says and nobody has kept yet; nothing at all where it says nothing, or can't be read. */
export function SignatureSuggestions({ correspondent: { person, suggestions } }: SignatureSuggestionsProps) {
  const { text } = useLocale();
  const { mayContribute, canChange, onKeep } = usePane();
  const id = useId();
  if (!suggestions || !mayContribute) return null;
  const areKept = suggestions.every(({ isKept }) => isKept);
  const others = suggestions.filter(({ isKept }) => isKept === areKept);
  return (
    <section className={styles.suggestions} aria-labelledby={id}>
      <div className={mergeClasses(cardStyles.line, cardStyles.baseline)}>
        <h3 id={id} className={mergeClasses(textStyles.label, cardStyles.grow)}>
          {text('signature.heading')}
        </h3>
        {person && suggestions.length > 1 && (
          <Link
            className={mergeClasses(cardStyles.include, textStyles.link)}
            onClick={() => onKeep(person.id, others, !areKept)}
          >
            {text(areKept ? 'signature.undo-all' : 'signature.keep-all')}
          </Link>
        )}
      </div>
      <ul className={textStyles.list}>
        {suggestions.map((suggestion) => (
          <SignatureSuggestion
            key={`${suggestion.kind} ${suggestion.value}`}
            suggestion={suggestion}
            onKeep={person && ((isKept) => onKeep(person.id, [suggestion], isKept))}
          />
        ))}
      </ul>
      <p className={textStyles.detail}>
        {text(!person && canChange ? 'signature.log-first' : 'signature.what-is-sent')}
      </p>
    </section>
  );
}
