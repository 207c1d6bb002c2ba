import { isAppointmentId } from '../../wire-appointment.ts';
import { modeOf, type Mode, type SessionView } from './view.ts';

/** The ribbon of what is in front, as manifests name it. */
export type CommandSurface =
  | 'MessageReadCommandSurface'
  | 'MessageComposeCommandSurface'
  | 'AppointmentAttendeeCommandSurface'
  | 'AppointmentOrganizerCommandSurface';

export function surfaceOf(view: SessionView): CommandSurface {
  return surfaceIn(modeOf(view), view);
}

/** With nothing selected it is the ribbon of what the folder holds. */
export function surfaceIn(mode: Mode, { folder, selectedId, frontDraft }: SessionView): CommandSurface {
  if (mode === 'composing')
    return frontDraft?.meeting ? 'AppointmentOrganizerCommandSurface' : 'MessageComposeCommandSurface';
  const isMeeting = selectedId === undefined ? folder === 'calendar' : isAppointmentId(selectedId);
  return isMeeting ? 'AppointmentAttendeeCommandSurface' : 'MessageReadCommandSurface';
}

/** A pane beside a meeting can't be pinned. */
export function canPin(surface: CommandSurface): boolean {
  return surface === 'MessageReadCommandSurface' || surface === 'MessageComposeCommandSurface';
}
