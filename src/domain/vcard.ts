/** What a vCard says of a person. */
export interface CardOf {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddresses: readonly string[];
  readonly organisation?: string | undefined;
  readonly jobTitles: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
}

/** One person as a vCard 4.0 (RFC 6350), with its line ends; several of them one behind the other are a file. */
export function vCard(person: CardOf): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${person.id}`,
    `FN:${escape(person.displayName)}`,
    ...(person.organisation === undefined ? [] : [`ORG:${escape(person.organisation)}`]),
    ...person.jobTitles.map((title) => `TITLE:${escape(title)}`),
    ...person.emailAddresses.map((address, index) => `EMAIL;PREF=${index + 1}:${escape(address)}`),
    ...person.phones.map((phone) => `TEL;VALUE=uri:tel:${phone.replace(/[^\d+]/g, '')}`),
    ...person.urls.map((url) => `URL:${url.replace(/[\r\n]/g, '')}`),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** RFC 6350, §3.4. */
function escape(text: string): string {
  return text
    .replace(/[\\,;]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const longestLine = 75;
const encoder = new TextEncoder();

/** At most 75 octets in a line, none of them within a character (RFC 6350, §3.2). */
function fold(line: string): string {
  let [folded, octets] = ['', 0];
  for (const letter of line) {
    const length = encoder.encode(letter).length;
    if (octets + length > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += length;
  }
  return folded;
}
