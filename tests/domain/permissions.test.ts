import { expect, test } from 'vitest';
import { isAllowed, rolesWith } from '#domain/permissions.ts';
import { knownRoles, rolesOf } from '#domain/roles.ts';

test('everybody is a colleague but who is given nothing else than to read', () => {
  expect(rolesOf([])).toEqual(['Colleague']);
  expect(rolesOf(['Reader'])).toEqual(['Reader']);
  expect(rolesOf(['Reader', 'Global.Everything'])).toEqual(['Reader']);
  expect(rolesOf(['Colleague'])).toEqual(['Colleague']);
  expect(rolesOf(['Colleague', 'Reader'])).toEqual(['Colleague']);
  expect(rolesOf(['Administrator', 'Reader'])).toEqual(['Colleague', 'Administrator']);
  expect(rolesOf(['DataProtection', 'RelationshipManager'])).toEqual([
    'Colleague',
    'RelationshipManager',
    'DataProtection',
  ]);
});

test('a role that nobody knows, or in another spelling, gives nothing', () => {
  for (const role of ['administrator', 'ADMINISTRATOR', 'Administrator ', 'Owner', 'constructor', '__proto__', '']) {
    expect(rolesOf([role])).toEqual(['Colleague']);
    expect(rolesOf([role, 'Reader'])).toEqual(['Reader']);
  }
});

test('who may do what', () => {
  expect(rolesWith('read')).toEqual(knownRoles);
  expect(rolesWith('contribute')).toEqual(['Colleague', 'RelationshipManager', 'DataProtection', 'Administrator']);
  expect(rolesWith('manage-relationships')).toEqual(['RelationshipManager', 'Administrator']);
  expect(rolesWith('protect-data')).toEqual(['DataProtection']);
  expect(rolesWith('administer')).toEqual(['Administrator']);
});

test('roles add up, and none gives nothing', () => {
  expect(isAllowed(rolesOf(['DataProtection', 'RelationshipManager']), 'protect-data')).toBe(true);
  expect(isAllowed(rolesOf(['DataProtection', 'RelationshipManager']), 'manage-relationships')).toBe(true);
  expect(isAllowed(rolesOf(['DataProtection', 'RelationshipManager']), 'administer')).toBe(false);
  expect(isAllowed([], 'read')).toBe(false);
});
