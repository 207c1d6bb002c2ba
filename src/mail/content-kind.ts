export type ContentKind = 'message' | 'mbox' | 'tar' | 'zip' | 'xz' | 'gzip' | 'outlook-msg' | 'other';

/** Tells what a file holds by its first bytes (4 kB are enough); names say too little to go by. */
export function contentKindOf(head: Uint8Array): ContentKind {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1');
  if (text.startsWith('\xfd7zXZ\0')) return 'xz';
  if (text.startsWith('\x1f\x8b\x08')) return 'gzip';
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'zip';
  if (text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'outlook-msg';
  if (text.startsWith('ustar', 257)) return 'tar';
  if (isFromLine(text)) return 'mbox';
  return isMessageLike(text) ? 'message' : 'other';
}

/** The separator that mbox puts before each message: `From `, a sender, a date as ctime writes it. */
export function isFromLine(text: string): boolean {
  return fromLine.test(text);
}

/** Whether a file could be read as text, as far as its first bytes tell; an empty one could. */
export function isTextLike(head: Uint8Array): boolean {
  // All control characters but the white ones and the escape of ISO-2022.
  return !/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/u.test(Buffer.from(head).toString('latin1'));
}

/** Whether the text begins with header fields, at least one of them of those that messages have. */
function isMessageLike(text: string): boolean {
  const fields = text.replace(leadingNoise, '').split(/\r?\n|\r/u);
  if (!headerField.test(fields[0] ?? '')) return false;
  for (const line of fields) {
    if (knownField.test(line)) return true;
    if (!headerField.test(line) && !/^[ \t]+\S/u.test(line)) return false;
  }
  return false;
}

const fromLine =
  /^From [^\r\n]{0,300}\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2})[^\r\n]* \d{1,2}:\d\d/u;
const leadingNoise = /^(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?:>?From [^\r\n]*\r?\n)*/u;
const headerField = /^[!-9;-~]+[ \t]*:/u;
const knownField =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-type|content-transfer-encoding|x-mailer)[ \t]*:/iu;
