import type { Headers } from './answers.ts';

/**
 * The content security policy of the window. A message's body is shown in a sandboxed `srcdoc` frame, which inherits
 * it: so pictures come from the add-in alone, and inline styles are allowed, as mail has no others.
 */
export function windowHeaders(origins: {
  readonly pages: readonly string[];
  readonly pictures: readonly string[];
}): Headers {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${origins.pictures.join(' ')}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src blob: ${origins.pages.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ];
  // Never kept: the manifest, and with it the policy, may be another one at the next visit.
  return { 'Content-Security-Policy': policy.join('; '), 'Cache-Control': 'no-store' };
}
