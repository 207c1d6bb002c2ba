import { Select } from '@fluentui/react-components';
import { inTreeOrder, type PlacedUnit } from '#domain/unit-tree.ts';
import { useLocale } from '#ui/use-locale.ts';

interface UnitSelectProps {
  readonly units: readonly PlacedUnit[];
  readonly value: string | null;
  /** What it is called where none is chosen. */
  readonly none: string;
  readonly onChange: (unitId: string | null) => void;
  readonly label?: string;
}

/** One of the units, in their order, each further in than what it stands below. */
export function UnitSelect({ units, value, none, onChange, label }: UnitSelectProps) {
  const { language } = useLocale();
  const listed = inTreeOrder(units, (one, other) => one.localeCompare(other, language));
  return (
    <Select
      value={value ?? ''}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onChange={(_, data) => onChange(data.value === '' ? null : data.value)}
    >
      <option value="">{none}</option>
      {listed.map(({ unit, depth }) => (
        <option key={unit.id} value={unit.id}>
          {'\u2003'.repeat(depth) + unit.name}
        </option>
      ))}
    </Select>
  );
}
