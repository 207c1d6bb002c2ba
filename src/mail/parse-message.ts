import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '#domain/app-error.ts';
import { withKnownCharset } from './charset.ts';
import { htmlToText } from './html-text.ts';

/** A message with its parts decoded; rejects with an AppError that says why it can't be read. */
export async function parseMessage(bytes: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(withKnownCharset(bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid-input', `This message can't be read: ${reason}`, { cause });
  }
}

/** The body as plain text, of the page where that is all there is. */
export async function bodyText({ text, html }: Email): Promise<string> {
  return text ?? (await htmlToText(html ?? ''));
}
