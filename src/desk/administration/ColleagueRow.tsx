import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import { UnitSelect } from './UnitSelect.tsx';
import type { ListedColleague } from './use-colleagues.ts';
import type { UnitOfTree } from './use-institution.ts';
import deskStyles from '../desk.module.css';

interface ColleagueRowProps {
  readonly colleague: ListedColleague;
  readonly units: readonly UnitOfTree[];
  readonly onMoved: (colleague: ListedColleague) => void;
}

/** A colleague with unit and roles; the choice of another unit is made only where it is asked for. */
export function ColleagueRow({ colleague, units, onMoved }: ColleagueRowProps) {
  const { client, say } = useDesk();
  const { text } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: ErrorCode; readonly unitId: string | null }>();
  const { displayName: name, emailAddress, unit, roles, hasSignedIn } = colleague;

  async function move(unitId: string | null): Promise<void> {
    setFailure(undefined);
    try {
      await client.setColleagueUnit({ params: { id: colleague.id }, body: { unitId } });
      const moved = units.find(({ id }) => id === unitId);
      const { unitId: _, ...others } = colleague;
      onMoved({ ...others, unit: moved?.name ?? '', ...(moved ? { unitId: moved.id } : {}) });
      say(
        moved ? text('administration.moved', { name, unit: moved.name }) : text('administration.moved-out', { name }),
      );
    } catch (error) {
      setFailure({ error: errorCodeOf(error), unitId });
    }
  }

  const more = [
    emailAddress,
    hasSignedIn ? roles.filter((role) => role !== 'Colleague').join(', ') : text('administration.never-signed-in'),
  ];
  return (
    <li className={deskStyles.row}>
      <span className={deskStyles.grow}>
        <bdi className={textStyles.body}>{name}</bdi>
        <span className={mergeClasses(textStyles.detail, textStyles.block)}>
          {more.filter((one) => one !== '' && one !== name).join(' · ')}
        </span>
      </span>
      {isOpen ? (
        <span className={deskStyles.grow}>
          <UnitSelect
            units={units}
            value={colleague.unitId ?? null}
            none={text('administration.no-unit')}
            label={text('administration.unit-of', { name })}
            onChange={(unitId) => void move(unitId)}
          />
        </span>
      ) : (
        <>
          <bdi className={textStyles.body}>{unit === '' ? text('administration.no-unit') : unit}</bdi>
          <Button
            size="small"
            aria-label={text('administration.change-unit-of', { name })}
            onClick={() => setIsOpen(true)}
          >
            {text('administration.change-unit')}
          </Button>
        </>
      )}
      {failure && <DeskFailure error={failure.error} onRetry={() => void move(failure.unitId)} />}
    </li>
  );
}
