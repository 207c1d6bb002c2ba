import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LookupCorrespondent } from '#api/types.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { correcting, toKind } from './correcting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { lookupAll, correct, log } = correcting(() => server);

const asked = [
  { emailAddress: 'jo@harmony.example', displayName: 'Jo Green' },
  { emailAddress: 'ada.l@chem.riverdale.example', displayName: 'Ada Lovelace' },
  { emailAddress: 'ada.l@chem.riverdale.example', displayName: 'LOVELACE, Ada' },
  { emailAddress: 'x@harrnony.example', displayName: 'jo@harmony.example' },
  { emailAddress: 'a@concerto.example' },
  { emailAddress: 'b@concert0.example', displayName: '' },
  { emailAddress: 'corrected@stable.example', displayName: 'Corrected' },
  { emailAddress: 'tom.reilly@northbridge.example', displayName: 'Tom' },
  { emailAddress: 'ada.lovelace@gmail.com', displayName: 'Ada Lovelace' },
  { emailAddress: 'no-reply@harmony.example' },
  { emailAddress: 'not an address' },
];
const answersOf = (correspondents: readonly LookupCorrespondent[]) =>
  new Map(correspondents.map((one) => [one.emailAddress, JSON.stringify(one)]));
const changeCase = (text: string, letters: readonly boolean[]) =>
  [...text].map((letter, index) => (letters[index] ? letter.toUpperCase() : letter)).join('');

test('recognition is stable under case, order and repetition of a message’s correspondents', async () => {
  await log(['jo@harmony.example'], { name: 'Jo Green' });
  await log(['ada.lovelace@engines.example'], { name: 'Ada Lovelace' });
  await correct('c@stable.example', { ...toKind('personal'), appliesTo: 'domain' });
  const expected = answersOf(await lookupAll(asked));
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...asked, ...asked], { minLength: asked.length * 2, maxLength: asked.length * 2 }),
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      async (shuffled, letters) => {
        const answered = await lookupAll(
          shuffled.map((one) =>
            one.emailAddress.includes('@') ? { ...one, emailAddress: changeCase(one.emailAddress, letters) } : one,
          ),
        );
        expect(answered).toHaveLength(shuffled.length);
        expect(answersOf(answered)).toEqual(expected);
        for (const [index, one] of answered.entries()) {
          expect(one.emailAddress).toBe(shuffled[index]?.emailAddress);
        }
      },
    ),
    { numRuns: 40 },
  );
});
