import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { OrganisationSummary } from '#domain/summarise-messages.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { PersonOfSeveral } from './PersonOfSeveral.tsx';
import { useTally } from './use-tally.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface OrganisationCardProps {
  readonly organisation: OrganisationSummary<CaptureCorrespondent>;
}

/** One organisation on several messages: how many people, how many messages, when last; the people on demand. */
export function OrganisationCard({ organisation }: OrganisationCardProps) {
  const { text } = useLocale();
  const { name, people } = organisation;
  const tally = useTally(organisation);
  const known = people.filter(({ correspondent }) => correspondent.totals.colleagues > 0).length;
  const counts = [
    text('several.people', { count: people.length }),
    ...tally,
    ...(known > 0 ? [text('group.known', { count: known })] : []),
    ...(known < people.length ? [text('group.new', { count: people.length - known })] : []),
  ];
  const summary = (
    <>
      <span className={mergeClasses(textStyles.name, textStyles.block)}>
        <bdi>{name}</bdi>
      </span>
      <span className={mergeClasses(textStyles.detail, textStyles.block)}>{counts.join(separator)}</span>
    </>
  );
  return (
    <div className={cardStyles.card}>
      <Disclosure level={2} summary={summary}>
        {() => (
          <ul className={mergeClasses(textStyles.list, cardStyles.members)}>
            {people.map((one) => (
              <PersonOfSeveral key={one.correspondent.emailAddress} summary={one} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
