import type { ColleagueRequests } from './colleague-requests.ts';

const day = 86_400_000;

/** What the last of the visits was about; it is to be followed up on 4 May 2036. */
export const quietSubject = 'Pilot line: what comes next';

/** Six visits both ways, twenty days apart, the last three hundred days ago: "Usually every 3 weeks; nothing for 10 months". */
export async function makeQuietRelationship(requests: ColleagueRequests, colleague: string): Promise<void> {
  for (const [index, days] of [400, 380, 360, 340, 320, 300].entries()) {
    await requests.post(colleague, '/api/v1/interactions/by-hand', {
      id: crypto.randomUUID(),
      kind: 'visit',
      occurredAt: new Date(Date.now() - days * day).toISOString(),
      subject: days === 300 ? quietSubject : 'Pilot line',
      direction: index % 2 === 0 ? 'in' : 'out',
      people: [{ emailAddress: 'runa.holm@quietmoor.example', displayName: 'Runa Holm' }],
      visibility: index % 2 === 0 ? 'institution' : 'private',
      ...(days === 300 ? { followUpOn: '2036-05-04' } : {}),
    });
  }
}
