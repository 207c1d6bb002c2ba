import { moveEnd, moveStart } from '../meeting-draft.ts';
import { onMeeting, outlookError, type Method } from '../method.ts';

const longestLocation = 255;
const latest = Date.UTC(4000, 0, 1);
const done = { data: undefined } as const;
const invalid = { refusal: outlookError.invalidParameterValue } as const;

const sensitivities = ['normal', 'personal', 'private', 'confidential'] as const;

/** As Office.js numbers them. */
const time = { start: 1, end: 2 } as const;

/** What an add-in reads and writes of a meeting that is arranged here, apart from what every draft has. */
export const meetingMethods: readonly Method[] = [
  {
    id: 24,
    name: 'item.time.getAsync',
    permission: 'ReadItem',
    run: onMeeting(({ details }, { TimeProperty }) => {
      if (TimeProperty === time.start) return { data: details.read().start };
      return TimeProperty === time.end ? { data: details.read().end } : invalid;
    }),
  },
  {
    id: 25,
    name: 'item.time.setAsync',
    permission: 'ReadWriteItem',
    run: onMeeting((meeting, { TimeProperty, time: instant }) => {
      if (typeof instant !== 'number' || !(instant >= 0 && instant < latest)) return invalid;
      if (TimeProperty !== time.start && TimeProperty !== time.end) return invalid;
      if (TimeProperty === time.start) moveStart(meeting, instant);
      else if (instant < meeting.details.read().start) return { refusal: outlookError.invalidEndTime };
      else moveEnd(meeting, instant);
      return done;
    }),
  },
  {
    id: 26,
    name: 'item.location.getAsync',
    permission: 'ReadItem',
    run: onMeeting(({ details }) => ({ data: details.read().location })),
  },
  {
    id: 27,
    name: 'item.location.setAsync',
    permission: 'ReadWriteItem',
    run: onMeeting(({ details }, { location }) => {
      if (typeof location !== 'string' || location.length > longestLocation) return invalid;
      details.write({ ...details.read(), location });
      return done;
    }),
  },
  {
    id: 171,
    name: 'item.sensitivity.getAsync',
    permission: 'ReadItem',
    run: onMeeting(({ details }) => ({ data: details.read().sensitivity })),
  },
  {
    id: 172,
    name: 'item.sensitivity.setAsync',
    permission: 'ReadWriteItem',
    run: onMeeting(({ details }, { sensitivity: wanted }) => {
      const sensitivity = sensitivities.find((one) => one === wanted);
      if (!sensitivity) return invalid;
      details.write({ ...details.read(), sensitivity });
      return done;
    }),
  },
  {
    id: 103,
    name: 'item.recurrence.getAsync',
    permission: 'ReadItem',
    // A copy: Office.js makes another object of it.
    run: onMeeting(({ appointment }) => ({ data: appointment?.recurrence ? { ...appointment.recurrence } : null })),
  },
];
