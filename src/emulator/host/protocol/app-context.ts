import type { ClientProfile } from '../../client-profiles.ts';
import { mailboxSetOf } from '../../mailbox-sets.ts';
import type { Manifest } from '../../wire-manifest.ts';

/** The answer to Office.js's first call. The requirement sets are those whose methods this Office.js carries. */
export function appContext(options: {
  readonly manifest: Manifest;
  readonly profile: ClientProfile;
  readonly conversationId: string;
  readonly locale: string;
  readonly pageUrl: string;
  /** Key → JSON, as `roamingSettings` last saved them. */
  readonly settings: Readonly<Record<string, string>>;
  readonly size: { readonly width: number; readonly height: number };
}) {
  const { manifest, locale, profile } = options;
  return {
    _id: manifest.id,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: '',
    _clientMode: 0,
    _settings: options.settings,
    _reason: 0,
    _osfControlType: 1,
    _eToken: encodeURIComponent('<r><t aid="" cid="" oid=""/></r>'),
    _correlationId: options.conversationId,
    _appInstanceId: options.conversationId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({ Mailbox: mailboxSetOf(profile), ...profile.sets }),
    _hostFullVersion: profile.hostVersion,
    _clientWindowWidth: options.size.width,
    _clientWindowHeight: options.size.height,
    _addinName: manifest.displayName,
    _appDomains: manifest.appDomains,
    _addInSourceUrl: options.pageUrl,
    _featureGates: {},
  };
}
