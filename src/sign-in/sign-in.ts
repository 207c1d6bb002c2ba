/** How the pane comes by an access token for the API; implemented by createSignIn. */
export interface SignIn {
  /**
   * Resolves to an access token. Without `interactive` nothing is ever shown; with it (only from a click) a window may open.
   * `isRejected` says that the server has just refused the last token: a fresh one is fetched.
   * Rejects with AppError: `not-signed-in` when somebody must click first (or closed the window), `sign-in-unavailable` when no sign-in can be reached.
   */
  getAccessToken(options: { readonly interactive: boolean; readonly isRejected?: boolean }): Promise<string>;
}
