import type { Manifest } from '../../wire-manifest.ts';

export type Permission = Manifest['permission'];

const ranks: Readonly<Record<Permission, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 2,
  ReadWriteMailbox: 3,
};

/** The numbers that Outlook sends with an item; they are not in the order of power. */
const levelsOnTheWire: Readonly<Record<Permission, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteMailbox: 2,
  ReadWriteItem: 3,
};

export function allows(granted: Permission, needed: Permission): boolean {
  return ranks[granted] >= ranks[needed];
}

export function permissionLevel(permission: Permission): number {
  return levelsOnTheWire[permission];
}
