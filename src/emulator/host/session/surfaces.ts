import type { ClientProfile } from '../../client-profiles.ts';
import type { Manifest, Surface } from '../../wire.ts';
import type { Mode } from './view.ts';

const onADesktop: Readonly<Record<Mode, string>> = {
  reading: 'MessageReadCommandSurface',
  composing: 'MessageComposeCommandSurface',
};

/** A phone has no surface where something is written. */
const onAPhone: Readonly<Record<string, string>> = {
  MessageReadCommandSurface: 'MobileMessageReadCommandSurface',
  AppointmentAttendeeCommandSurface: 'MobileLogEventAppointmentAttendee',
};

/** The buttons that the manifest declares for what is in front, in that client. */
export function surfacesFor(mode: Mode, { surfaces }: Manifest, { formFactor }: ClientProfile): readonly Surface[] {
  const name = formFactor === 'mobile' ? onAPhone[onADesktop[mode]] : onADesktop[mode];
  return surfaces.filter(({ extensionPoint }) => extensionPoint === name);
}
