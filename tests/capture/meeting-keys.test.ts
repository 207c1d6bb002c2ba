import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashMeetingKeys } from '#capture/meeting-keys.ts';
import { meetingKeyTexts } from '#domain/meeting.ts';

it('what a meeting is told by leaves as SHA-256 in base64url, and nothing of it can be read', async () => {
  const meeting = {
    organiser: 'ada@acme.example',
    start: '2026-03-02T10:00:00Z',
    entry: { mailbox: 'jo@york.example', itemId: 'AAMk1' },
  };
  const texts = meetingKeyTexts(meeting);
  expect(texts).toHaveLength(2);
  expect(await hashMeetingKeys(meeting)).toEqual(
    texts.map((text) => createHash('sha256').update(text).digest('base64url')),
  );
});
