import type { Email } from 'postal-mime';

/** Bytes: of one picture, and of all of a message, before they are written as text. */
const limits = { picture: 2 * 1024 * 1024, message: 8 * 1024 * 1024 } as const;

/** The pictures that a message brings for its own body: Content-ID → data URL. No SVG, which is a page of its own. */
export function inlinePictures({ html, attachments }: Email): Readonly<Record<string, string>> {
  const pictures = new Map<string, string>();
  if (!/\bcid:/iu.test(html ?? '')) return {};
  let total = 0;
  for (const { contentId, mimeType, content } of attachments) {
    if (contentId === undefined || !/^image\/(?!svg)[a-z0-9.+-]+$/u.test(mimeType)) continue;
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
    if (bytes.length > limits.picture || total + bytes.length > limits.message) continue;
    total += bytes.length;
    pictures.set(contentId.replace(/^<|>$/gu, ''), `data:${mimeType};base64,${bytes.toString('base64')}`);
  }
  return Object.fromEntries(pictures);
}
