import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { arrangeCorrespondents } from '#domain/arrange-correspondents.ts';
import { useLocale } from '#ui/use-locale.ts';
import { ColleaguesLine } from './ColleaguesLine.tsx';
import { FoldedCards } from './FoldedCards.tsx';
import { NotAPerson } from './NotAPerson.tsx';
import { OrganisationGroup } from './OrganisationGroup.tsx';
import { PersonCard } from './PersonCard.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface CorrespondentsProps {
  readonly correspondents: readonly CaptureCorrespondent[];
  /** The signed-in colleague's own address, who needs no telling that they are on the message. */
  readonly myAddress?: string | undefined;
}

const mostUnfolded = 3;

/** Everybody on the message: people first, sender before all; then those who are left out, and colleagues. */
export function Correspondents({ correspondents, myAddress }: CorrespondentsProps) {
  const { text } = useLocale();
  const { shown, groups, personal, notPeople, colleagues } = arrangeCorrespondents(correspondents);
  const sender = correspondents[0];
  const card = (correspondent: CaptureCorrespondent) => (
    <PersonCard
      key={correspondent.emailAddress}
      correspondent={correspondent}
      isSender={correspondent === sender && correspondents.length > 1}
    />
  );
  const notAPerson = (correspondent: CaptureCorrespondent) => (
    <NotAPerson key={correspondent.emailAddress} correspondent={correspondent} />
  );
  const isPersonalFolded = personal.length > mostUnfolded;
  const areNotPeopleFolded = notPeople.length > mostUnfolded;
  const others = colleagues.filter(({ emailAddress }) => emailAddress !== myAddress?.toLowerCase());
  return (
    <div className={cardStyles.stack}>
      {shown.length > 0 && <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{shown.map(card)}</ul>}
      {groups.map((group) => (
        <OrganisationGroup key={group.key} group={group} />
      ))}
      {isPersonalFolded ? (
        <FoldedCards
          title={text('group.personal', { count: personal.length })}
          explanation={text('group.personal-why')}
        >
          {() => personal.map(card)}
        </FoldedCards>
      ) : (
        personal.length > 0 && <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{personal.map(card)}</ul>
      )}
      {areNotPeopleFolded ? (
        <FoldedCards title={text('group.not-people', { count: notPeople.length })}>
          {() => notPeople.map(notAPerson)}
        </FoldedCards>
      ) : (
        notPeople.length > 0 && (
          <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{notPeople.map(notAPerson)}</ul>
        )
      )}
      <ColleaguesLine colleagues={others} />
    </div>
  );
}
