import type { ComponentType } from 'react';
import type { Permission } from '#domain/permissions.ts';
import type { MessageKey } from '#locales/catalogue.ts';

/** One wide page. What it needs it takes from useDesk(); its heading is its title, above it. */
export interface DeskPage {
  /** What ends with a slash is followed by the id of whom it is about. */
  readonly path: `/desk/${string}`;
  /** Its heading, its entry in the navigation, and the tab's title. */
  readonly title: Extract<MessageKey, `${string}.title`>;
  /** What a colleague must be allowed to open it. */
  readonly permission: Permission;
  /** It is about somebody: linked from where they are, not from the navigation. */
  readonly isUnlisted?: true;
  readonly load: () => Promise<ComponentType>;
}

/** Every wide page, in the order of the navigation; the first is where /desk leads. */
export const deskPages: readonly [DeskPage, ...DeskPage[]] = [
  {
    path: '/desk/settings',
    title: 'desk-settings.title',
    permission: 'read',
    load: async () => (await import('./settings/SettingsPage.tsx')).SettingsPage,
  },
  {
    path: '/desk/search',
    title: 'search.title',
    permission: 'read',
    load: async () => (await import('./search/SearchPage.tsx')).SearchPage,
  },
  {
    path: '/desk/relationships',
    title: 'my-relationships.title',
    permission: 'read',
    load: async () => (await import('./relationships/RelationshipsPage.tsx')).RelationshipsPage,
  },
  {
    path: '/desk/administration',
    title: 'administration.title',
    permission: 'administer',
    load: async () => (await import('./administration/AdministrationPage.tsx')).AdministrationPage,
  },
  {
    path: '/desk/links',
    title: 'links.title',
    permission: 'manage-relationships',
    load: async () => (await import('./links/LinksPage.tsx')).LinksPage,
  },
  {
    path: '/desk/signals',
    title: 'desk-signals.title',
    permission: 'manage-relationships',
    isUnlisted: true,
    load: async () => (await import('./signals/SignalsPage.tsx')).SignalsPage,
  },
  {
    path: '/desk/organisations/',
    title: 'organisation-page.title',
    permission: 'read',
    isUnlisted: true,
    load: async () => (await import('./overview/OrganisationPage.tsx')).OrganisationPage,
  },
  {
    path: '/desk/persons/',
    title: 'person-page.title',
    permission: 'read',
    isUnlisted: true,
    load: async () => (await import('./overview/PersonPage.tsx')).PersonPage,
  },
  {
    path: '/desk/audit',
    title: 'audit.title',
    permission: 'protect-data',
    load: async () => (await import('./audit/AuditPage.tsx')).AuditPage,
  },
  {
    path: '/desk/disclosure',
    title: 'disclosure.title',
    permission: 'protect-data',
    load: async () => (await import('./disclosure/DisclosurePage.tsx')).DisclosurePage,
  },
  {
    path: '/desk/erasure',
    title: 'erasure.title',
    permission: 'protect-data',
    load: async () => (await import('./erasure/ErasurePage.tsx')).ErasurePage,
  },
  {
    path: '/desk/retention',
    title: 'retention.title',
    permission: 'protect-data',
    load: async () => (await import('./retention/RetentionPage.tsx')).RetentionPage,
  },
];
