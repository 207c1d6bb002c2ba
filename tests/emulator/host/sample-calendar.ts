/** A calendar with a meeting for each thing that a window has to cope with: file name → text. */
export function sampleCalendar(): Readonly<Record<string, string>> {
  return {
    'single.ics': calendar([
      ...['UID:single@acme.example', 'DTSTAMP:20261101T080000Z', 'DTSTART:20261109T100000Z', 'DTEND:20261109T113000Z'],
      ...['SUMMARY:Site visit', 'LOCATION:Boiler house\\, Leeds', 'DESCRIPTION:Bring boots', pat],
      'ATTENDEE;CN=Jo North;PARTSTAT=ACCEPTED:mailto:jo@north.example',
      'ATTENDEE;CN=Kim North:mailto:kim@north.example',
      'ATTENDEE;CN=Ann;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED:mailto:ann@acme.example',
    ]),
    'series.ics': calendar([
      ...['UID:series@acme.example', 'DTSTAMP:20261101T080000Z', 'SUMMARY:Weekly call', pat],
      ...['DTSTART;TZID=Europe/London:20261110T093000', 'DURATION:PT45M', 'RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU'],
      'ATTENDEE;CN=Jo North:mailto:jo@north.example',
      'ATTENDEE;CN=Kim North:mailto:kim@north.example',
    ]),
    'cancelled.ics': calendar([
      ...[
        'UID:cancelled@acme.example',
        'DTSTAMP:20261101T080000Z',
        'DTSTART:20261112T100000Z',
        'DTEND:20261112T110000Z',
        'STATUS:CANCELLED',
      ],
      ...['SUMMARY:Lunch', pat, 'ATTENDEE:mailto:jo@north.example'],
    ]),
    'own.ics': calendar([
      ...['UID:own@north.example', 'DTSTART:20261113T140000Z', 'DTEND:20261113T150000Z', 'SUMMARY:Review'],
      ...['LOCATION:Room 2', 'DESCRIPTION:Agenda to follow', 'ORGANIZER;CN=Jo North:mailto:jo@north.example'],
      'ATTENDEE;CN=Kim North;PARTSTAT=ACCEPTED:mailto:kim@north.example',
      'ATTENDEE;CN=Ann;ROLE=OPT-PARTICIPANT:mailto:ann@acme.example',
    ]),
  };
}

const pat = 'ORGANIZER;CN=Pat:mailto:pat@acme.example';

function calendar(event: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}
