import type { Configuration } from '@azure/msal-browser';
import { AppError } from '#domain/app-error.ts';

/** What the server tells a page about this installation, as JSON in the element #acquaint-settings. */
export interface PageSettings {
  readonly clientId: string;
  /** The API's scope in full: `api://<clientId>/access_as_user`. */
  readonly scope: string;
  /** Passed with every token request, since a host is not told the configured one; '' leaves it to MSAL's configuration. */
  readonly authority: string;
  /** MSAL's own configuration, merged as it is: all that a page knows of where sign-in happens. */
  readonly msal: Configuration;
  /** The page's content security policy allows styles with this nonce. */
  readonly nonce: string;
}

/** Reads them from the page; throws AppError `internal` when the page was served without. */
export function readPageSettings(page: Pick<Document, 'getElementById'>): PageSettings {
  const settings = parse(page.getElementById('acquaint-settings')?.textContent ?? '');
  const { clientId, scope, authority, msal, nonce } = settings;
  if (!isFilled(clientId) || !isFilled(scope) || !isMsalConfiguration(msal)) {
    throw new AppError('internal', 'The page was served without its settings');
  }
  return {
    clientId,
    scope,
    authority: typeof authority === 'string' ? authority : '',
    msal: { ...msal, auth: { ...msal.auth, clientId } },
    nonce: typeof nonce === 'string' ? nonce : '',
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch (cause) {
    throw new AppError('internal', 'The settings of the page are not JSON', { cause });
  }
}

function isMsalConfiguration(value: unknown): value is Configuration {
  return isRecord(value) && isRecord(value.auth) && isFilled(value.auth.authority);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
