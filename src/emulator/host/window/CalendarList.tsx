import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent } from 'react';
import type { AppointmentSummary } from '../../wire-appointment.ts';
import { useMailbox } from './context.ts';
import { formatMeetingDay, formatMeetingHours } from './format-date.ts';
import type { Loading } from './use-emulator-state.ts';
import { useStore } from './use-store.ts';
import { useListStyles } from './list-styles.ts';

/** A calendar as a list, the earliest first; the list itself keeps the keyboard. */
export function CalendarList({ appointments }: { readonly appointments: Loading<readonly AppointmentSummary[]> }) {
  const list = useListStyles();
  if (appointments.is === 'loading') {
    return <Spinner className={list.notice} size="small" label="Reading the calendar" />;
  }
  if (appointments.is === 'failed') {
    return (
      <Body1 as="p" role="alert" className={list.notice}>
        {appointments.problem}
      </Body1>
    );
  }
  if (appointments.value.length === 0) {
    return (
      <Body1 as="p" role="status" className={list.notice}>
        No meeting here.
      </Body1>
    );
  }
  return <Rows appointments={appointments.value} />;
}

function Rows({ appointments }: { readonly appointments: readonly AppointmentSummary[] }) {
  const list = useListStyles();
  const { session } = useMailbox();
  const { selectedId } = useStore(session.view);
  const [activeId, setActiveId] = useState<string | undefined>(undefined);
  const active = Math.max(
    0,
    appointments.findIndex(({ id }) => id === (activeId ?? selectedId)),
  );

  function activate(index: number): void {
    const next = Math.min(appointments.length - 1, Math.max(0, index));
    setActiveId(appointments[next]?.id);
    document.getElementById(`meeting-${next}`)?.scrollIntoView({ block: 'nearest' });
  }

  function open(id: string | undefined): void {
    setActiveId(id);
    void session.select(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => activate(active + 1),
      ArrowUp: () => activate(active - 1),
      Home: () => activate(0),
      End: () => activate(appointments.length - 1),
      Enter: () => open(appointments[active]?.id),
      ' ': () => open(appointments[active]?.id),
      Escape: () => open(undefined),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  return (
    <div
      className={list.rows}
      role="listbox"
      tabIndex={0}
      aria-label="Meetings"
      aria-activedescendant={`meeting-${active}`}
      onKeyDown={onKeyDown}
      data-first-focus
    >
      {appointments.map((appointment, index) => (
        <Row
          key={appointment.id}
          appointment={appointment}
          index={index}
          isSelected={appointment.id === selectedId}
          isActive={index === active}
          onOpen={() => open(appointment.id)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly appointment: AppointmentSummary;
  readonly index: number;
  readonly isSelected: boolean;
  /** The keyboard stands here. */
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

function Row({ appointment, index, isSelected, isActive, onOpen }: RowProps) {
  const styles = useStyles();
  const list = useListStyles();
  const { organizer, isOrganizer, location } = appointment;
  const place = [formatMeetingHours(appointment), location].filter((text) => text !== '').join(' · ');
  return (
    <div
      id={`meeting-${index}`}
      role="option"
      aria-selected={isSelected}
      data-active={isActive}
      className={mergeClasses(list.row, styles.row, isSelected && list.selected)}
      onClick={onOpen}
    >
      <div className={styles.line}>
        <Caption1 className={styles.quiet}>{formatMeetingDay(appointment.start)}</Caption1>
        <Caption1 className={mergeClasses(styles.quiet, styles.cut)} dir="auto">
          {place}
        </Caption1>
        {appointment.isOccurrence && <ArrowRepeatAllRegular aria-label="Repeats" />}
      </div>
      <Body1Strong block className={mergeClasses(styles.cut, appointment.isCancelled && styles.cancelled)} dir="auto">
        {appointment.subject || '(no subject)'}
      </Body1Strong>
      <Caption1 block className={mergeClasses(styles.quiet, styles.cut)} dir="auto">
        {isOrganizer ? 'You arrange this' : (organizer?.name ?? '')}
      </Caption1>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  cancelled: { textDecorationLine: 'line-through' },
});
