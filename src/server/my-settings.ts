import { defaultVisibilityOf } from '#domain/policy.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { SignedIn } from './authenticate.ts';
import type { Handler } from './handlers.ts';
import { invalidInput } from './input-issues.ts';
import { describeSharing } from './sharing.ts';

export const getMySettings: Handler<'getMySettings'> = async ({ signedIn }) => {
  const { defaultVisibility, language } = signedIn.colleague;
  return { status: 200, body: describe(signedIn, { visibility: defaultVisibility, language }) };
};

/** In force at once: the next request is answered by it, whatever this one's sight was. */
export const changeMySettings: Handler<'changeMySettings'> = async ({ signedIn, store, body }) => {
  const { institution, colleague, forget } = signedIn;
  const { visibility } = body;
  if (visibility && !institution.policy.allowedVisibilities.includes(visibility)) {
    throw invalidInput([{ path: 'visibility', message: 'must be one that the institution allows' }]);
  }
  const viewer = { institutionId: institution.id, colleagueId: colleague.id };
  const chosen = await store.changeMySettings({ ...viewer, ...body });
  forget();
  const { visibility: kept, language } = chosen;
  return { status: 200, body: describe(signedIn, { visibility: kept ?? undefined, language: language ?? undefined }) };
};

function describe(
  signedIn: SignedIn,
  chosen: { readonly visibility: Visibility | undefined; readonly language: string | undefined },
) {
  const { policy } = signedIn.institution;
  const { defaultVisibility: _, ...unchosen } = signedIn.colleague;
  const { words } = policy;
  const { visibility, language } = chosen;
  const colleague = visibility === undefined ? unchosen : { ...unchosen, defaultVisibility: visibility };
  const defaultVisibility = defaultVisibilityOf(policy, visibility);
  return {
    sharing: describeSharing({ ...signedIn, colleague, defaultVisibility }).sharing,
    // What the institution has stopped allowing counts as the nearest that it does.
    ...(visibility === undefined ? {} : { visibility: defaultVisibility }),
    institutionVisibility: policy.defaultVisibility,
    reciprocity: policy.reciprocity,
    isExempt: signedIn.roles.some((role) => policy.exemptRoles.includes(role)),
    ...(Object.keys(words).length === 0 ? {} : { words }),
    ...(language === undefined ? {} : { language }),
  };
}
