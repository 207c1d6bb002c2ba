import { meetingKeyTexts, type IdentifiedMeeting } from '#domain/meeting.ts';

/**
 * What a meeting is told by, as hashes: neither its time nor its organiser leaves the mailbox to be looked up. To be
 * imported only when a meeting is open.
 */
export function hashMeetingKeys(meeting: IdentifiedMeeting): Promise<string[]> {
  return Promise.all(meetingKeyTexts(meeting).map(hash));
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
