import { isAutomaticMailbox } from './automatic-mailboxes.ts';
import { isMailingList } from './mailing-lists.ts';
import { isPersonalProvider } from './personal-providers.ts';
import { registrableDomain } from './public-suffix.ts';
import { isSharedMailbox } from './shared-mailboxes.ts';

/** What the rules of domain/same-person.ts look mailboxes and domains up in. */
export const personTables = {
  isPersonalProvider,
  registrableDomain,
  isShared: (localPart: string, domain: string) =>
    isSharedMailbox(localPart) || isAutomaticMailbox(localPart, domain) || isMailingList(localPart, domain),
};
