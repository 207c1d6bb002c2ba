/** What the window and the add-in's page in its frame agree on, beside Office.js's own protocol. */

/** Between the add-in's page and the window, both ways: one message of the nested app authentication bridge. */
export interface NestedAppAuthEnvelope {
  readonly type: 'acquaint-emulator/nested-app-auth';
  /** JSON, as MSAL writes and reads it. */
  readonly payload: string;
}

/** What a frame's name, which is JSON, may hold beside Office.js's own: the theme at the start, colours as `#rrggbb`. */
export interface FrameNameAddition {
  /** Which client of Outlook's Office.js is to be as in. */
  readonly client: {
    readonly hostName: string;
    readonly hostVersion: string;
    readonly platform: string;
    readonly hasNestedAppAuth: boolean;
    /** Below Office.context. */
    readonly missing: readonly string[];
  };
  readonly officeTheme: {
    readonly bodyBackgroundColor: string;
    readonly bodyForegroundColor: string;
    readonly controlBackgroundColor: string;
    readonly controlForegroundColor: string;
  };
}
