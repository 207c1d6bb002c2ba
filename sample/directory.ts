import type { AuthorityInstitution } from '../src/authority/options.ts';
import { colleagues } from './colleagues.ts';
import { institutions } from './institutions.ts';

/** The institutions and colleagues whom the local authority may sign in; the first colleague is in front by default. */
export const sampleDirectory: readonly AuthorityInstitution[] = institutions.map((institution) => ({
  tenantId: institution.id,
  name: institution.name,
  colleagues: colleagues.filter((colleague) => colleague.institutionId === institution.id),
}));
