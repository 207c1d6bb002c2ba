import { delegatePermission, type SharedMailbox } from '../src/emulator/wire-shared-mailbox.ts';
import { northbridge } from './institutions.ts';

const { read, write, deleteOwn, deleteAll, editOwn, editAll } = delegatePermission;
const everything = read | write | deleteOwn | deleteAll | editOwn | editAll;
const at = (localPart: string) => `${localPart}@${northbridge.domain}`;

/** Mailboxes that others than their owner may open: a school's, and a professor's who has made a colleague a delegate. */
export const sampleSharedMailboxes: readonly SharedMailbox[] = [
  {
    emailAddress: at('chemistry.enquiries'),
    displayName: 'Chemistry enquiries',
    delegates: [
      { emailAddress: at('sarah.bennett'), permissions: read | write | deleteOwn | editOwn },
      { emailAddress: at('tom.reilly'), permissions: read },
    ],
  },
  {
    emailAddress: at('daniel.whitcombe'),
    displayName: 'Prof Daniel Whitcombe',
    delegates: [{ emailAddress: at('sarah.bennett'), permissions: everything }],
  },
];
