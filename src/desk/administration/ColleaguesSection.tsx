import { Button, Field, Input, mergeClasses, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { knownRoles } from '#domain/roles.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Section } from '../Section.tsx';
import { ColleagueRow } from './ColleagueRow.tsx';
import { UnitFilter } from './UnitFilter.tsx';
import { useColleagues, type ColleagueFilter } from './use-colleagues.ts';
import type { Institution, InstitutionSettings } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface ColleaguesSectionProps {
  readonly institution: Institution;
  readonly loaded: InstitutionSettings;
  readonly role: ColleagueFilter['role'];
  readonly onRole: (role: ColleagueFilter['role']) => void;
}

/** Who is in which unit. */
export function ColleaguesSection({ institution, loaded, role, onRole }: ColleaguesSectionProps) {
  const { text } = useLocale();
  const [filter, setFilter] = useState<Pick<ColleagueFilter, 'q' | 'unit'>>({ q: '' });
  const found = useColleagues({ ...filter, role });
  const { total, withoutUnit } = loaded.colleagues;
  const units = institution.units.value ?? [];
  const onMoved = () => {
    institution.units.reload();
    institution.settings.reload();
  };
  const about = [
    text('administration.colleagues-about', { count: total }),
    ...(withoutUnit > 0 ? [text('administration.without-unit', { count: withoutUnit })] : []),
  ];
  return (
    <Section heading={text('administration.colleagues')} about={about.join(' ')}>
      <div className={deskStyles.pair}>
        <Field label={text('administration.search')}>
          <Input
            type="search"
            value={filter.q ?? ''}
            maxLength={200}
            onChange={(_, { value }) => setFilter({ ...filter, q: value })}
          />
        </Field>
        <Field label={text('administration.filter-unit')}>
          <UnitFilter units={units} value={filter.unit} onChange={(unit) => setFilter({ ...filter, unit })} />
        </Field>
        <Field label={text('administration.filter-role')}>
          <Select value={role ?? ''} onChange={(_, { value }) => onRole(knownRoles.find((one) => one === value))}>
            <option value="">{text('administration.any')}</option>
            {knownRoles.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {found.error !== undefined && <DeskFailure error={found.error} onRetry={found.reload} />}
      {!found.colleagues && found.error === undefined && <Spinner label={text('desk.loading')} />}
      {found.colleagues?.length === 0 && <p className={textStyles.body}>{text('administration.nobody')}</p>}
      {found.colleagues && found.colleagues.length > 0 && (
        <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
          {found.colleagues.map((colleague) => (
            <ColleagueRow
              key={colleague.id}
              colleague={colleague}
              units={units}
              onMoved={(moved) => {
                found.replace(moved);
                onMoved();
              }}
            />
          ))}
        </ul>
      )}
      {found.more && <Button onClick={found.more}>{text('administration.more')}</Button>}
    </Section>
  );
}
