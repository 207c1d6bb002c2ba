import { isObject } from '../envelope.ts';
import { outlookError, type Method } from '../method.ts';

/** Characters of JSON, per colleague and add-in. */
const longestSettings = 32 * 1024;

export const mailboxMethods: readonly Method[] = [
  {
    id: 404,
    name: 'roamingSettings.saveAsync',
    permission: 'Restricted',
    run: (parameters, { memory }) => {
      // Office.js wraps this call's one parameter in a list.
      const settings: unknown = Object.values(parameters)[0];
      if (!isSettings(settings)) return { refusal: outlookError.invalidParameterValue };
      if (JSON.stringify(settings).length > longestSettings) return { refusal: outlookError.genericSettingsError };
      memory.roamingSettings.write(settings);
      return { data: undefined };
    },
  },
  {
    id: 42,
    name: 'mailbox.CloseApp',
    permission: 'Restricted',
    run: (_, { window }) => {
      window.closePane();
      return { data: undefined };
    },
  },
  // Exchange Online has turned its own tokens off; the calls are there and fail.
  refusedToken(2, 'mailbox.getUserIdentityTokenAsync'),
  refusedToken(12, 'mailbox.getCallbackTokenAsync'),
  // Office.js reports what it did; Outlook takes note and says nothing.
  ...[163, 193, 400, 401, 402].map((id): Method => ({
    id,
    name: 'telemetry',
    permission: 'Restricted',
    run: () => ({ data: undefined }),
  })),
];

function refusedToken(id: number, name: string): Method {
  return { id, name, permission: 'ReadItem', run: () => ({ refusal: outlookError.genericTokenError }) };
}

function isSettings(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((entry) => typeof entry === 'string');
}
