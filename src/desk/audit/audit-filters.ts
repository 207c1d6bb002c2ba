/** What of the audit is asked for; it stands in the page's address, so that it can be kept and sent. */
export interface AuditFilters {
  readonly action?: string;
  readonly colleague?: string;
  readonly subject?: string;
  /** Days, as `2026-03-01`; both are in it. */
  readonly from?: string;
  readonly to?: string;
}

const names = ['action', 'colleague', 'subject', 'from', 'to'] as const;

export function readFilters(address: string): AuditFilters {
  const query = new URL(address, 'https://desk.invalid').searchParams;
  const given = names.map((name) => [name, query.get(name) ?? ''] as const).filter(([, value]) => value !== '');
  return Object.fromEntries(given.filter(([name, value]) => isReadable(name, value)));
}

export function addressOf(filters: AuditFilters): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filters[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  return query.size > 0 ? `/desk/audit?${query}` : '/desk/audit';
}

/** As the server takes them: the days begin and end where the reader is. */
export function queryOf({ from, to, ...rest }: AuditFilters) {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: startOf(from, 0) }),
    ...(to === undefined ? {} : { to: startOf(to, 1) }),
  };
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** Somebody may have typed the address. */
function isReadable(name: (typeof names)[number], value: string): boolean {
  if (name === 'from' || name === 'to') return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return name === 'action' || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
