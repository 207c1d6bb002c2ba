import { clients } from './clients.ts';
import { desk } from './desk.ts';
import { mailboxes } from './mailboxes.ts';
import { following } from './following.ts';
import { meetings } from './meetings.ts';
import type { Picture } from './picture.ts';
import { overview } from './overview.ts';
import { relationships } from './relationships.ts';
import { reading } from './reading.ts';
import { several } from './several.ts';
import { sharing } from './sharing.ts';
import { writing } from './writing.ts';

const states: readonly Picture[] = [
  ...reading,
  ...sharing,
  ...following,
  ...writing,
  ...meetings,
  ...mailboxes,
  ...several,
  ...clients,
  ...desk,
  ...overview,
  ...relationships,
];

/** Each state, then each in its other looks. */
export const pictures: readonly Picture[] = [
  ...states,
  ...inLook('dark', { query: { theme: 'dark' } }),
  ...inLook('forced', { forcedColors: true }),
  ...inLook('arabic', { query: { theme: 'dark', locale: 'ar' } }),
];

function inLook(look: string, { query, ...rest }: Pick<Picture, 'query' | 'forcedColors'>): readonly Picture[] {
  return states
    .filter(({ isInOneLook }) => !isInOneLook)
    .map((state) => ({
      ...state,
      ...rest,
      name: `${state.name}-${look}`,
      isInDocuments: false,
      query: { ...state.query, ...query },
    }));
}
