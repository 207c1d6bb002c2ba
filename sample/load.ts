import { loadInstitution } from '../src/store/load-institution.ts';
import { createSample } from './sample.ts';

/** Loads both sample institutions, each all or nothing; one that is there already stays as it is. */
export async function loadSample(options: { readonly ownerUrl: string }): Promise<void> {
  const connectionString = options.ownerUrl;
  await Promise.all(createSample().map((data) => loadInstitution({ connectionString, data })));
}
