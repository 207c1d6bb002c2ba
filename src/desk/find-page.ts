import { isAllowed } from '#domain/permissions.ts';
import type { Me } from './desk-session.ts';
import { deskPages, type DeskPage } from './pages.ts';

/** Where /desk leads, and whoever is lost. */
export const settingsPath = deskPages[0].path;

/** The page at this path and query; undefined when there is none. */
export function findPage(address: string): DeskPage | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const ofWhom = path.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, '');
  return path === '/desk' ? deskPages[0] : deskPages.find((page) => page.path === ofWhom);
}

export function mayOpen(page: DeskPage, me: Me): boolean {
  return isAllowed(me.roles, page.permission);
}
