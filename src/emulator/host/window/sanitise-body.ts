import DOMPurify from 'dompurify';
import type { MessageContent } from '../../wire.ts';

export interface SanitisedBody {
  readonly html: string;
  /** True when pictures or other things from elsewhere were left out. */
  readonly hasBlockedContent: boolean;
}

/** The second fence is the frame: a sandbox without scripts and forms, and a policy that allows nothing remote. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

export interface BodyContent
  extends Pick<MessageContent, 'bodyHtml'>, Partial<Pick<MessageContent, 'inlinePictures'>> {}

/** A whole page to show a sender's HTML in: nothing in it runs, and nothing in it is fetched. */
export function sanitiseBody({ bodyHtml, inlinePictures = {} }: BodyContent, isDark: boolean): SanitisedBody {
  let hasBlockedContent = false;
  const purifier = DOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', (element) => {
    const source = element.getAttribute('src') ?? 'data:';
    const contentId = contentIdIn(source);
    if (contentId !== undefined && Object.hasOwn(inlinePictures, contentId)) {
      element.setAttribute('src', inlinePictures[contentId] ?? '');
    } else if (!source.startsWith('data:')) {
      hasBlockedContent ||= contentId === undefined;
      element.removeAttribute('src');
    }
    for (const name of ['srcset', 'background', 'poster']) {
      if (!element.hasAttribute(name)) continue;
      hasBlockedContent = true;
      element.removeAttribute(name);
    }
    if (/^(?:a|area)$/iu.test(element.tagName)) {
      element.setAttribute('target', '_blank');
      element.setAttribute('rel', 'noopener noreferrer');
    }
  });
  const clean = purifier.sanitize(bodyHtml, {
    FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'link', 'meta', 'base', 'iframe', 'video', 'audio'],
    ALLOW_DATA_ATTR: false,
  });
  // Mail that brings colours of its own was written for white paper.
  const isPaper = !isDark || /\b(?:bgcolor|color|background)\b\s*[=:]/iu.test(clean);
  return { html: page(clean, isPaper), hasBlockedContent };
}

/** `cid:` and an encoded Content-ID name another part of the same message (RFC 2392). */
function contentIdIn(source: string): string | undefined {
  const encoded = /^cid:(.+)$/iu.exec(source)?.[1];
  try {
    return encoded && decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function page(body: string, isPaper: boolean): string {
  const colours = isPaper
    ? 'color-scheme: light; background: #fff; color: #242424'
    : 'color-scheme: dark; background: #292929; color: #fff';
  return `<!doctype html>
<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style>
  html { ${colours}; }
  body { margin: 0; padding: 12px 24px 24px; font: 14px/1.5 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; }
  pre { white-space: pre-wrap; }
</style></head><body dir="auto">${body}</body></html>`;
}
