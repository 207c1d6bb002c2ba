import { Fragment } from 'react';

interface EmailAddressProps {
  /** Or a name, which is shown as it is. */
  readonly address: string;
}

/** Set apart from the text's direction around it; where it is too long for a line, it goes on before its @ or a dot. */
export function EmailAddress({ address }: EmailAddressProps) {
  const parts = address.includes('@') ? address.split(/(?=[@.])/u) : [address];
  return (
    <bdi>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
