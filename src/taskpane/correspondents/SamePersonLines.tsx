import { Link, mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { SamePersonCode } from '#domain/same-person.ts';
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

/** What speaks for it; what speaks against it is in the score. */
const saidCodes = [
  'same-mailbox',
  'same-orcid',
  'same-phone',
  'same-name',
  'similar-name',
  'same-organisation',
  'same-handle',
  'mailbox-spells-name',
  'mailbox-hints-at-name',
] as const satisfies readonly SamePersonCode[];

/** "May be the same person as Marta Oliveira at Acme Hydrogen: same name and same organisation." */
export function useSuggestionText(): (suggestion: Suggestion) => string {
  const { text, list } = useLocale();
  return ({ person, organisation, emailAddress, reasons }) => {
    const codes = saidCodes.filter((said) => reasons.some(({ code }) => code === said));
    const said = codes.map((code) => text(`same.${code}`));
    const name = person.displayName;
    const because = said.length > 0 ? list(said) : emailAddress;
    return organisation
      ? text('same.may-be-at', { name, organisation: organisation.name, reasons: because })
      : text('same.may-be', { name, reasons: because });
  };
}
