import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons';
import { moveEnd, moveStart, type MeetingDraft } from '../protocol/meeting-draft.ts';
import { useStore } from './use-store.ts';

/** When and where a meeting is that is arranged here. */
export function MeetingFields({ meeting }: { readonly meeting: MeetingDraft }) {
  const styles = useStyles();
  const { start, end, location, sensitivity } = useStore(meeting.details);
  const repeats = meeting.appointment?.recurrence?.recurrenceType;
  return (
    <div className={styles.fields}>
      <Field label="Start">
        <Input
          type="datetime-local"
          value={localText(start)}
          onChange={(_, { value }) => move(value, (time) => moveStart(meeting, time))}
        />
      </Field>
      <Field label="End">
        <Input
          type="datetime-local"
          value={localText(end)}
          onChange={(_, { value }) => move(value, (time) => moveEnd(meeting, time))}
        />
      </Field>
      <Field label="Location" className={styles.place}>
        <Input
          maxLength={255}
          dir="auto"
          value={location}
          onChange={(_, { value }) => meeting.details.write({ ...meeting.details.read(), location: value })}
        />
      </Field>
      <Checkbox
        label="Private"
        checked={sensitivity === 'private'}
        onChange={(_, { checked }) =>
          meeting.details.write({ ...meeting.details.read(), sensitivity: checked === true ? 'private' : 'normal' })
        }
      />
      {repeats && (
        <span className={styles.repeats}>
          <ArrowRepeatAllRegular aria-hidden /> Repeats {repeats}
        </span>
      )}
    </div>
  );
}

/** A field that is being typed into may hold no time. */
function move(value: string, write: (time: number) => void): void {
  const time = new Date(value).getTime();
  if (!Number.isNaN(time)) write(time);
}

/** In the browser's time zone, to the minute. */
function localText(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  place: { flex: 1, minWidth: '160px' },
  repeats: { color: tokens.colorNeutralForeground2 },
});
