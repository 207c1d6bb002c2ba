/** The charset that a header declares. */
export function charsetIn(header: string): string | undefined {
  return charset.exec(header)?.[1];
}

/** The text, if the bytes are UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A decoder for the label, or for Windows-1252 where there is none or nobody knows it. */
export function decoderOf(label: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label ?? 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/**
 * A message with 8-bit text and no charset at all, in UTF-8, which is what the mail parser takes it for: such text is
 * Windows-1252 nearly always. Any other message as it is.
 */
export function withKnownCharset(message: Buffer): Buffer {
  const isKnown = charsetIn(message.toString('latin1')) !== undefined || decodeUtf8(message) !== undefined;
  return isKnown ? message : Buffer.from(decoderOf(undefined).decode(message));
}

const charset = /charset\s*=\s*"?([\w.:-]+)/iu;
