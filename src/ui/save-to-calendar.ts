import { toCalendarFile } from '#domain/calendar-file.ts';

/** Hands a follow-up to the browser as a file that a calendar opens. From a click. */
export function saveToCalendar(followUp: {
  readonly interactionId: string;
  readonly dueOn: string;
  readonly summary: string;
  readonly description: string;
  readonly language: string;
}): void {
  const { interactionId, dueOn, ...said } = followUp;
  const text = toCalendarFile({
    ...said,
    uid: `follow-up-${interactionId}@acquaint`,
    day: dueOn,
    at: new Date(),
  });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `follow-up-${dueOn}.ics`;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
