import { mergeClasses } from '@fluentui/react-components';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import type { CorrespondentGroup } from '#domain/arrange-correspondents.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { PersonRow } from './PersonRow.tsx';
import { useCorrectedJustNow } from './use-corrections.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface OrganisationGroupProps {
  readonly group: CorrespondentGroup<CaptureCorrespondent>;
}

/** The people of one organisation, folded until asked for; a group of one is just that person. */
export function OrganisationGroup({ group: { name, members } }: OrganisationGroupProps) {
  const { text } = useLocale();
  const isCorrectedJustNow = useCorrectedJustNow();
  const [only] = members;
  if (only && members.length === 1) {
    return (
      <ul className={mergeClasses(textStyles.list, cardStyles.card)}>
        <PersonRow correspondent={only} level={2} />
      </ul>
    );
  }
  const known = members.filter(({ totals }) => totals.colleagues > 0).length;
  const leftOut = members.filter(({ isIncluded }) => !isIncluded).length;
  const suspicious = members.filter(({ lookAlike }) => lookAlike).length;
  const counts = [
    suspicious > 0 && text('look-alike.count', { count: suspicious }),
    known > 0 && text('group.known', { count: known }),
    known < members.length && text('group.new', { count: members.length - known }),
    leftOut > 0 && text('group.left-out', { count: leftOut }),
  ];
  const summary = (
    <>
      <span className={mergeClasses(textStyles.name, textStyles.block)}>
        {text('group.people', { count: members.length, organisation: name })}
      </span>
      <span className={mergeClasses(textStyles.detail, textStyles.block)}>
        {counts.filter(Boolean).join(separator)}
      </span>
    </>
  );
  return (
    <div className={cardStyles.card}>
      <Disclosure level={2} summary={summary} isOpenAtFirst={members.some(isCorrectedJustNow)}>
        {() => (
          <ul className={mergeClasses(textStyles.list, cardStyles.members)}>
            {members.map((correspondent) => (
              <PersonRow key={correspondent.emailAddress} correspondent={correspondent} level={3} />
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
