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
    ['Associate Dean (Research)', 'Associate Dean (Research)'],
    ['Co-Founder & CTO @ Acme', 'Co-Founder & CTO'],
    ['Professor Emeritus', 'Professor Emeritus'],
    ['Director Research & Innovation', 'Director Research & Innovation'],
    ['PA to the Vice-Chancellor', 'PA to the Vice-Chancellor'],
    ['Royal Society University Research Fellow', 'Royal Society University Research Fellow'],
    ['Director Comercial', 'Director Comercial'],
    ['Universitetslektor', 'Universitetslektor'],
    ['Доцент кафедры физики', 'Доцент кафедры физики'],
    ['副教授', '副教授'],
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
    'Looking forward to meeting the Director',
    'Ask for the receptionist',
    'Best Student Award',
    'Student Union',
    'Partner organisations',
    'Teacher of the Year',
    'Official Partner of Team GB',
    'A leader in antibody discovery',
    'Manager Development Programme',
    'On behalf of Professor Ann Lee, Head of School',
    'Author of The Architect',
    'Secretary: Ann Lee',
    'Executive Office',
    'Kind regards',
    '',
  ])('finds no title in %j', (line) => {
    expect(findJobTitle(line, nameWords)).toBeUndefined();
  });
});
