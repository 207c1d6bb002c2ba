import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Purpose } from '#domain/purpose.ts';
import { purposeName } from '#ui/purpose-text.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import type { Answer } from '../use-answer.ts';
import { useFaultText } from './fault-text.ts';
import { PurposeForm } from './PurposeForm.tsx';
import { PurposeRow } from './PurposeRow.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useDraft } from './use-draft.ts';
import type { InstitutionSettings } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface PurposesSectionProps {
  readonly answer: Answer<InstitutionSettings>;
  readonly loaded: InstitutionSettings;
}

/** Why interactions take place: what it is called, in which order, and what it stands for elsewhere. */
export function PurposesSection({ answer, loaded }: PurposesSectionProps) {
  const locale = useLocale();
  const { text } = locale;
  const draft = useDraft<'purposes'>(answer, loaded);
  const faultText = useFaultText();
  const [edited, setEdited] = useState<string>();
  const { purposes } = draft.value;
  const put = (changed: readonly Purpose[]) => draft.change({ purposes: [...changed] });
  const replace = (changed: Purpose) => put(purposes.map((one) => (one.code === changed.code ? changed : one)));
  const move = (from: number, by: -1 | 1) => {
    const rest = purposes.filter((_, index) => index !== from);
    const moved = purposes.slice(from, from + 1);
    put([...rest.slice(0, from + by), ...moved, ...rest.slice(from + by)]);
  };
  return (
    <SettingsSection
      heading={text('administration.purposes')}
      about={text('administration.purposes-about')}
      draft={draft}
    >
      <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
        {purposes.map((purpose, index) => (
          <li key={purpose.code} className={deskStyles.row}>
            {edited === purpose.code ? (
              <PurposeForm
                purpose={purpose}
                onDone={(changed) => {
                  replace({ ...purpose, ...changed });
                  setEdited(undefined);
                }}
                onCancel={() => setEdited(undefined)}
              />
            ) : (
              <PurposeRow
                purpose={purpose}
                name={purposeName(purpose, locale)}
                fault={faultText(draft.issueAt(`purposes.${index}.name`) ?? draft.issueAt(`purposes.${index}.code`))}
                isFirst={index === 0}
                isLast={index === purposes.length - 1}
                onEdit={() => setEdited(purpose.code)}
                onMove={(by) => move(index, by)}
                onRetire={(isRetired) => {
                  const { isRetired: _, ...rest } = purpose;
                  replace(isRetired ? { ...rest, isRetired } : rest);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <PurposeForm taken={purposes.map(({ code }) => code)} onDone={(added) => put([...purposes, added])} />
    </SettingsSection>
  );
}
