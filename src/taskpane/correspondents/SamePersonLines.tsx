import { Link, mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { samePersonText } from '#ui/same-person-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { useCorrections } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import styles from './notes.module.css';

type Suggestion = NonNullable<CaptureCorrespondent['samePersonAs']>[number];

/** Who a person that nobody here knows may be, with the reason; one click says that it is so, or not. */
export function SamePersonLines({ correspondent }: { readonly correspondent: CaptureCorrespondent }) {
  const { onSettle } = useCorrections(correspondent);
  const { text } = useLocale();
  const { mayContribute } = usePane();
  const sentence = useSuggestionText();
  return (correspondent.samePersonAs ?? []).map((suggestion) => {
    const { person } = suggestion;
    const name = person.displayName;
    const step = mergeClasses(styles.step, textStyles.link);
    return (
      <p key={person.id} className={mergeClasses(textStyles.detail, styles.note)}>
        {sentence(suggestion)}
        {mayContribute && (
          <>
            {' '}
            <Link
              className={step}
              aria-label={text('same.yes-name', { name })}
              onClick={() => onSettle('person', person)}
            >
              {text('same.yes')}
            </Link>
            {' · '}
            <Link
              className={step}
              aria-label={text('same.no-name', { name })}
              onClick={() => onSettle('not-person', person)}
            >
              {text('same.no')}
            </Link>
          </>
        )}
      </p>
    );
  });
}

/** "May be the same person as Marta Oliveira at Acme Hydrogen: same name and same organisation." */
export function useSuggestionText(): (suggestion: Suggestion) => string {
  const locale = useLocale();
  const { text } = locale;
  return ({ person, organisation, emailAddress, reasons }) => {
    const name = person.displayName;
    const because = samePersonText(locale, reasons) || emailAddress;
    return organisation
      ? text('same.may-be-at', { name, organisation: organisation.name, reasons: because })
      : text('same.may-be', { name, reasons: because });
  };
}
