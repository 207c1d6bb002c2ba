import { Children } from 'react';
import type { CaptureCorrespondent } from '#capture/capture-state.ts';
import { nameOf } from '#capture/name-of.ts';
import { ColleagueName } from '#ui/ColleagueName.tsx';
import { WrappedAddresses } from '#ui/WrappedAddresses.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { Notice } from '#ui/Notice.tsx';
import { usePane } from '../use-pane.ts';
import { groupCautions, type CautionGroup } from './group-cautions.ts';
import textStyles from '#ui/text.module.css';

/** What to know before writing to whom: whom to ask first, and who is not to be contacted. It never stands in the way. */
export function Cautions({ correspondents }: { readonly correspondents: readonly CaptureCorrespondent[] }) {
  return groupCautions(correspondents).map((group) => <CautionNotice key={group.key} group={group} />);
}

function CautionNotice({ group: { caution, concerned } }: { readonly group: CautionGroup }) {
  const { text, list, listOf } = useLocale();
  const { myId, onWrite } = usePane();
  const { doNotContact, stewards } = caution;
  const names = list(concerned.map(nameOf));
  const organisation = concerned.find((one) => one.organisation)?.organisation?.name ?? names;
  const isOfOrganisation = doNotContact?.subject === 'organisation';
  return (
    <Notice
      intent="warning"
      title={
        <WrappedAddresses
          sentence={
            doNotContact
              ? text('caution.do-not-contact', { names: isOfOrganisation ? organisation : names })
              : text('caution.ask-first', { names })
          }
        />
      }
    >
      {doNotContact && (
        <p className={textStyles.body}>
          {doNotContact.reason === ''
            ? text('caution.no-reason')
            : text('caution.reason', { reason: doNotContact.reason })}
        </p>
      )}
      {stewards.length > 0 && (
        <p className={textStyles.body}>
          {text('caution.stewards', { organisation })}{' '}
          {Children.toArray(
            listOf(stewards.map((colleague) => <ColleagueName key={colleague.id} {...{ colleague, myId, onWrite }} />)),
          )}
        </p>
      )}
    </Notice>
  );
}
