import type { LookupCorrespondent } from '#api/types.ts';
import { RelationshipList } from '#ui/RelationshipList.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { Ties } from './Ties.tsx';
import textStyles from '#ui/text.module.css';

interface OrganisationTiesProps {
  readonly organisation: LookupCorrespondent['organisation'];
}

/** For a person whom nobody here has logged: the colleagues who know somebody else at the same organisation. */
export function OrganisationTies({ organisation }: OrganisationTiesProps) {
  const { text } = useLocale();
  const { myId, onWrite } = usePane();
  const ties = organisation?.ties;
  const somebody = organisation && ties?.somebody && <Ties ties={ties.somebody} subject={{ organisation }} />;
  if (!organisation || !ties || ties.colleagues === 0) {
    return (
      <>
        <p className={textStyles.body}>
          {text('known.nobody')} {organisation && !somebody && text('ties.nobody', { organisation: organisation.name })}
        </p>
        {somebody}
      </>
    );
  }
  const units = text('ties.units', { count: ties.units });
  return (
    <>
      <p className={textStyles.body}>
        {text('known.nobody')} {text('ties.know', { count: ties.colleagues, units, organisation: organisation.name })}
      </p>
      <RelationshipList relationships={ties.relationships} total={ties.colleagues} myId={myId} onWrite={onWrite} />
      {somebody}
    </>
  );
}
