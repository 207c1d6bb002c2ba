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
  const { myId, words, onWrite } = usePane();
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
  return (
    <>
      <p className={textStyles.body}>
        {text('known.nobody')} {know(ties, organisation.name)}
      </p>
      <RelationshipList relationships={ties.relationships} total={ties.colleagues} myId={myId} onWrite={onWrite} />
      {somebody}
    </>
  );

  /** An institution gives its word for one unit alone, so that several are not counted by it. */
  function know({ colleagues: count, units }: { colleagues: number; units: number }, name: string): string {
    const params = { count, organisation: name };
    if (words?.unit === undefined) return text('ties.know', { ...params, units: text('ties.units', { count: units }) });
    return units === 1
      ? text('ties.know', { ...params, units: text('ties.one-called', { unit: words.unit }) })
      : text('ties.know-anywhere', params);
  }
}
