import { Fragment } from 'react';
import { EmailAddress } from './EmailAddress.tsx';

interface WrappedAddressesProps {
  readonly sentence: string;
}

/** A sentence whose email addresses go on in the next line before their @ or a dot, not anywhere. */
export function WrappedAddresses({ sentence }: WrappedAddressesProps) {
  return sentence
    .split(/([^\s\p{Cf},،;:]+@[^\s\p{Cf},،;:]+)/u)
    .map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <EmailAddress address={part} /> : part}</Fragment>);
}
