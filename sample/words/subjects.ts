import type { InteractionKind } from '#domain/interaction.ts';

/** What mail and meetings between a university and the outside are about; every `{}` becomes the organisation's name. */
const mailSubjects = [
  'KTP second stage',
  'KTP: job description for the associate',
  'Placement for 2 students',
  'Year in industry at {}',
  'Guest lecture on 14 March',
  'Guest lecture: dates and room',
  'MSc projects for next year',
  'MSc project: data from {}',
  'Quote for consultancy, 6 days',
  'Consultancy agreement for signature',
  'Impact evidence for REF',
  'Letter of support for our bid',
  'Innovation voucher: next steps',
  'Use of the electron microscope',
  'Testing in your laboratory: quotation',
  'CPD course for our engineers',
  'Degree apprenticeships at {}',
  'Careers fair: stand booking',
  'Visit of Year 12',
  'Public lecture series',
  'Advisory board: papers',
  'Advisory board: apologies',
  'Collaboration agreement: comments from {}',
  'NDA before we talk',
  'Studentship with {}',
  'Progress report, quarter 2',
  'Invoice query',
  'Your talk last week',
  'Introduction to our head of research',
  'Civic agreement: draft',
  'Evaluation of the pilot',
  'Ethics approval: a question from {}',
  'Prize for the best dissertation',
  'External examiner: travel',
  'Reference for a former student',
  'Data sharing with {}',
  'Funding call closes on Friday',
  'Secondment to {}',
  'Joint workshop in the autumn',
  'Thank you for yesterday',
] as const;

const otherSubjects: Readonly<Record<Exclude<InteractionKind, 'email'>, readonly string[]>> = {
  meeting: [
    'Meeting about the KTP',
    'Partnership review with {}',
    'Placement planning',
    'Scoping meeting',
    'Steering group',
  ],
  video: ['Catch-up with {}', 'Project board', 'Kick-off', 'Monthly call on the studentship', 'Demo of the prototype'],
  call: ['Call back about consultancy', 'First enquiry', 'Call about the contract', 'Feedback on our students'],
  visit: ['Site visit', 'Tour of the laboratories', 'Visit to {}', 'Visit with first-year students'],
  event: ['Careers fair', 'Research showcase', 'Public lecture', 'Alumni dinner', 'Business breakfast'],
  letter: ['Letter of support', 'Letter of thanks', 'Notice of award'],
  introduction: ['Introduction to the Business School', 'Introduction to {}'],
  note: ['Reorganisation at {}', 'New head of department at {}', 'Prefers to be called in the morning'],
};

export function subjectsFor(kind: InteractionKind): readonly string[] {
  return kind === 'email' ? mailSubjects : otherSubjects[kind];
}
