import type { SignalContent, SignalSubject } from '#store/signals-store.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { lookUp, mailOf } from './institutions.ts';

export const said = { text: '', source: '' };
export const doNotContact = (text = ''): SignalContent => ({ ...said, kind: 'do-not-contact', text });
export const steward = (colleague: Colleague): SignalContent => {
  return { ...said, kind: 'steward', steward: { colleagueId: colleague.id } };
};
export const vetting: SignalContent = {
  kind: 'check',
  text: 'No placement before',
  source: 'Careers',
  saidOn: '2026-02-01',
  check: { kind: 'health-and-safety', outcome: 'passed', expiresOn: '2027-02-01' },
};

/** What tests of signals do over and over, as Jo unless they say as whom. */
export function signalling(now: () => { readonly store: Store; readonly jo: Reader }) {
  const signalsOf = async (emailAddress: string, viewer: Reader = now().jo) =>
    (await lookUp(now().store, viewer, emailAddress)).signals ?? [];

  async function log(...people: string[]): Promise<string> {
    return (await now().store.logInteraction(mailOf(now().jo, { people }))).id;
  }

  async function subjectsOf(
    text: string,
  ): Promise<{ readonly person: SignalSubject; readonly organisation: SignalSubject }> {
    const { person, organisation } = await lookUp(now().store, now().jo, text);
    return {
      person: { subject: 'person', id: person?.id ?? '' },
      organisation: { subject: 'organisation', id: organisation?.id ?? '' },
    };
  }

  async function add(of: SignalSubject, content: SignalContent, by: Reader = now().jo): Promise<string> {
    const added = await now().store.addSignal({ ...by, of, content });
    if (typeof added === 'string') throw new Error(added);
    return added.id;
  }

  return { signalsOf, log, subjectsOf, add };
}
