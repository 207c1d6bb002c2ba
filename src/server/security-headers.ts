export interface SecurityOptions {
  /** The public address of this server. */
  readonly origin: string;
  /** Who, beside ourselves, may show our pages in a frame; empty says nothing about it, because Outlook's hosts are not documented. */
  readonly frameAncestors: readonly string[];
}

/** On every response. No X-Frame-Options: Outlook shows the pages in a frame of another origin. */
export function securityHeaders(options: SecurityOptions): Readonly<Record<string, string>> {
  return {
    ...(options.origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'content-security-policy': contentSecurityPolicy({ 'default-src': ["'none'"] }, options),
  };
}

export interface PagePolicy {
  /** `none`: not even ourselves. */
  readonly frameAncestors: SecurityOptions['frameAncestors'] | 'none';
  readonly nonce: string;
  readonly signInOrigins: readonly string[];
  readonly officeOrigins: readonly string[];
}

/**
 * The policy of a page: scripts from here and from where Office.js lives, calls to here and to the sign-in authority,
 * styles by nonce (Griffel), nothing else.
 */
export function pageSecurityPolicy(options: PagePolicy): string {
  return contentSecurityPolicy(
    {
      'default-src': ["'none'"],
      'script-src': ["'self'", ...options.officeOrigins],
      'style-src': ["'self'", `'nonce-${options.nonce}'`],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", ...options.signInOrigins],
      'frame-src': ["'self'", ...options.signInOrigins],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'object-src': ["'none'"],
    },
    options,
  );
}

function contentSecurityPolicy(
  directives: Readonly<Record<string, readonly string[]>>,
  { frameAncestors }: Pick<PagePolicy, 'frameAncestors'>,
): string {
  const all = {
    ...directives,
    ...(frameAncestors.length > 0
      ? { 'frame-ancestors': frameAncestors === 'none' ? ["'none'"] : ["'self'", ...frameAncestors] }
      : {}),
  };
  return Object.entries(all)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
