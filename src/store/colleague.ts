import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import type { SignedInColleague } from '#domain/identity.ts';
import type { Visibility } from '#domain/visibility.ts';
import { renewNameWords } from './renew-name-words.ts';
import { withInstitution, withRetries, type Ask, type Statement } from './session.ts';
import type { Colleague, ColleagueOnBoard } from './store.ts';

/** The colleague of an object id. Who was only seen by address so far becomes that colleague at the first sign-in. */
export async function ensureColleague(pool: Pool, signedIn: SignedInColleague): Promise<ColleagueOnBoard> {
  const { institutionId, objectId } = signedIn;
  const emailAddress = signedIn.emailAddress.trim().toLowerCase() || null;
  const displayName = signedIn.displayName.trim();
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const known = await find(ask, institutionId, objectId);
        const { colleague: seen } = known ?? {};
        const isCurrent =
          seen?.emailAddress === (emailAddress ?? '') && (displayName === '' || seen.displayName === displayName);
        if (known && isCurrent && known.roles.join() === signedIn.roles.join()) return known.colleague;
        // The address may have been somebody's who has left it; a colleague only seen by it is the one who signs in.
        void ask(releaseAddress, [institutionId, objectId, emailAddress]);
        if (known) void ask(bringUpToDate, [institutionId, objectId, emailAddress, displayName]);
        else {
          void ask(claim, [institutionId, objectId, emailAddress, displayName]);
          const name = displayName || (emailAddress ?? objectId);
          void ask(make, [institutionId, objectId, emailAddress, name, newId()]);
        }
        void ask(keepRoles, [institutionId, objectId, signedIn.roles]);
        const made = await find(ask, institutionId, objectId);
        if (!made) throw new Error('A colleague who was just made is there');
        await renewNameWords(ask, institutionId, 'colleague', [made.colleague.id]);
        return made.colleague;
      }),
  );
}

interface Known {
  readonly colleague: ColleagueOnBoard;
  /** Of the latest sign-in. */
  readonly roles: readonly string[];
}

async function find(ask: Ask, institutionId: string, objectId: string): Promise<Known | undefined> {
  const [row] = await ask<Row>(findByObject, [institutionId, objectId]);
  if (!row) return undefined;
  const { unitId, defaultVisibility, language, roles, ...rest } = row;
  const colleague = {
    ...rest,
    ...(unitId === null ? {} : { unitId }),
    ...(defaultVisibility === null ? {} : { defaultVisibility }),
    ...(language === null ? {} : { language }),
  };
  return { colleague, roles };
}

type Row = Colleague & { readonly [Key in 'unitId' | 'language']: string | null } & {
  readonly defaultVisibility: Visibility | null;
  readonly roles: readonly string[];
};

const findByObject: Statement = {
  name: 'find-colleague',
  text: `select colleague.id, colleague.display_name as "displayName",
      coalesce(colleague.email_address, '') as "emailAddress", coalesce(unit.name, '') as unit,
      colleague.unit_id as "unitId", colleague.default_visibility as "defaultVisibility", colleague.language,
      colleague.roles
    from colleague
    left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
    where colleague.institution_id = $1 and colleague.object_id = $2`,
};

const releaseAddress: Statement = {
  name: 'release-address',
  text: `update colleague set email_address = null
    where institution_id = $1 and email_address = $3 and object_id <> $2`,
};

const bringUpToDate: Statement = {
  name: 'bring-colleague-up-to-date',
  text: `update colleague set
      email_address = case
        when exists (select from colleague as seen where seen.institution_id = $1 and seen.email_address = $3
          and seen.object_id is null) then email_address
        else coalesce($3, email_address) end,
      display_name = coalesce(nullif($4, ''), display_name)
    where institution_id = $1 and object_id = $2`,
};

const keepRoles: Statement = {
  name: 'keep-roles',
  text: `update colleague set roles = $3::text[] where institution_id = $1 and object_id = $2 and roles <> $3::text[]`,
};

const claim: Statement = {
  name: 'claim-colleague',
  text: `update colleague set object_id = $2, display_name = coalesce(nullif($4, ''), display_name)
    where institution_id = $1 and email_address = $3 and object_id is null`,
};

const make: Statement = {
  name: 'make-colleague',
  text: `insert into colleague (institution_id, id, object_id, email_address, display_name)
    select $1, $5, $2, $3, $4
    where not exists (select from colleague where institution_id = $1 and object_id = $2)
    on conflict (institution_id, object_id) do nothing`,
};
