import type { ClientProfile } from './client-profiles.ts';

/** The extension points of a phone; it has none where something is written or arranged. */
const onAPhone: Readonly<Record<string, string>> = {
  MessageReadCommandSurface: 'MobileMessageReadCommandSurface',
  AppointmentAttendeeCommandSurface: 'MobileLogEventAppointmentAttendee',
};

/** What a desktop's extension point is called in that client. */
export function surfaceIn({ formFactor }: Pick<ClientProfile, 'formFactor'>, surface: string): string | undefined {
  return formFactor === 'mobile' ? onAPhone[surface] : surface;
}
