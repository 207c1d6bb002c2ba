import type { LookupResponse, Signal } from '#api/types.ts';
import type { MessageAddress } from '#domain/message.ts';
import {
  dayOf,
  isAskedBeforeSending,
  orderSignals,
  signalStandings,
  standingOf,
  type Check,
  type SignalStanding,
} from '#domain/signal.ts';
import { keyOf } from './outside.ts';

/** Under this key a draft's session data holds what sending needs of the server's answers. */
export const draftCheckKey = 'acquaint-check';

/** What is known of a draft's recipients; addresses are in lower case. */
export interface DraftCheck {
  /** Nothing will be asked about this draft, and it is in no followed conversation: there is no more to look up. */
  readonly isOver: boolean;
  /** Those whom the server has been asked about. */
  readonly asked: readonly string[];
  /** What to ask before sending, of those of them of whom there is something. */
  readonly signals: readonly KeptSignal[];
  /** The followed persons' addresses, where this colleague keeps logging the conversation. */
  readonly followed?: { readonly until: string; readonly addresses: readonly string[] };
  /** Those about whom the colleague has been asked before sending: once is enough. */
  readonly questioned: readonly string[];
}

/** As much of a signal as the question before sending says. */
export interface KeptSignal {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly organisation: string;
  readonly standing: SignalStanding;
  readonly subject: 'person' | 'organisation';
  readonly text: string;
  /** Names of whom to ask. */
  readonly stewards: readonly string[];
  readonly check?: Pick<Check, 'kind' | 'name'>;
}

const emptyCheck: DraftCheck = { isOver: false, asked: [], signals: [], questioned: [] };

/** As it was written by `writeCheck`; whatever else stands there is as if nothing did. */
export function parseCheck(text: unknown): DraftCheck {
  if (typeof text !== 'string') return emptyCheck;
  try {
    const value = JSON.parse(text) as Partial<DraftCheck>; // a cast: only the add-in itself writes under its keys
    const lists = [value.asked, value.signals, value.questioned];
    return lists.every(Array.isArray) ? { ...emptyCheck, ...value } : emptyCheck;
  } catch {
    return emptyCheck;
  }
}

// Outlook keeps 50,000 characters of a draft. Of a message to more people the last ones are looked up as it is sent.
const longestCheck = 40_000;

export function writeCheck(check: DraftCheck): string {
  const text = JSON.stringify(check);
  if (text.length <= longestCheck) return text;
  const { signals, questioned } = check;
  const asked = signals.map(({ address }) => address).filter((address, index, all) => all.indexOf(address) === index);
  return JSON.stringify(Object.assign({}, check, { asked, questioned: questioned.slice(0, 200) }));
}

/** What is known once the server has answered about `asked`. */
export function learn(check: DraftCheck, asked: readonly MessageAddress[], answer: LookupResponse): DraftCheck {
  const { settings, conversation } = answer;
  const isAsking = settings.askBeforeSending;
  const keys = asked.map(keyOf);
  const signals: KeptSignal[] = [];
  const today = dayOf(new Date());
  const followed = check.followed ? [...check.followed.addresses] : [];
  answer.correspondents.forEach((correspondent, index) => {
    const address = asked[index];
    if (!address) return;
    if (isAsking) signals.push(...keepSignals(address, correspondent, today));
    if (conversation && correspondent.person && conversation.people.includes(correspondent.person.id)) {
      followed.push(keyOf(address));
    }
  });
  const isNew = ({ address }: KeptSignal) => !keys.includes(address);
  return {
    isOver: !isAsking && !conversation,
    asked: [...check.asked.filter((key) => !keys.includes(key)), ...keys],
    signals: [...check.signals.filter(isNew), ...signals],
    questioned: check.questioned,
    ...(conversation ? { followed: { until: conversation.until, addresses: followed } } : {}),
  };
}

/** Those of `outside` whom the server has not been asked about. */
export function listUnasked(check: DraftCheck, outside: readonly MessageAddress[]): readonly MessageAddress[] {
  return check.isOver ? [] : outside.filter((address) => !check.asked.includes(keyOf(address)));
}

/** What there is to ask about those who are on the message now, and has not been asked before. */
export function listSignals(check: DraftCheck, outside: readonly MessageAddress[]): readonly KeptSignal[] {
  const keys = outside.map(keyOf);
  const rank = ({ standing }: KeptSignal) => signalStandings.indexOf(standing);
  return check.signals
    .filter(({ address }) => keys.includes(address) && !check.questioned.includes(address))
    .sort((one, other) => rank(one) - rank(other));
}

/** Whether this colleague keeps logging the conversation, and somebody whom that is for is still on the message. */
export function isFollowed({ followed }: DraftCheck, outside: readonly MessageAddress[]): boolean {
  if (!followed || Date.parse(followed.until) <= Date.now()) return false;
  return outside.some((address) => followed.addresses.includes(keyOf(address)));
}

const longestText = 120;
const mostStewards = 2;

/** Those that call for a question, the gravest first. */
function keepSignals(
  { emailAddress, displayName }: MessageAddress,
  { signals = [], person, organisation }: LookupResponse['correspondents'][number],
  today: string,
): KeptSignal[] {
  const about = {
    address: keyOf({ emailAddress }),
    name: person?.displayName ?? displayName ?? emailAddress,
    organisation: organisation?.name ?? '',
  };
  return orderSignals(signals, today)
    .filter((signal) => isAskedBeforeSending(standingOf(signal, today)))
    .map((signal) => keepSignal(signal, about, today));
}

function keepSignal(
  signal: Signal,
  { address, name, organisation }: Pick<KeptSignal, 'address' | 'name' | 'organisation'>,
  today: string,
): KeptSignal {
  const { id, subject, steward, check } = signal;
  const colleagues = steward ? steward.colleagues.slice(0, mostStewards).map((colleague) => colleague.displayName) : [];
  const kept: KeptSignal = {
    id,
    address,
    name,
    organisation,
    standing: standingOf(signal, today),
    subject,
    text: signal.text.slice(0, longestText),
    stewards: steward && steward.unit ? [steward.unit.name] : colleagues,
  };
  return check ? Object.assign({}, kept, { check: nameCheck(check) }) : kept;
}

function nameCheck({ kind, name }: Check): Pick<Check, 'kind' | 'name'> {
  return name === undefined ? { kind } : { kind, name };
}
