import { overviewSentences } from '#locales/overview-sentences.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useDesk } from '../use-desk.ts';
import { useAnswer } from '../use-answer.ts';
import { BelowSection } from './BelowSection.tsx';
import { OverviewBody } from './OverviewBody.tsx';
import { OverviewStates } from './OverviewStates.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { readOverviewAddress } from './overview-address.ts';

/** The whole relationship with one organisation and what is below it. */
export function OrganisationPage() {
  useLocale().learn(overviewSentences);
  const { id, only } = readOverviewAddress(useDesk().address);
  return <OrganisationOverview key={`${id} ${only ?? ''}`} id={id} only={only} />;
}

function OrganisationOverview({ id, only }: { readonly id: string; readonly only: 'this' | undefined }) {
  const { client } = useDesk();
  const query = only === undefined ? {} : { only };
  const answer = useAnswer(() => client.getOrganisationOverview({ params: { id }, query }));
  const { value } = answer;
  return (
    <OverviewStates subject="organisation" id={id} answer={answer}>
      {value && (
        <OverviewBody
          subject="organisation"
          overview={value}
          onChanged={answer.reload}
          head={<BelowSection overview={value} only={only} onChanged={answer.reload} />}
          people={<PeopleSection people={value.people} />}
        />
      )}
    </OverviewStates>
  );
}
