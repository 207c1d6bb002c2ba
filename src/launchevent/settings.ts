import type { NestedTokenSettings } from '#sign-in/nested-token.ts';

/** What the server writes above the script when it hands it out, since there is no page to read it from. */
export interface EventSettings extends NestedTokenSettings {
  /** Where the API is. */
  readonly origin: string;
}

/** Undefined for a script that was served without them: then events have nothing to do. */
export function readEventSettings(value: unknown): EventSettings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { clientId, scope, authority, origin } = value as Readonly<Record<string, unknown>>; // a cast: each is looked at
  if (!isFilled(clientId) || !isFilled(scope) || !isFilled(origin)) return undefined;
  return { clientId, scope, origin, authority: typeof authority === 'string' ? authority : '' };
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
