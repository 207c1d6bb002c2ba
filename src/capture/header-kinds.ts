import { kindByHeaders, type KindByHeaders } from '#domain/kind-by-headers.ts';
import { parseMessageHeaders } from '#domain/message-headers.ts';

/** Of addresses as they are written on a message, those that its headers say a machine or a list is behind. */
export function listKindsByHeaders(
  text: string,
  emailAddresses: readonly string[],
): ReadonlyMap<string, KindByHeaders> {
  const headers = parseMessageHeaders(text);
  const found = emailAddresses.flatMap((emailAddress) => {
    const kind = kindByHeaders(emailAddress, headers);
    return kind ? [[emailAddress, kind] as const] : [];
  });
  return new Map(found);
}
