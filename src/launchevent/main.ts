import { associateEvent } from '#outlook/associate-event.ts';
import { displayLanguage, hasMailboxSet } from '#outlook/event-host.ts';
import { openEventDraft } from '#outlook/event-draft.ts';
import { getNestedToken } from '#sign-in/nested-token.ts';
import { prepareSending } from './prepare.ts';
import { answerSend } from './send.ts';
import { createServer } from './server.ts';
import { readEventSettings } from './settings.ts';

declare const acquaintSettings: unknown;

const settings = readEventSettings(typeof acquaintSettings === 'undefined' ? undefined : acquaintSettings);
const server =
  settings && createServer({ origin: settings.origin, getToken: (options) => getNestedToken(settings, options) });

// All in milliseconds. Outlook asks for an answer within 5 seconds, we for one within 1.5.
const prepareLimits = { rest: 400, limit: 10_000, event: 15_000 };
const sendLimits = { lookup: 500, log: 900, event: 1_200 };

const prepare = async () => {
  if (server) await prepareSending({ draft: openEventDraft(), server, ...prepareLimits });
  return undefined;
};
const send = async () => {
  if (!server) return undefined;
  // The name of a command in manifest.xml.
  const paneCommand = hasMailboxSet('1.14') ? 'composeOpenPane' : undefined;
  return answerSend({
    draft: openEventDraft(),
    server,
    displayLanguage: displayLanguage(),
    paneCommand,
    limits: sendLimits,
  });
};

// At top level, by the names in manifest.xml: Outlook calls a function as soon as the script has run.
associateEvent('onNewMessageCompose', { limit: prepareLimits.event, run: prepare });
associateEvent('onMessageRecipientsChanged', { limit: prepareLimits.event, run: prepare });
associateEvent('onMessageSend', { limit: sendLimits.event, run: send });

// A meeting is not held up.
const goOn = () => Promise.resolve(undefined);
associateEvent('onAppointmentAttendeesChanged', { limit: sendLimits.event, run: goOn });
associateEvent('onAppointmentSend', { limit: sendLimits.event, run: goOn });
