import { mergeClasses } from '@fluentui/react-components';
import { createElement } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { InteractionList } from '#ui/InteractionList.tsx';
import { RelationshipList } from '#ui/RelationshipList.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { LateEnterByHand } from '../details/LateDetails.tsx';
import { OrganisationTies } from './OrganisationTies.tsx';
import { Ties } from './Ties.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface PersonDetailsProps {
  readonly correspondent: CaptureCorrespondent;
  readonly level: 3 | 4;
}

const mostInteractions = 3;

/** Who here knows a person and what happened last; for a new one, who knows their organisation. */
export function PersonDetails({ correspondent, level }: PersonDetailsProps) {
  const { text } = useLocale();
  const { myId, onWrite } = usePane();
  const { person, relationships, interactions, totals, organisation, ties } = correspondent;
  const tied = person && ties && <Ties ties={ties} subject={{ personId: person.id, name: person.displayName }} />;
  const heading = (words: string) =>
    createElement(`h${level}`, { className: mergeClasses(textStyles.label, cardStyles.subheading) }, words);
  if (relationships.length === 0 && interactions.length === 0) {
    return <div className={cardStyles.section}>{tied ?? <OrganisationTies organisation={organisation} />}</div>;
  }
  return (
    <>
      <div className={cardStyles.section}>
        {heading(text('known.heading', { count: totals.colleagues }))}
        <RelationshipList relationships={relationships} total={totals.colleagues} myId={myId} onWrite={onWrite} />
        {tied}
      </div>
      {interactions.length > 0 && (
        <div className={cardStyles.section}>
          {heading(text('interactions.heading'))}
          <InteractionList interactions={interactions.slice(0, mostInteractions)} myId={myId} onWrite={onWrite} />
        </div>
      )}
      <LateEnterByHand correspondent={correspondent} />
    </>
  );
}
