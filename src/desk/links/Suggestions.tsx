import { Button } from '@fluentui/react-components';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { Claim } from './use-claims.ts';
import type { Decisions } from './use-decisions.ts';
import deskStyles from '../desk.module.css';
import styles from './links.module.css';

const reasons = [
  'same-letters',
  'same-words',
  'similar-words',
  'acronym-of-name',
  'part-of-name',
  'same-domain',
] as const;

interface SuggestionsProps {
  readonly claim: Claim;
  readonly name: string;
  readonly decisions: Decisions;
}

/** Organisations that a claim may be about, each with why. */
export function Suggestions({ claim, name, decisions }: SuggestionsProps) {
  const { text } = useLocale();
  if (claim.suggestions.length === 0) return <p className={textStyles.detail}>{text('links.no-suggestions')}</p>;
  return (
    <div>
      <p className={textStyles.label}>{text('links.suggestions')}</p>
      <ul className={textStyles.list}>
        {claim.suggestions.map(({ organisation, reason }) => (
          <li key={organisation.id} className={styles.suggestion}>
            <div className={deskStyles.grow}>
              <p className={textStyles.body}>
                <bdi>{organisation.name}</bdi>
              </p>
              <p className={textStyles.detail}>
                {[
                  text(`links-reason.${reasons.find((one) => one === reason.code) ?? 'other'}`),
                  ...(organisation.domain === '' ? [] : [organisation.domain]),
                ].join(separator)}
              </p>
            </div>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={decisions.isBusy}
              aria-label={text('links.choose-named', { claim: name, organisation: organisation.name })}
              onClick={() => decisions.place(claim, organisation)}
            >
              {text('links.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
