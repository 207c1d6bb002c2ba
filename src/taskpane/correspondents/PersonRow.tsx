import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { Initials } from '#ui/Initials.tsx';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { ManagersLinks } from '../signals/ManagersLinks.tsx';
import { AboutLink } from './AboutLink.tsx';
import { IncludeLink } from './IncludeLink.tsx';
import { KeptDetails } from './KeptDetails.tsx';
import { nameOf } from '#capture/name-of.ts';
import { isReasonInSight } from './explain.ts';
import { PersonDetails } from './PersonDetails.tsx';
import { reasonText } from './reason-text.ts';
import { RecognitionNotes } from './RecognitionNotes.tsx';
import { StandingLine } from './StandingLine.tsx';
import { useCorrectedJustNow } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface PersonRowProps {
  readonly correspondent: CaptureCorrespondent;
  readonly level: 2 | 3;
  /** Said below the name, where it is another thing than how they are known here. */
  readonly standing?: string;
}

/** One correspondent of many: two lines, the rest on demand. */
export function PersonRow({ correspondent, level, standing }: PersonRowProps) {
  const { text } = useLocale();
  const isCorrectedJustNow = useCorrectedJustNow();
  const name = nameOf(correspondent);
  const known = useStanding(correspondent, level);
  const summary = (
    <span className={cardStyles.line}>
      <Initials name={name} size="small" />
      <span className={cardStyles.grow}>
        <bdi className={mergeClasses(textStyles.name, textStyles.block)}>{name}</bdi>
        <span className={mergeClasses(textStyles.detail, textStyles.block)}>{standing ?? known}</span>
      </span>
    </span>
  );
  const details = () => (
    <div className={cardStyles.details}>
      <div className={mergeClasses(cardStyles.line, textStyles.detail)}>
        <span className={cardStyles.grow}>
          {correspondent.person ? (
            <AboutLink subject="person" id={correspondent.person.id} name={name}>
              <EmailAddress address={correspondent.emailAddress} />
            </AboutLink>
          ) : (
            <EmailAddress address={correspondent.emailAddress} />
          )}
        </span>
        <IncludeLink correspondent={correspondent} />
      </div>
      <StandingLine correspondent={correspondent} />
      {isReasonInSight(correspondent) && <p className={textStyles.detail}>{reasonText(correspondent.reason, text)}</p>}
      <RecognitionNotes correspondent={correspondent} />
      <KeptDetails correspondent={correspondent} />
      <PersonDetails correspondent={correspondent} level={level === 2 ? 3 : 4} />
      <ManagersLinks correspondent={correspondent} />
    </div>
  );
  return (
    <li>
      <Disclosure level={level} summary={summary} isOpenAtFirst={isCorrectedJustNow(correspondent)}>
        {details}
      </Disclosure>
    </li>
  );
}

/** "Known here by 2 colleagues · 12 days ago", or "New here", and whether left out; the organisation where no group names it. */
function useStanding(correspondent: CaptureCorrespondent, level: 2 | 3): string {
  const { totals, interactions, organisation, isIncluded, lookAlike, ties } = correspondent;
  const { text, relative } = useLocale();
  const now = useNow();
  const last = interactions[0]?.occurredAt;
  const unseen = ties ? text('somebody.person') : text('known.new');
  const known = totals.colleagues > 0 ? text('known.heading', { count: totals.colleagues }) : unseen;
  return [
    lookAlike && text('look-alike.count', { count: 1 }),
    isIncluded ? undefined : text('include.left-out'),
    known,
    last === undefined ? undefined : relative(last, now),
    level === 2 ? organisation?.name : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(separator);
}
