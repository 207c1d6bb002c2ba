import { Select } from '@fluentui/react-components';
import { inTreeOrder } from '#domain/unit-tree.ts';
import { useLocale } from '#ui/use-locale.ts';
import type { ColleagueFilter } from './use-colleagues.ts';
import type { UnitOfTree } from './use-institution.ts';

interface UnitFilterProps {
  readonly units: readonly UnitOfTree[];
  readonly value: ColleagueFilter['unit'];
  readonly onChange: (unit: ColleagueFilter['unit']) => void;
}

/** Any unit, none, or one of them. */
export function UnitFilter({ units, value, onChange }: UnitFilterProps) {
  const { text, language } = useLocale();
  return (
    <Select value={value ?? ''} onChange={(_, data) => onChange(data.value === '' ? undefined : data.value)}>
      <option value="">{text('administration.any')}</option>
      <option value="none">{text('administration.no-unit')}</option>
      {inTreeOrder(units, (one, other) => one.localeCompare(other, language)).map(({ unit, depth }) => (
        <option key={unit.id} value={unit.id}>
          {'\u2003'.repeat(depth) + unit.name}
        </option>
      ))}
    </Select>
  );
}
