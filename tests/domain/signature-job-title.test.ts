import { describe, expect, it } from 'vitest';
import { findJobTitle } from '#domain/signature-job-title.ts';

const nameWords = ['jo', 'smith'];

describe('findJobTitle', () => {
  it.each([
    ['Senior Lecturer in Chemistry', 'Senior Lecturer in Chemistry'],
    ['Professor of Organic Chemistry', 'Professor of Organic Chemistry'],
    ['Professor', 'Professor'],
    ['Dr Jo Smith, Reader in Law', 'Reader in Law'],
    ['Jo Smith | Head of Partnerships | Acme Ltd', 'Head of Partnerships'],
    ['Pro-Vice-Chancellor for Research', 'Pro-Vice-Chancellor for Research'],
    ['Director, Research and Enterprise', 'Director, Research and Enterprise'],
    ['Chief Scientist, Acme', 'Chief Scientist'],
    ['Head of the School of Physics', 'Head of the School of Physics'],
    ['KTP Associate', 'KTP Associate'],
    ['PhD Student', 'PhD Student'],
    ['CEO and co-founder', 'CEO and co-founder'],
    ['Wissenschaftliche Mitarbeiterin', 'Wissenschaftliche Mitarbeiterin'],
    ['Maître de conférences', 'Maître de conférences'],
    ['Jefa de Proyectos', 'Jefa de Proyectos'],
  ])('finds in %j the title %j', (line, title) => {
    expect(findJobTitle(line, nameWords)).toBe(title);
  });

  it.each([
    'Jo Smith',
    'Professor Jo Smith',
    'Professor Ann Lee',
    'University of York',
    'Institute of Directors',
    'The Manager will call you',
    'Please ask my assistant',
    'Baltimore, MD',
    'Office of the Chairman',
    'Fellow of the Royal Society',
    'head',
    'director@x.example',
    'Kind regards',
    '',
  ])('finds no title in %j', (line) => {
    expect(findJobTitle(line, nameWords)).toBeUndefined();
  });
});
