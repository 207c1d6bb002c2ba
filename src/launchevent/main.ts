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
const send = async (paneCommand: string) => {
  if (!server) return undefined;
  return answerSend({
    draft: openEventDraft(),
    server,
    displayLanguage: displayLanguage(),
    paneCommand: hasMailboxSet('1.14') ? paneCommand : undefined,
    limits: sendLimits,
  });
};

// At top level, by the names of functions and commands in manifest.xml: Outlook calls a function as soon as the script has run.
associateEvent('onNewMessageCompose', { limit: prepareLimits.event, run: prepare });
associateEvent('onMessageRecipientsChanged', { limit: prepareLimits.event, run: prepare });
associateEvent('onAppointmentAttendeesChanged', { limit: prepareLimits.event, run: prepare });
associateEvent('onMessageSend', { limit: sendLimits.event, run: () => send('composeOpenPane') });
associateEvent('onAppointmentSend', { limit: sendLimits.event, run: () => send('organizerOpenPane') });
