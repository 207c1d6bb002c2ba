import { describe, expect, it } from 'vitest';
import { findOrganisation } from '#domain/signature-organisation.ts';

const find = (line: string, domain?: string) => findOrganisation(line, { domain, nameWords: ['jo', 'smith'] })?.value;

describe('findOrganisation', () => {
  it.each([
    ['University of York', 'University of York'],
    ['Department of Chemistry, University of York, Heslington', 'University of York'],
    ['Jo Smith | Head of Law | Acme Widgets Ltd', 'Acme Widgets Ltd'],
    ['Acme, Inc.', 'Acme, Inc.'],
    ['Technische Universität Musterstadt', 'Technische Universität Musterstadt'],
    ['Northern Hospitals NHS Foundation Trust', 'Northern Hospitals NHS Foundation Trust'],
    ['Muster GmbH', 'Muster GmbH'],
    ['The Example Foundation', 'The Example Foundation'],
  ])('finds in %j the body %j', (line, name) => {
    expect(find(line)).toBe(name);
  });

  it('knows a body by its domain', () => {
    expect(find('Acme Widgets', 'acme-widgets.example')).toBe('Acme Widgets');
    expect(find('Acme Widgets', 'y.example')).toBeUndefined();
    expect(find('University of California, Berkeley', 'law.berkeley.example')).toBe(
      'University of California, Berkeley',
    );
    expect(find('Berkeley, CA 94720', 'berkeley.example')).toBeUndefined();
    expect(find('Smith', 'smith.example')).toBeUndefined();
  });

  it.each([
    'School of Physics',
    'Senior Lecturer',
    'College Street',
    'University Road',
    '12 Hospital Lane',
    'We work with the University of York',
    'www.university.example',
    'Kind regards',
    'Inc.',
    '',
  ])('finds no body in %j', (line) => {
    expect(find(line)).toBeUndefined();
  });
});
