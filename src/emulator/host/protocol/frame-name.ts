import type { ClientProfile } from '../../client-profiles.ts';
import { missingMembers } from '../../mailbox-sets.ts';

/** What a frame's name tells Office.js about its host, before a single message is exchanged. */
export function frameName(options: {
  readonly conversationId: string;
  readonly addInId: string;
  readonly hostOrigin: string;
  readonly locale: string;
  readonly isDialog?: boolean;
  /** Not Office.js's: the development addition makes `Office.context.officeTheme` of it. */
  readonly officeTheme: Readonly<Record<string, string>>;
  /** Nor this: the addition makes Office.js that client's. */
  readonly profile: ClientProfile;
}): string {
  const { hostName, hostVersion, platform, hasNestedAppAuth } = options.profile;
  const hostInfo = [
    'Outlook',
    'Web',
    '16.01',
    options.locale,
    options.conversationId,
    options.isDialog ? 'isDialog' : '',
    '',
    '16',
  ].join('$');
  return JSON.stringify({
    baseFrameName: `_xdm_0_${options.conversationId}`,
    hostInfo,
    xdmInfo: [options.conversationId, options.addInId, options.hostOrigin].join('|'),
    serializerVersion: 1,
    flights: '[]',
    officeTheme: options.officeTheme,
    client: { hostName, hostVersion, platform, hasNestedAppAuth, missing: missingMembers(options.profile) },
  });
}
