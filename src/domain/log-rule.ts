import { domainOf, isWithinDomain, parseEmailAddress } from './email-address.ts';
import { foldText } from './fold-text.ts';
import { isLabel, type SensitivityLabel } from './marking.ts';
import type { LogRule } from './policy.ts';

/** As far as rules tell what may not be logged. */
export interface Ruled {
  readonly labels: readonly SensitivityLabel[];
  /** Of everybody's addresses on it, in lower case. */
  readonly domains: readonly string[];
  readonly subject: string;
}

/** The first of an institution's rules by which a message may not be logged; undefined when it may. */
export function forbiddingRule(rules: readonly LogRule[], ruled: Ruled): LogRule | undefined {
  return rules.find((rule) => forbids(rule, ruled));
}

function forbids({ kind, value }: LogRule, { labels, domains, subject }: Ruled): boolean {
  switch (kind) {
    case 'label':
      return labels.some((label) => isLabel(label, value));
    case 'domain': {
      const domain = readDomain(value);
      return domain !== undefined && domains.some((one) => isWithinDomain(one, domain));
    }
    case 'subject-word':
      return holdsWord(subject, value);
  }
}

/** However it was written: `@acme.example`, `*.acme.example`, in letters of its own script. */
function readDomain(value: string): string | undefined {
  const address = parseEmailAddress(`x@${value.trim().replace(/^[@.*]+/, '')}`);
  return address && domainOf(address);
}

/** These are written without spaces between words: there a word is wherever it stands. */
const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whole words, whatever their case and accents; of several words, one after the other. */
function holdsWord(subject: string, value: string): boolean {
  const word = wordsOf(value);
  if (word === '') return false;
  return withoutSpaces.test(word) ? wordsOf(subject).includes(word) : ` ${wordsOf(subject)} `.includes(` ${word} `);
}

function wordsOf(text: string): string {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
