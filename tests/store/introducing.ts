import type { IntroductionAnswer } from '#domain/introduction.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { About } from '#store/introduction-store.ts';
import type { Colleague, Reader } from '#store/store.ts';
import type { TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf } from './institutions.ts';
import { readEverything } from './recount.ts';

export type Introducing = Awaited<ReturnType<typeof prepareIntroducing>>;

export const day = 86_400_000;
/** Long enough ago that all that comes of it is in the past. */
const start = new Date(Date.now() - 200 * day);
/** Counted from when requests are made here unless it is said. */
export const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);

/** An institution where Asker of one unit doesn't know whom Max, Una and Kim of others may know, and what they do. */
export async function prepareIntroducing(database: TestDatabase) {
  const { store } = database;
  const york = await createInstitution(database);
  const asker = await york.signIn('Asker', 'Law');
  const max = await york.signIn('Max', 'Chemistry');
  const una = await york.signIn('Una', 'Chemistry');
  const kim = await york.signIn('Kim', 'Physics');

  /** So many mails with Ann, as this visibility: who has more knows her better. */
  async function know(colleague: Reader, visibility: Visibility, mails = 1): Promise<string[]> {
    const ids: string[] = [];
    for (let count = 0; count < mails; count += 1) {
      const at = `2026-05-0${String(count + 1)}T09:00:00Z`;
      ids.push(
        (await store.logInteraction({ ...mailOf(colleague, { people: ['ann@acme.example'], at }), visibility })).id,
      );
    }
    return ids;
  }

  /** The id of who has this address, or of their organisation. */
  async function idOf(emailAddress: string, subject: About['subject'] = 'person'): Promise<string> {
    const { person, organisation } = await readEverything(database.ownerUrl, york.id);
    const people = person as { id: string; organisation_id: string; email_address: string }[]; // a cast: the table's, as the next
    const found = people.find((one) => one.email_address === emailAddress);
    const place = (organisation as { id: string }[]).find(({ id }) => id === found?.organisation_id);
    return (subject === 'person' ? found?.id : place?.id) ?? '';
  }

  async function ann(subject: About['subject'] = 'person'): Promise<About> {
    return { subject, id: await idOf('ann@acme.example', subject) };
  }

  async function ask(about: About, now = start, more: { by?: Reader; note?: string } = {}) {
    const { by = asker, note = '' } = more;
    return await store.askForIntroduction({ ...by, about, note, now, expiresAt: new Date(now.getTime() + 15 * day) });
  }

  async function asked(about: About, now = start, more: { by?: Reader; note?: string } = {}) {
    const outcome = await ask(about, now, more);
    if (typeof outcome === 'string') throw new Error(`The request was refused: ${outcome}`);
    return outcome;
  }

  const see = async (now: Date) => await store.seeToIntroductions({ institutionId: york.id, now });
  const received = async (colleague: Reader, now: Date) =>
    (await store.listIntroductions({ ...colleague, now })).received;
  const mine = async (now: Date, by: Reader = asker) => (await store.listIntroductions({ ...by, now })).asked;

  async function answer(colleague: Reader, what: IntroductionAnswer, now: Date, note = '') {
    const [request] = await received(colleague, now);
    if (!request) throw new Error('There is nothing to answer');
    await store.answerIntroduction({ ...colleague, id: request.id, answer: what, note, now });
    return request.id;
  }

  const namesIn = async (now: Date, ...colleagues: (Colleague & Reader)[]) => {
    const lists = await Promise.all(colleagues.map(async (one) => [one, await received(one, now)] as const));
    return lists.filter(([, list]) => list.length > 0).map(([one]) => one.displayName);
  };
  return { york, asker, max, una, kim, know, idOf, ann, ask, asked, see, received, mine, answer, namesIn };
}
