import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arabicAdministration } from '#locales/ar-administration.ts';
import { arabicBalance } from '#locales/ar-balance.ts';
import { arabicDesk } from '#locales/ar-desk.ts';
import { arabicImports } from '#locales/ar-imports.ts';
import { arabicDetails } from '#locales/ar-details.ts';
import { arabicInbox } from '#locales/ar-inbox.ts';
import { arabicSharing } from '#locales/ar-sharing.ts';
import { arabicOverview } from '#locales/ar-overview.ts';
import { arabicLinkKinds } from '#locales/ar-link-kinds.ts';
import { arabicLinks } from '#locales/ar-links.ts';
import { arabicPurposes } from '#locales/ar-purposes.ts';
import { arabicRelationships } from '#locales/ar-relationships.ts';
import { arabicProtection } from '#locales/ar-protection.ts';
import { arabicDeskSignals } from '#locales/ar-desk-signals.ts';
import { arabicSignals } from '#locales/ar-signals.ts';
import { arabic } from '#locales/ar.ts';
import type { AnyCatalogue, MessageKey } from '#locales/catalogue.ts';
import { englishAdministration } from '#locales/en-GB-administration.ts';
import { englishBalance } from '#locales/en-GB-balance.ts';
import { englishDesk } from '#locales/en-GB-desk.ts';
import { englishImports } from '#locales/en-GB-imports.ts';
import { englishDetails } from '#locales/en-GB-details.ts';
import { englishInbox } from '#locales/en-GB-inbox.ts';
import { englishSharing } from '#locales/en-GB-sharing.ts';
import { englishOverview } from '#locales/en-GB-overview.ts';
import { englishLinkKinds } from '#locales/en-GB-link-kinds.ts';
import { englishLinks } from '#locales/en-GB-links.ts';
import { englishPurposes } from '#locales/en-GB-purposes.ts';
import { englishRelationships } from '#locales/en-GB-relationships.ts';
import { englishProtection } from '#locales/en-GB-protection.ts';
import { englishDeskSignals } from '#locales/en-GB-desk-signals.ts';
import { englishSignals } from '#locales/en-GB-signals.ts';
import { englishUnitedKingdom } from '#locales/en-GB.ts';

const english = {
  ...englishUnitedKingdom,
  ...englishDesk,
  ...englishAdministration,
  ...englishInbox,
  ...englishImports,
  ...englishDetails,
  ...englishPurposes,
  ...englishSharing,
  ...englishBalance,
  ...englishDeskSignals,
  ...englishRelationships,
  ...englishProtection,
  ...englishSignals,
  ...englishOverview,
  ...englishLinks,
  ...englishLinkKinds,
};
const catalogues: readonly (readonly [string, AnyCatalogue])[] = [
  ['en-GB', english],
  [
    'ar',
    {
      ...arabic,
      ...arabicDesk,
      ...arabicAdministration,
      ...arabicInbox,
      ...arabicImports,
      ...arabicDetails,
      ...arabicPurposes,
      ...arabicSharing,
      ...arabicBalance,
      ...arabicDeskSignals,
      ...arabicRelationships,
      ...arabicProtection,
      ...arabicSignals,
      ...arabicOverview,
      ...arabicLinks,
      ...arabicLinkKinds,
    },
  ],
];
// A cast: Object.keys widens to string.
const keys = Object.keys(english) as MessageKey[];
const formsOf = (catalogue: AnyCatalogue, key: MessageKey) => {
  const entry = catalogue[key] ?? '';
  return typeof entry === 'string' ? [entry] : Object.values(entry);
};
const placesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

describe.each(catalogues)('the sentences in %s', (language, catalogue) => {
  it('have a form for each plural category of the language, and no other', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of keys) {
      const entry = catalogue[key] ?? '';
      if (typeof entry !== 'string') expect([key, Object.keys(entry).toSorted()]).toEqual([key, categories]);
    }
  });

  it('name the same places as in English, in one of their forms at least', () => {
    for (const key of keys) {
      const expected = new Set(formsOf(english, key).flatMap((form) => [...placesIn(form)]));
      const named = new Set(formsOf(catalogue, key).flatMap((form) => [...placesIn(form)]));
      expect([key, [...named].toSorted()]).toEqual([key, [...expected].toSorted()]);
    }
  });

  it('are trimmed, not empty and typeset with real quotation marks', () => {
    for (const key of keys) {
      for (const form of formsOf(catalogue, key)) {
        expect(form).toBe(form.trim());
        expect(form).not.toMatch(/^$|["']|\.\.\./);
      }
    }
  });

  it('fit Outlook’s notification bar, names included', () => {
    for (const key of keys.filter((name) => name.startsWith('notice.'))) {
      for (const form of formsOf(catalogue, key)) expect(form.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('the English sentences', () => {
  const source = resolve(import.meta.dirname, '../../src');
  const codeOf = (layers: string, except?: RegExp) =>
    globSync(`${layers}/**/*.{ts,tsx}`, { cwd: source })
      .filter((file) => !except?.test(file))
      .map((file) => readFileSync(join(source, file), 'utf8'))
      .join('\n');
  const isSaid = (key: string, code: string) => {
    const family = key.slice(0, key.lastIndexOf('.') + 1);
    return code.includes(`'${key}'`) || code.includes(`\`${family}\${`);
  };
  const code = codeOf('{ui,taskpane,commands,desk,server}');
  const deskKeys = Object.keys({ ...englishDesk, ...englishAdministration, ...englishRelationships });

  it.each(keys)('%s is said somewhere', (key) => {
    expect(isSaid(key, code)).toBe(true);
  });

  it('of the wide pages are said on them alone, since the pane has not loaded them', () => {
    const elsewhere = codeOf('{ui,taskpane,commands,capture}');
    expect(deskKeys.filter((key) => isSaid(key, elsewhere))).toEqual([]);
    expect(deskKeys.filter((key) => key in englishUnitedKingdom)).toEqual([]);
  });

  it('of the inbox are said by its own views and on the wide pages alone, since they come with them', () => {
    const inboxKeys = Object.keys(englishInbox);
    const elsewhere = codeOf('{ui,commands,taskpane}', /taskpane.inbox/);
    expect(inboxKeys.filter((key) => isSaid(key, elsewhere))).toEqual([]);
    expect(inboxKeys.filter((key) => key in englishUnitedKingdom)).toEqual([]);
  });

  it.each(['user', 'employee', 'contact', 'company', 'team', 'e-mail', 'recipient'])('never say "%s"', (word) => {
    const said = keys.filter((key) =>
      formsOf(english, key).some((form) => new RegExp(`\\b${word}s?\\b`, 'i').test(form)),
    );
    // Outlook's and Entra's own words, where the sentence speaks of what they show.
    const itsOwn = ['people.more-exist', 'administration.roles-about'];
    expect(said.filter((key) => !itsOwn.includes(key))).toEqual([]);
  });
});
