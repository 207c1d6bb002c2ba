import { introductionMoment } from '#domain/introduction.ts';
import { goRound } from '#server/rounds.ts';
import type { Mailer } from '#server/mailer.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import { connect } from '../harness/connect.ts';
import { logRequest, northbridge, type TestServer } from '../harness/test-server.ts';

/** Where somebody knows a person as a tie, and what happens to requests as time passes. */
export function introducingAt(server: TestServer) {
  async function asOwner(text: string, values: readonly unknown[] = []): Promise<Record<string, string>[]> {
    const owner = await connect(server.ownerUrl);
    await owner.query(`select set_config('app.institution_id', '${northbridge.id}', false)`);
    const { rows } = await owner.query<Record<string, string>>(text, [...values]);
    await owner.end();
    return rows;
  }

  return {
    asOwner,
    /** As this visibility; the person's id. */
    async know(colleague: TestColleague, emailAddress: string, visibility: 'institution' | 'tie' | 'private' = 'tie') {
      const from = { emailAddress, displayName: `Name of ${emailAddress}` };
      const internetMessageId = `<${crypto.randomUUID()}@acme.example>`;
      await server.clientFor(colleague).logInteraction({ body: logRequest({ from, internetMessageId, visibility }) });
      const [found] = await asOwner('select person_id as id from person_address where email_address = $1', [
        emailAddress,
      ]);
      return found?.['id'] ?? '';
    },
    /** Those whose turn it is are asked, and mail goes out, as if a moment had passed. */
    async pass(mailer?: Mailer, milliseconds = introductionMoment) {
      const log = (level: string, message: string, fields: object = {}) =>
        void (server.logged as Record<string, unknown>[]).push({ level, message, ...fields }); // a cast: it is the list behind
      await goRound({ store: server.store, mailer, log }, new Date(Date.now() + milliseconds));
    },
    /** What has been answered so far is told now, not a moment later; and what was asked was asked a moment ago. */
    tell: async () =>
      await asOwner(
        `update introduction_knower set asked_at = least(asked_at, now()),
          told_at = case when told_at is not null then least(told_at, now()) end`,
      ),
    expire: async () => {
      await asOwner(
        `update introduction set asked_at = now() - interval '15 days', expires_at = now() - interval '1 day'`,
      );
      await asOwner(`update introduction_knower set expires_at = now() - interval '1 day'`);
    },
  };
}
