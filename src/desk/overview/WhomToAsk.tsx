import { isAllowed } from '#domain/permissions.ts';
import { RelationshipList } from '#ui/RelationshipList.tsx';
import type { Overview } from '#ui/overview/overview.ts';
import { tiesText } from '#ui/ties-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { Section } from '../Section.tsx';
import { useDesk } from '../use-desk.ts';
import { IntroductionStep } from './IntroductionStep.tsx';
import type { SubjectKind } from './overview-address.ts';
import { writeTo } from './write-to.ts';

interface WhomToAskProps {
  readonly subject: SubjectKind;
  readonly overview: Overview;
}

/** Who here knows them best, and the units in which somebody knows them who is not named. */
export function WhomToAsk({ subject, overview }: WhomToAskProps) {
  const locale = useLocale();
  const { text } = locale;
  const { me } = useDesk();
  const { id, name, relationships, totals, ties } = overview;
  const isNothing = relationships.length === 0 && ties.length === 0;
  return (
    <Section heading={text('overview.ask')}>
      {relationships.length > 0 && (
        <div>
          <RelationshipList
            relationships={relationships}
            total={totals.colleagues}
            myId={me.colleague.id}
            onWrite={writeTo}
          />
        </div>
      )}
      {ties.length > 0 && (
        <>
          <p className={textStyles.body}>{tiesText(ties, subject === 'organisation' ? name : undefined, locale)}</p>
          {isAllowed(me.roles, 'contribute') && <IntroductionStep subject={subject} id={id} name={name} />}
        </>
      )}
      {isNothing && (
        <>
          <p className={textStyles.body}>{text('overview.nothing', { name })}</p>
          <p className={textStyles.detail}>{text('overview.nothing-text')}</p>
        </>
      )}
    </Section>
  );
}
