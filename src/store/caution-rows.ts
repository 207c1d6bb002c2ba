import type { CautionRows } from './caution-sql.ts';
import type { Knowledge } from './knowledge.ts';
import type { Caution, LookupEntry } from './lookup-store.ts';

/** Adds to what is known of a correspondent what to know before writing, where there is anything. */
export function readCautions(row: CautionRows, people: Knowledge): (entry: LookupEntry) => LookupEntry {
  const { stewards, marks } = row;
  if (!stewards && !marks) return (entry) => entry;
  const reasons = new Map(marks);
  return (entry) => {
    const caution = cautionOf(entry);
    return caution ? { ...entry, caution } : entry;
  };

  function cautionOf({ person, organisation }: LookupEntry): Caution | undefined {
    const ids = (stewards ?? []).flatMap(([id, colleagueId]) => (id === organisation?.id ? [colleagueId] : []));
    const asked = [...new Set(ids)].flatMap((id) => people.colleague(id) ?? []);
    const [about, of] = [reasons.get(person?.id ?? ''), reasons.get(organisation?.id ?? '')];
    if (about !== undefined) return { stewards: asked, doNotContact: { subject: 'person', reason: about } };
    if (of !== undefined) return { stewards: asked, doNotContact: { subject: 'organisation', reason: of } };
    return asked.length > 0 ? { stewards: asked } : undefined;
  }
}
