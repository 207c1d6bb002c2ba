import type { ClientProfile } from '../../client-profiles.ts';
import type { Manifest, Surface } from '../../wire.ts';
import type { CommandSurface } from './command-surface.ts';

/** A phone has no surface where something is written. */
const onAPhone: Partial<Record<CommandSurface, string>> = {
  MessageReadCommandSurface: 'MobileMessageReadCommandSurface',
  AppointmentAttendeeCommandSurface: 'MobileLogEventAppointmentAttendee',
};

/** The buttons that the manifest declares for what is in front, in that client. */
export function surfacesFor(
  surface: CommandSurface,
  { surfaces }: Manifest,
  { formFactor }: ClientProfile,
): readonly Surface[] {
  const name = formFactor === 'mobile' ? onAPhone[surface] : surface;
  return surfaces.filter(({ extensionPoint }) => extensionPoint === name);
}
