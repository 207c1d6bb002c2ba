export interface CalendarLine {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** Unfolded content lines (RFC 5545 §3.1); what is no content line is left out. */
export function readCalendarLines(text: string): CalendarLine[] {
  return text
    .replace(/\r?\n[ \t]/gu, '')
    .split(/\r?\n|\r/u)
    .flatMap((line) => {
      const parts = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^";:]*)(?:,(?:"[^"]*"|[^";:]*))*)*):(.*)$/u.exec(line);
      if (!parts) return [];
      const params = [...(parts[2] ?? '').matchAll(/;([^=;:]+)=("[^"]*"|[^";:]*)/gu)];
      return [
        {
          name: (parts[1] ?? '').toUpperCase(),
          params: new Map(
            params.map((param) => [(param[1] ?? '').toUpperCase(), (param[2] ?? '').replaceAll('"', '')]),
          ),
          value: parts[3] ?? '',
        },
      ];
    });
}

export function field(lines: readonly CalendarLine[], name: string): CalendarLine | undefined {
  return lines.find((line) => line.name === name);
}

/** The lines of each component of that name, those of components inside it included. */
export function componentLines(lines: readonly CalendarLine[], name: string): CalendarLine[][] {
  const found: CalendarLine[][] = [];
  let current: CalendarLine[] | undefined;
  for (const line of lines) {
    const component = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && component === name && !current) current = [];
    else if (line.name === 'END' && component === name && current) {
      found.push(current);
      current = undefined;
    } else current?.push(line);
  }
  return found;
}

/** `20260302T093000` in UTC's terms, whatever zone it means; a date alone is its midnight. */
export function readLocalTime(value: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?/u.exec(value.trim());
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((digits) => Number(digits ?? '0'));
  const instant = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  return Number.isNaN(instant) ? undefined : instant;
}
