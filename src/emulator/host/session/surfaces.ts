import type { ClientProfile } from '../../client-profiles.ts';
import { surfaceIn } from '../../client-surfaces.ts';
import type { Manifest, Surface } from '../../wire-manifest.ts';
import type { CommandSurface } from './command-surface.ts';

/** The buttons that the manifest declares for what is in front, in that client. */
export function surfacesFor(
  surface: CommandSurface,
  { surfaces }: Manifest,
  profile: ClientProfile,
): readonly Surface[] {
  const name = surfaceIn(profile, surface);
  return surfaces.filter(({ extensionPoint }) => extensionPoint === name);
}
