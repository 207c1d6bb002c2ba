import {
  EventType,
  type AuthenticationResult,
  type EventMessage,
  type IPublicClientApplication,
  type PopupRequest,
} from '@azure/msal-browser';
import { AppError } from '#domain/app-error.ts';

const lookEvery = 500; // milliseconds
const looksBeforeGivingUp = 3;

/** MSAL's popup, but somebody who closes it need not wait for MSAL's time limit. */
export async function askByPopup(
  client: IPublicClientApplication,
  request: PopupRequest,
): Promise<AuthenticationResult> {
  const watch = watchForClosing(client);
  try {
    return await Promise.race([client.acquireTokenPopup(request), watch.closed]);
  } finally {
    watch.stop();
  }
}

/**
 * `closed` alone proves nothing, since a sign-in page that isolates itself (COOP) looks closed while it is open: then the focus is there.
 * A late answer is not lost: MSAL keeps it for the next silent request.
 */
function watchForClosing(client: IPublicClientApplication) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let looks = 0;
  let giveUp: (error: AppError) => void = () => undefined;
  const closed = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const callback = client.addEventCallback(
    (message) => {
      const popup = readPopup(message);
      timer = setInterval(() => {
        looks = popup?.closed && document.hasFocus() ? looks + 1 : 0;
        if (looks >= looksBeforeGivingUp) giveUp(new AppError('not-signed-in', 'The sign-in window was closed'));
      }, lookEvery);
    },
    [EventType.POPUP_OPENED],
  );
  return {
    closed,
    stop: () => {
      clearInterval(timer);
      if (callback) client.removeEventCallback(callback);
    },
  };
}

function readPopup({ payload }: EventMessage): Window | undefined {
  const { popupWindow } = (payload ?? {}) as { popupWindow?: Window }; // a cast: this event's payload is MSAL's PopupEvent
  return popupWindow;
}
