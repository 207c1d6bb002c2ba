import type { BeforeSending } from '#locales/before-sending.ts';
import { isolate } from '#locales/isolate.ts';
import type { KeptSignal } from './draft-check.ts';

// What Outlook shows of an add-in's reason.
const longestQuestion = 500;
const longestName = 40;

/** Why to think twice about these people, in at most 500 characters: of many, as many as fit, and that there are more. */
export function writeQuestion(signals: readonly KeptSignal[], sentences: BeforeSending): string {
  const { more } = sentences;
  const written = signals.map((signal) => writeReason(signal, sentences));
  // What holds for several on the message is said once.
  const reasons = written.filter((reason, index) => written.indexOf(reason) === index);
  let text = '';
  for (const [index, reason] of reasons.entries()) {
    const isLast = index === reasons.length - 1;
    const longer = join(text, reason);
    if (longer.length > (isLast ? longestQuestion : longestQuestion - more.length - 1)) return join(text, more);
    text = longer;
  }
  return text;
}

function writeReason(signal: KeptSignal, sentences: BeforeSending): string {
  const { direction } = sentences;
  // An organisation without a name is named by its person alone.
  const subject: KeptSignal['subject'] = signal.organisation ? signal.subject : 'person';
  const text = signal.text.trim() === '' ? '' : isolate(endSentence(signal.text.trim()), direction);
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (place, key: string) => {
      if (key === 'reason') return text;
      if (key === 'name') return isolate(cut(signal.name), direction);
      if (key === 'organisation') return isolate(cut(signal.organisation), direction);
      if (key === 'about') return isolate(cut(subject === 'person' ? signal.name : signal.organisation), direction);
      if (key === 'check') return nameCheck(signal, sentences);
      return key === 'stewards' ? listNames(signal.stewards, sentences) : place;
    });
  switch (signal.standing) {
    case 'do-not-contact':
      return text === '' ? fill(sentences[subject]) : fill(sentences[`${subject}-reason`]);
    case 'steward':
      return join(fill(sentences[signal.organisation ? 'steward-at' : 'steward']), text);
    case 'contact-preference':
      return fill(sentences.preference);
    case 'failed':
      return fill(sentences.failed);
    default:
      return fill(sentences[signal.check && signal.check.kind === 'contract-end' ? 'contract-ended' : 'expired']);
  }
}

function nameCheck({ check }: KeptSignal, sentences: BeforeSending): string {
  if (!check || check.kind === 'other') return isolate(cut((check && check.name) || ''), sentences.direction);
  return sentences[check.kind];
}

function listNames(names: readonly string[], { or, direction }: BeforeSending): string {
  const isolated = names.map((name) => isolate(cut(name), direction));
  return isolated.reduce((one, other) => or.replace('{one}', () => one).replace('{other}', () => other));
}

function cut(name: string): string {
  const characters = [...name.trim()];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : name.trim();
}

function endSentence(reason: string): string {
  return /[.!?…؟]$/.test(reason) ? reason : `${reason}.`;
}

function join(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one} ${other}`;
}
