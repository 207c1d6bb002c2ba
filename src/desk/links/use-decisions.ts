import { useState } from 'react';
import type { Body } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import type { Claim } from './use-claims.ts';

export interface Decisions {
  readonly place: (claim: Claim, organisation: { readonly id: string; readonly name: string }) => void;
  readonly make: (claim: Claim, name: string) => void;
  readonly leaveOut: (claim: Claim) => void;
  readonly bringBack: (claim: Claim) => void;
  readonly forget: () => void;
  readonly isBusy: boolean;
  /** What was decided last, and how to take it back. */
  readonly done?: { readonly sentence: string; readonly undo?: () => void } | undefined;
  readonly failure?: { readonly error: ErrorCode; readonly retry: () => void } | undefined;
}

/** Whose the links of a claim are, at once, each with a way back. */
export function useDecisions(onChanged: () => void): Decisions {
  const { client, say } = useDesk();
  const { text } = useLocale();
  const [done, setDone] = useState<Decisions['done']>();
  const [failure, setFailure] = useState<Decisions['failure']>();
  const [isBusy, setIsBusy] = useState(false);

  async function run(work: () => Promise<{ readonly sentence: string; readonly undo?: () => void }>): Promise<void> {
    setIsBusy(true);
    setFailure(undefined);
    setDone(undefined);
    try {
      const outcome = await work();
      setDone(outcome);
      say(outcome.sentence);
      onChanged();
    } catch (error) {
      setFailure({ error: errorCodeOf(error), retry: () => void run(work) });
    } finally {
      setIsBusy(false);
    }
  }

  const bringBack = (claim: Claim) =>
    void run(async () => {
      await client.undoLinkDecision({ params: { claimKey: claim.claimKey } });
      return { sentence: text('links.is-back', { claim: claimName(claim, text('links.unnamed')) }) };
    });

  const decide = (claim: Claim, body: Body<'decideWaitingLinks'>, sentence: (count: number) => string) =>
    void run(async () => {
      const { links } = await client.decideWaitingLinks({ params: { claimKey: claim.claimKey }, body });
      return { sentence: sentence(links), undo: () => bringBack(claim) };
    });

  return {
    isBusy,
    done,
    failure,
    bringBack,
    forget() {
      setDone(undefined);
      setFailure(undefined);
    },
    place(claim, { id, name }) {
      const names = { claim: claimName(claim, text('links.unnamed')), organisation: name };
      decide(claim, { decision: 'organisation', organisationId: id }, (count) =>
        text('links.placed', { ...names, count }),
      );
    },
    make(claim, name) {
      decide(claim, { decision: 'new-organisation', name }, (count) =>
        text('links.made', { organisation: name, count }),
      );
    },
    leaveOut(claim) {
      const name = claimName(claim, text('links.unnamed'));
      decide(claim, { decision: 'leave-out' }, () => text('links.is-left-out', { claim: name }));
    },
  };
}

/** What a claim goes by. */
export function claimName({ name, domain, identifiers }: Claim, otherwise: string): string {
  return name ?? domain ?? identifiers[0]?.value ?? otherwise;
}
