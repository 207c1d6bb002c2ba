import { Button, Field, Select } from '@fluentui/react-components';
import { interactionKinds } from '#domain/interaction.ts';
import type { TimeAxis } from '#domain/time-axis.ts';
import type { Overview } from '#ui/overview/overview.ts';
import { usePurposeName } from '#ui/overview/use-purpose-name.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useDesk } from '../use-desk.ts';
import { overviewAddress, type OverviewAddress, type SubjectKind } from './overview-address.ts';
import styles from './overview.module.css';

interface TimelineFilterFieldsProps {
  readonly subject: SubjectKind;
  readonly overview: Overview;
  readonly shown: OverviewAddress;
  readonly axis: TimeAxis;
}

type Filter = 'unit' | 'kind' | 'purpose' | 'from' | 'to';

/** What of the timeline is shown; each change is another address of the page. */
export function TimelineFilterFields({ subject, overview, shown, axis }: TimelineFilterFieldsProps) {
  const { text } = useLocale();
  const { onReplace } = useDesk();
  const purposeName = usePurposeName(overview.purposes);
  const { unit: _, kind: __, purpose: ___, from: ____, to: _____, ...unfiltered } = shown;
  const isFiltered = Object.keys(unfiltered).length < Object.keys(shown).length;
  const years = Array.from({ length: axis.to - axis.from + 1 }, (_, index) => axis.to - index);
  const choices: Readonly<Record<Filter, readonly (readonly [value: string, name: string])[]>> = {
    unit: overview.units.flatMap(({ id, name }) => (id !== undefined && name !== undefined ? [[id, name]] : [])),
    kind: interactionKinds.map((kind) => [kind, text(`kind.${kind}`)]),
    purpose: overview.purposes.map(({ code }) => [code, purposeName(code)]),
    from: years.map((year) => [String(year), String(year)]),
    to: years.map((year) => [String(year), String(year)]),
  };
  const onFilter = (filter: Filter, value: string) => {
    const { [filter]: ______, ...others } = shown;
    onReplace(overviewAddress(subject, value === '' ? others : { ...others, [filter]: value }));
  };
  return (
    <div className={styles.filters} role="search" aria-label={text('timeline.filters')}>
      {(['unit', 'kind', 'purpose', 'from', 'to'] as const)
        .filter((filter) => choices[filter].length > 0)
        .map((filter) => (
          <Field key={filter} size="small" label={text(`timeline.${filter}`)}>
            <Select
              size="small"
              value={String(shown[filter] ?? '')}
              onChange={(_, { value }) => onFilter(filter, value)}
            >
              <option value="">{text('timeline.any')}</option>
              {choices[filter].map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      {isFiltered && (
        <Button size="small" onClick={() => onReplace(overviewAddress(subject, unfiltered))}>
          {text('timeline.clear')}
        </Button>
      )}
    </div>
  );
}
