import type { BeforeSending } from '#locales/before-sending.ts';
import { isolate } from '#locales/isolate.ts';
import type { KeptCaution } from './draft-check.ts';

// What Outlook shows of an add-in's reason.
const longestQuestion = 500;
const longestName = 40;

/** Why to think twice about these people, in at most 500 characters: of many, as many as fit, and that there are more. */
export function writeQuestion(cautions: readonly KeptCaution[], sentences: BeforeSending): string {
  const { more } = sentences;
  let text = '';
  for (const [index, caution] of cautions.entries()) {
    const isLast = index === cautions.length - 1;
    const longer = join(text, writeReasons(caution, sentences));
    if (longer.length > (isLast ? longestQuestion : longestQuestion - more.length - 1)) return join(text, more);
    text = longer;
  }
  return text;
}

function writeReasons(caution: KeptCaution, sentences: BeforeSending): string {
  const { doNotContact, stewards } = caution;
  const { direction } = sentences;
  const fill = (template: string, reason = '') =>
    template.replace(/\{(\w+)\}/g, (place, key: string) => {
      if (key === 'reason') return reason;
      if (key === 'name') return isolate(cut(caution.name), direction);
      if (key === 'organisation') return isolate(cut(caution.organisation), direction);
      return key === 'stewards' ? listNames(stewards, sentences) : place;
    });
  const asking = stewards.length === 0 ? '' : fill(sentences[caution.organisation ? 'steward-at' : 'steward']);
  if (!doNotContact) return asking;
  // An organisation without a name is named by its person alone.
  const subject = caution.organisation ? doNotContact.subject : 'person';
  const reason = doNotContact.reason.trim();
  if (reason === '') return join(fill(sentences[subject]), asking);
  return join(fill(sentences[`${subject}-reason`], isolate(endSentence(reason), direction)), asking);
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
