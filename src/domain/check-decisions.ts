import type { InputIssue } from './app-error.ts';
import type { Decisions } from './decisions.ts';
import { domainOf, isWithinDomain, type EmailAddress } from './email-address.ts';
import { foldText } from './fold-text.ts';
import { parseMailDomain } from './mail-domain.ts';
import { isFirstPurpose, type Purpose } from './purpose.ts';
import { parsePolicy, type LogRule, type Words } from './policy.ts';

/** What the rules need to know of the world's mail domains. */
export interface DomainTables {
  /** Undefined for what nobody can have registered, such as `ac.uk`. */
  readonly registrableDomain: (domain: string) => string | undefined;
  readonly isPersonalProvider: (domain: string) => boolean;
}

/** What is wrong with a decision, by name, so that every language has a sentence for it. */
export const decisionFaults = [
  'not-a-domain',
  'public-suffix',
  'personal-provider',
  'is-own-domain',
  'no-domain',
  'another-institutions',
  'removes-own',
  'category-name',
  'default-not-allowed',
  'said-twice',
  'not-a-web-address',
  'no-name',
  'name-taken',
] as const;
export type DecisionFault = (typeof decisionFaults)[number];

export interface DecisionIssue extends InputIssue {
  readonly code: DecisionFault;
}

export interface CheckedDecisions {
  /** In the form in which they are kept. */
  readonly decisions: Decisions;
  readonly issues: readonly DecisionIssue[];
}

/** Puts what was asked for in the form that is kept, and tells what is wrong with it and where. */
export function checkDecisions(asked: Decisions, tables: DomainTables): CheckedDecisions {
  const issues: DecisionIssue[] = [];
  const fault = (path: string, code: DecisionFault, message: string) => void issues.push({ path, code, message });

  const domains = readDomains('domains', asked.domains, fault);
  const personalDomains = readDomains('personalDomains', asked.personalDomains, fault);
  if (asked.domains.length === 0) fault('domains', 'no-domain', 'must have at least one domain');
  domains.forEach(({ domain, path }) => {
    if (tables.registrableDomain(domain) === undefined) {
      fault(path, 'public-suffix', `${domain} is a public suffix, which many have their domains below`);
    } else if (tables.isPersonalProvider(domain)) {
      fault(path, 'personal-provider', `${domain} is a provider of personal mail`);
    }
  });
  personalDomains.forEach(({ domain, path }) => {
    const own = domains.find((one) => isWithinDomain(domain, one.domain) || isWithinDomain(one.domain, domain));
    if (own) fault(path, 'is-own-domain', `${domain} is the institution’s own: ${own.domain}`);
    else if (tables.registrableDomain(domain) === undefined) {
      fault(path, 'public-suffix', `${domain} is a public suffix, which many have their domains below`);
    }
  });

  const category = asked.category && { ...asked.category, name: asked.category.name.trim() };
  if (category && !isCategoryName(category.name)) {
    fault('category.name', 'category-name', 'must be a name of 1 to 255 characters without commas and semicolons');
  }
  if (!asked.allowedVisibilities.includes(asked.defaultVisibility)) {
    fault('defaultVisibility', 'default-not-allowed', 'must be one of those that are allowed');
  }
  const logRules = readRules(asked.logRules, fault);
  const harmlessLabels = readLabels(asked.harmlessLabels, fault);
  const words = readWords(asked.words, fault);
  const purposes = readPurposes(asked.purposes, fault);
  const decisions = {
    ...parsePolicy({ ...asked, logRules, harmlessLabels, words, purposes }),
    domains: [...new Set(domains.map(({ domain }) => domain))],
    personalDomains: [...new Set(personalDomains.map(({ domain }) => domain))],
    asksBeforeSending: asked.asksBeforeSending,
    allowsDelegates: asked.allowsDelegates,
    category,
    halfLifeDays: asked.halfLifeDays,
  };
  return { decisions, issues };
}

/** The administrator's own address would be one from outside: nobody does that without knowing. */
export function removesOwn(before: Decisions, after: Decisions, address: EmailAddress | undefined): boolean {
  if (!address) return false;
  const isWithin = ({ domains }: Decisions) => domains.some((domain) => isWithinDomain(domainOf(address), domain));
  return isWithin(before) && !isWithin(after);
}

type Fault = (path: string, code: DecisionFault, message: string) => void;

function readDomains(name: string, given: readonly string[], fault: Fault) {
  return given.flatMap((text, index) => {
    const path = `${name}.${index}`;
    const domain = parseMailDomain(text);
    if (domain === undefined) fault(path, 'not-a-domain', `“${text}” is not a mail domain`);
    return domain === undefined ? [] : [{ domain, path }];
  });
}

/** Outlook's own limit (MailboxEnums), and its master list separates names by commas. */
export function isCategoryName(name: string): boolean {
  return name !== '' && name.length <= 255 && !/[,;\p{Cc}]/u.test(name);
}

function readRules(given: readonly LogRule[], fault: Fault): LogRule[] {
  const known = new Set<string>();
  return given.map(({ id, kind, value, reason = '' }, index) => {
    const path = `logRules.${index}.value`;
    const domain = kind === 'domain' ? parseMailDomain(value) : undefined;
    if (kind === 'domain' && domain === undefined) fault(path, 'not-a-domain', `“${value}” is not a mail domain`);
    const kept = domain ?? onOneLine(value);
    const key = `${kind} ${kept.toLowerCase()}`;
    if (known.has(key)) fault(path, 'said-twice', 'is said by another rule already');
    known.add(key);
    return { id, kind, value: kept, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
  });
}

function readLabels(given: readonly string[], fault: Fault): string[] {
  const labels = given.map(onOneLine);
  labels.forEach((label, index) => {
    const isSaid = labels.slice(0, index).some((one) => foldText(one) === foldText(label));
    if (isSaid) fault(`harmlessLabels.${index}`, 'said-twice', 'is said already');
  });
  return labels;
}

function readPurposes(given: readonly Purpose[], fault: Fault): Purpose[] {
  return given.map(({ name = '', ...purpose }, index) => {
    const path = `purposes.${index}`;
    const kept = onOneLine(name);
    const before = given.slice(0, index);
    if (kept === '' && !isFirstPurpose(purpose.code)) fault(`${path}.name`, 'no-name', 'must have a name');
    if (before.some(({ code }) => code === purpose.code)) fault(`${path}.code`, 'name-taken', 'is another’s already');
    const isNamed = kept !== '' && before.some((one) => foldText(onOneLine(one.name ?? '')) === foldText(kept));
    if (isNamed) fault(`${path}.name`, 'name-taken', 'is another’s already');
    return { ...purpose, ...(kept === '' ? {} : { name: kept }) };
  });
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function readWords(given: Words, fault: Fault): Words {
  const said = Object.entries(given).flatMap(([name, text = '']) => (text.trim() === '' ? [] : [[name, text.trim()]]));
  const words: Words = Object.fromEntries(said); // what the institution leaves empty is as the language has it
  if (words.noticeUrl !== undefined && !isWebAddress(words.noticeUrl)) {
    fault('words.noticeUrl', 'not-a-web-address', 'must be a web address that begins with https:');
  }
  return words;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
