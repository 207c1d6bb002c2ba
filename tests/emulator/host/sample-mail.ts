/** A picture of one pixel. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const colleague = 'Jo North <jo@north.example>';

/** A mailbox with a message for each thing that a window has to cope with: file name → text. */
export function sampleMail(): Readonly<Record<string, string>> {
  return {
    'plain.eml': message({
      subject: 'Two words',
      headers: ['Message-ID: <plain@acme.example>', 'Cc: Ann <ann@acme.example>'],
      type: 'text/plain',
      body: 'Hello there',
    }),
    'html.eml': message({
      subject: 'Re: Pictures',
      minute: 2,
      headers: ['Message-ID: <html@acme.example>', 'Sender: Sam <sam@acme.example>'],
      type: 'text/html',
      body: '<p onclick="parent.stolen=1">Look</p><img src="https://tracker.example/pixel.gif"><script>parent.stolen=1</script>',
    }),
    'inline.eml': message({
      subject: 'A dot',
      minute: 1,
      headers: [],
      type: 'multipart/related; boundary=b',
      body: [
        ...['--b', 'Content-Type: text/html', '', '<p>Here: <img src="cid:dot%40acme" alt="A dot"></p>'],
        ...['--b', 'Content-Type: image/png', 'Content-ID: <dot@acme>', 'Content-Transfer-Encoding: base64', ''],
        ...[dot.toString('base64'), '--b--', ''],
      ].join('\r\n'),
    }),
    'many.eml': message({
      subject: 'Everybody',
      minute: 3,
      headers: [`Cc: ${Array.from({ length: 30 }, (_, index) => `p${index}@acme.example`).join(', ')}`],
      type: 'text/plain',
      body: 'To all of you',
    }),
    'rtl.eml': message({
      subject: '=?utf-8?B?2YXYsdit2KjYpw==?=',
      minute: 4,
      headers: [],
      type: 'text/plain; charset=utf-8',
      body: 'hi',
    }),
    'both.eml': message({
      subject: 'Both of you',
      minute: 6,
      headers: ['Cc: Kim North <kim@north.example>'],
      type: 'text/plain',
      body: 'To Jo and Kim',
    }),
    'odd.eml': message({
      to: `${colleague}, undisclosed-recipients:;`,
      subject: `Odd ${'and long '.repeat(40)}`,
      minute: 8,
      headers: ['Cc: Ann <ann@acme.example>, ANN@acme.example, Pat <pat@acme.example>'],
      type: 'text/plain',
      body: 'Nobody writes like this',
    }),
    'meeting.eml': message({
      subject: 'Site visit',
      minute: 7,
      headers: [],
      type: 'text/calendar; charset=utf-8; method=REQUEST',
      body: [
        ...['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:visit@acme.example', 'DTSTART:20261109T100000Z'],
        ...['DTEND:20261109T113000Z', 'LOCATION:Boiler house', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    }),
    'attached.eml': message({
      subject: 'With a file',
      minute: 5,
      headers: [],
      type: 'multipart/mixed; boundary=b',
      body: [
        ...['--b', 'Content-Type: text/plain', '', 'See the file', '--b', 'Content-Type: text/csv; name="a.csv"'],
        ...['Content-Disposition: attachment; filename="a.csv"', '', '1,2', '--b--', ''],
      ].join('\r\n'),
    }),
  };
}

export const largeMailbox = 'many@north.example';

/** So many that a window which drew them all would be slow, in a mailbox of their own. */
export function manyMessages(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.eml`,
      message({
        to: largeMailbox,
        subject: `Message ${index}`,
        minute: index % 60,
        headers: [],
        type: 'text/plain',
        body: 'One of many',
      }),
    ]),
  );
}

function message(options: {
  readonly to?: string;
  readonly subject: string;
  readonly minute?: number;
  readonly headers: readonly string[];
  readonly type: string;
  readonly body: string;
}): string {
  return [
    'From: Pat <pat@acme.example>',
    `To: ${options.to ?? colleague}`,
    `Subject: ${options.subject}`,
    `Date: Mon, 2 Nov 2026 10:${String(options.minute ?? 0).padStart(2, '0')}:00 +0000`,
    ...options.headers,
    'MIME-Version: 1.0',
    `Content-Type: ${options.type}`,
    '',
    options.body,
  ].join('\r\n');
}
