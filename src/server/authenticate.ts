import { AppError } from '#domain/app-error.ts';
import { rolesOf, type Role } from '#domain/roles.ts';
import { defaultVisibilityOf } from '#domain/policy.ts';
import { sightOf, type Sight, type Visibility } from '#domain/visibility.ts';
import type { ColleagueOnBoard, InstitutionOnBoard, Store } from '#store/store.ts';
import { createRecent } from './recent.ts';
import type { VerifyToken } from './token-check.ts';

/** Who asks: everything that a handler may know about the sign-in. */
export interface SignedIn {
  readonly institution: InstitutionOnBoard;
  readonly colleague: ColleagueOnBoard;
  readonly roles: readonly Role[];
  readonly sight: Sight;
  /** What the colleague shares as unless they say otherwise. */
  readonly defaultVisibility: Visibility;
  /** After a change of settings: the next request reads them anew. */
  readonly forget: () => void;
}

/** Takes the Authorization header. Rejects with AppError, 401, 403 or 503. */
export type Authenticate = (authorization: string | undefined) => Promise<SignedIn>;

const scope = 'access_as_user';
const minute = 60_000;

/** From a token to a colleague of an institution on board. What the store says is kept a while, so that it is not asked each time. */
export function createAuthenticate(options: {
  readonly store: Pick<Store, 'findInstitution' | 'ensureColleague'>;
  readonly verifyToken: VerifyToken;
}): Authenticate {
  const { store, verifyToken } = options;
  const institutions = createRecent<InstitutionOnBoard | undefined>({
    entries: 1_000,
    lifetime: (institution) => (institution ? minute : minute / 12),
  });
  const colleagues = createRecent<ColleagueOnBoard>({ entries: 20_000, lifetime: () => minute });

  return async (authorization) => {
    const token = await verifyToken(authorization);
    const { institutionId, objectId, displayName, emailAddress } = token;
    // Only now: before the signature's check it would tell a forger which institutions are on board.
    const institution = await institutions.get(institutionId, () => store.findInstitution(institutionId));
    if (!institution) throw new AppError('institution-unknown', 'Your institution is not on board here');
    if (!token.scopes.includes(scope)) throw new AppError('forbidden', `The access token lacks the scope ${scope}`);
    const roles = rolesOf(token.roles);
    const key = JSON.stringify([institutionId, objectId, displayName, emailAddress, roles]);
    const colleague = await colleagues.get(key, () =>
      store.ensureColleague({ institutionId, objectId, displayName, emailAddress, roles }),
    );
    const { policy, units } = institution;
    const defaultVisibility = defaultVisibilityOf(policy, colleague.defaultVisibility);
    const sight = sightOf({ unitId: colleague.unitId, roles, defaultVisibility, units, policy });
    const forget = () => {
      institutions.forget(institutionId);
      colleagues.forget(key);
    };
    return { institution, colleague, roles, sight, defaultVisibility, forget };
  };
}
