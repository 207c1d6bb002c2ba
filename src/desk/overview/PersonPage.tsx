import { mergeClasses } from '@fluentui/react-components';
import { overviewSentences } from '#locales/overview-sentences.ts';
import { EmailAddress } from '#ui/EmailAddress.tsx';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskLink } from '../DeskLink.tsx';
import deskStyles from '../desk.module.css';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import { OverviewBody } from './OverviewBody.tsx';
import { OverviewStates } from './OverviewStates.tsx';
import { overviewAddress, readOverviewAddress } from './overview-address.ts';

/** The whole relationship with one person. */
export function PersonPage() {
  useLocale().learn(overviewSentences);
  const { id } = readOverviewAddress(useDesk().address);
  return <PersonOverview key={id} id={id} />;
}

function PersonOverview({ id }: { readonly id: string }) {
  const { client } = useDesk();
  const answer = useAnswer(() => client.getPersonOverview({ params: { id } }));
  const { value } = answer;
  return (
    <OverviewStates subject="person" id={id} answer={answer}>
      {value && (
        <OverviewBody
          subject="person"
          overview={value}
          onChanged={answer.reload}
          head={
            <div className={mergeClasses(textStyles.body, deskStyles.bar)}>
              {value.details
                .filter(({ kind }) => kind === 'job-title')
                .map(({ id: one, value: title }) => (
                  <bdi key={one}>{title}</bdi>
                ))}
              {value.organisation && (
                <DeskLink to={overviewAddress('organisation', { id: value.organisation.id })}>
                  <bdi>{value.organisation.name}</bdi>
                </DeskLink>
              )}
              {value.emailAddresses.map((address) => (
                <span key={address} className={textStyles.detail}>
                  <EmailAddress address={address} />
                </span>
              ))}
            </div>
          }
        />
      )}
    </OverviewStates>
  );
}
