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
    ['Institute of Infection, University of York', 'University of York'],
    ['Lecturer at Durham University', 'Durham University'],
    ['City of York Council', 'City of York Council'],
    ['Empresa Ejemplo, S.L.', 'Empresa Ejemplo, S.L.'],
    ['Société Exemple SAS', 'Société Exemple SAS'],
    ['Université Paris 8', 'Université Paris 8'],
    ['東京大学 大学院工学系研究科', '東京大学'],
    ['Новый университет', 'Новый университет'],
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
    expect(find('Physics, ETH Zürich', 'phys.ethz.example')).toBe('ETH Zürich');
    expect(find('University College London', 'ucl.example')).toBe('University College London');
    expect(find('Institute of Physics', 'iop.example')).toBe('Institute of Physics');
    expect(find('UCL', 'ucl.example')).toBe('UCL');
    expect(find('Honorary Professor, University of Leeds', 'leeds.example')).toBe('University of Leeds');
  });

  it.each([
    'School of Physics',
    'Senior Lecturer',
    'College Street',
    'University Road',
    '12 Hospital Lane',
    'We work with the University of York',
    'Honorary Professor, University of York',
    'PhD, University of York',
    'Proud to be University of the Year',
    'A Russell Group University',
    'Transforming lives through the NHS',
    'Building Trust',
    'Institut für Physik',
    'Oxford University Press, Oxford',
    'www.university.example',
    'Kind regards',
    'Inc.',
    '',
  ])('finds no body in %j', (line) => {
    expect(find(line)).toBeUndefined();
  });
});
