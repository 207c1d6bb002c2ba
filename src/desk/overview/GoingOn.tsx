import { linkKinds } from '#domain/link.ts';
import { linkStanding } from '#domain/link-standing.ts';
import { dayOf } from '#domain/signal.ts';
import { TimelineList } from '#ui/overview/TimelineList.tsx';
import type { Overview } from '#ui/overview/overview.ts';
import { noonOf } from '#ui/signal-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import { writeTo } from './write-to.ts';

/** What the reader wanted to come back to, what is under way elsewhere, and what happened last. */
export function GoingOn({ overview }: { readonly overview: Overview }) {
  const { text } = useLocale();
  const { me } = useDesk();
  const { latest, followUps, links } = overview;
  const isNothing = latest.length === 0 && followUps.length === 0 && links.length === 0;
  return (
    <Section heading={text('overview.going-on')}>
      <FollowUps followUps={followUps} />
      <UnderWay links={links} />
      {latest.length > 0 && (
        <TimelineList
          entries={latest}
          label={text('interactions.heading')}
          purposes={overview.purposes}
          withId={overview.id}
          myId={me.colleague.id}
          onWrite={writeTo}
        />
      )}
      {isNothing && <p className={textStyles.body}>{text('overview.going-on-nothing')}</p>}
    </Section>
  );
}

function FollowUps({ followUps }: Pick<Overview, 'followUps'>) {
  const { text, date } = useLocale();
  const now = useNow();
  if (followUps.length === 0) return null;
  return (
    <ul className={textStyles.list}>
      {followUps.map(({ interactionId, dueOn, subject = '' }) => (
        <li key={interactionId} className={textStyles.body}>
          {text(dueOn < dayOf(now) ? 'overview.follow-up-late' : 'overview.follow-up', {
            date: date(noonOf(dueOn), now),
            subject: subject.trim() || text('interactions.no-subject'),
          })}
        </li>
      ))}
    </ul>
  );
}

function UnderWay({ links }: Pick<Overview, 'links'>) {
  const { text, list } = useLocale();
  const today = dayOf(useNow());
  const kinds = linkKinds.flatMap((kind) => {
    const count = links.filter((link) => link.kind === kind && linkStanding(link, today) === 'open').length;
    return count > 0 ? [text(`overview-count.${kind}`, { count })] : [];
  });
  return (
    kinds.length > 0 && <p className={textStyles.body}>{text('overview.under-way-now', { kinds: list(kinds) })}</p>
  );
}
