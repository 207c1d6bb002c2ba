import type { FrameNameAddition, NestedAppAuthEnvelope } from '../wire-frame.ts';

/**
 * The bridge of nested app authentication as Outlook gives it to an add-in's page: strings to the window around it, and
 * back. Only the emulator is spoken to, which is where this script came from.
 */
(() => {
  const script = document.currentScript;
  if (window.parent === window || !(script instanceof HTMLScriptElement)) return;
  if (!isInClient()) return;
  const emulatorOrigin = new URL(script.src).origin;
  const type: NestedAppAuthEnvelope['type'] = 'acquaint-emulator/nested-app-auth';
  const listeners = new Set<(payload: string) => void>();

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== emulatorOrigin) return;
    const { data } = event;
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== type) return;
    const payload = 'payload' in data ? data.payload : undefined;
    if (typeof payload === 'string') listeners.forEach((listener) => listener(payload));
  });

  const bridge = {
    addEventListener: (_name: 'message', listener: (payload: string) => void) => void listeners.add(listener),
    removeEventListener: (_name: 'message', listener: (payload: string) => void) => void listeners.delete(listener),
    postMessage: (payload: string) => {
      const envelope: NestedAppAuthEnvelope = { type, payload };
      window.parent.postMessage(envelope, emulatorOrigin);
    },
  };
  Object.assign(window, { nestedAppAuthBridge: bridge });

  function isInClient(): boolean {
    try {
      // A cast: the window writes the frame's name.
      return (JSON.parse(window.name) as Partial<FrameNameAddition>).client?.hasNestedAppAuth !== false;
    } catch {
      return true; // not a frame of the window's
    }
  }
})();
