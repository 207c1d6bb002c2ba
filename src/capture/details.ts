import type { PaneClient } from '#api/client.ts';
import type { Body, Response } from '#api/types.ts';
import { undo } from './undo.ts';

/** What the colleague has said of an interaction, and what there is to choose from. */
export type InteractionDetails = Response<'getInteractionDetails'>;

/** What changes: what isn't named stays as it is. */
export type DetailsChange = Omit<Body<'changeInteractionDetails'>, 'mailbox'>;

/** An interaction, and whose mailbox it is in where that isn't the colleague's. */
export interface LoggedOne {
  readonly id: string;
  readonly mailbox?: string | undefined;
}

export type Details = ReturnType<typeof createDetails>;

/** What is said of interactions after the click. What the server refuses is thrown, with its code. */
export function createDetails({
  client,
  onDone,
}: {
  readonly client: PaneClient;
  readonly onDone: () => Promise<void>;
}) {
  const inMailbox = (mailbox: string | undefined) => (mailbox === undefined ? {} : { mailbox });
  return {
    read: async ({ id, mailbox }: LoggedOne): Promise<InteractionDetails> =>
      await client.getInteractionDetails({ params: { id }, query: inMailbox(mailbox) }),
    async change({ id, mailbox }: LoggedOne, change: DetailsChange): Promise<void> {
      await client.changeInteractionDetails({ params: { id }, body: { ...change, ...inMailbox(mailbox) } });
      void onDone();
    },
    /** What there is to choose from where something is entered by hand. */
    async listChoices() {
      const [{ purposes }, { sharing }] = await Promise.all([
        client.listPurposes({}),
        client.listMyInteractions({ query: { limit: 1 } }),
      ]);
      return { purposes, sharing };
    },
    async enter(entered: Body<'enterInteraction'>): Promise<string> {
      const { id } = await client.enterInteraction({ body: entered });
      void onDone();
      return id;
    },
    async takeBack(id: string): Promise<void> {
      await undo(client, id);
      void onDone();
    },
  };
}
