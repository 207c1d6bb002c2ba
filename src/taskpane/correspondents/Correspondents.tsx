import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { arrangeCorrespondents } from '#domain/arrange-correspondents.ts';
import { useLocale } from '#ui/use-locale.ts';
import { ColleaguesLine } from './ColleaguesLine.tsx';
import { FoldedCards } from './FoldedCards.tsx';
import { HiddenLine } from './HiddenLine.tsx';
import { OrganisationGroup } from './OrganisationGroup.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PlainCard } from './PlainCard.tsx';
import { useCorrectedJustNow } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface CorrespondentsProps {
  readonly correspondents: readonly CaptureCorrespondent[];
  /** One of them; absent where the message names nobody. */
  readonly sender?: CaptureCorrespondent | undefined;
  /** The signed-in colleague's own address, who needs no telling that they are on the message. */
  readonly myAddress?: string | undefined;
}

const mostUnfolded = 3;

/** Everybody on the message: the sender before all, then people, then those who are left out, and colleagues. */
export function Correspondents({ correspondents, sender, myAddress }: CorrespondentsProps) {
  const { text } = useLocale();
  const isCorrectedJustNow = useCorrectedJustNow();
  const { shown, groups, personal, notPeople, colleagues, hidden } = arrangeCorrespondents(correspondents, sender);
  const card = (correspondent: CaptureCorrespondent) => {
    const isSender = correspondent === sender && correspondents.length > 1;
    const Card = correspondent.canBeIncluded ? PersonCard : PlainCard;
    return <Card key={correspondent.emailAddress} correspondent={correspondent} isSender={isSender} />;
  };
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
          isOpenAtFirst={personal.some(isCorrectedJustNow)}
        >
          {() => personal.map(card)}
        </FoldedCards>
      ) : (
        personal.length > 0 && <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{personal.map(card)}</ul>
      )}
      {areNotPeopleFolded ? (
        <FoldedCards
          title={text('group.not-people', { count: notPeople.length })}
          isOpenAtFirst={notPeople.some(isCorrectedJustNow)}
        >
          {() => notPeople.map(card)}
        </FoldedCards>
      ) : (
        notPeople.length > 0 && (
          <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{notPeople.map(card)}</ul>
        )
      )}
      <HiddenLine hidden={hidden} />
      <ColleaguesLine colleagues={others} />
    </div>
  );
}
