import type { FirstPurpose } from './purpose.ts';

/** Words of subjects that tell a purpose, in English and Arabic; a plural in s goes without saying. Words with another everyday sense are not here. */
const words: Readonly<Record<FirstPurpose, string>> = {
  enquiry: 'enquiry, enquiries, inquiry, enquiring, expression of interest, استفسار',
  introduction: 'introduction, introducing, intro, introduce you, nice to meet you, تعارف, تعريف',
  scoping: 'scoping, feasibility, exploratory, first meeting, initial meeting, initial discussion, استكشاف',
  proposal: 'proposal, bid, tender, funding call, letter of support, مقترح, عطاء, مناقصة',
  'collaborative-research':
    'collaborative research, research collaboration, joint laboratory, joint project, work package, consortium, ' +
    'steering group, research cluster, research centre, horizon europe, ukri, epsrc, bbsrc, ahrc, esrc, nerc, ' +
    'mrc, stfc, innovate uk, بحث مشترك, تعاون بحثي',
  'contract-research': 'contract research, commissioned research, sponsored research, research contract, بحث تعاقدي',
  consultancy: 'consultancy, consulting, expert opinion, expert witness, استشارة, استشارات',
  facilities:
    'equipment, facility, facilities, instrument time, nmr, microscope, microscopy, spectrometer, wind tunnel, ' +
    'sample analysis, مرافق, معدات',
  cpd:
    'cpd, short course, executive education, masterclass, training course, professional development, دورة, ' +
    'تدريب مهني',
  ktp: 'ktp, knowledge transfer partnership, aktp, نقل المعرفة',
  regeneration:
    'regeneration, local growth, levelling up, innovation board, innovation district, city deal, ' +
    'combined authority, shared prosperity, civic partnership, تجديد, تنمية محلية',
  'intellectual-property':
    'patent, licence agreement, license agreement, licensing, spin out, spin-out, spinout, intellectual property, ' +
    'technology transfer, heads of terms, براءة اختراع, ترخيص, ملكية فكرية',
  'public-event': 'public lecture, open day, exhibition, festival, public event, reunion, محاضرة عامة, معرض, مهرجان',
  placement:
    'placement, internship, intern, apprenticeship, apprentice, careers fair, career fair, graduate scheme, ' +
    'recruitment, vacancy, vacancies, work experience, تدريب صيفي, توظيف',
  'guest-teaching':
    'guest lecture, guest lecturer, guest speaker, guest talk, call for speakers, محاضر زائر, محاضرة ضيف',
  governance:
    'advisory board, advisory group, external examiner, industrial advisory, governing body, board of governors, ' +
    'مجلس استشاري',
  philanthropy:
    'donation, donor, gift agreement, bequest, endowment, philanthropy, philanthropic, fundraising, تبرع, ' +
    'منحة خيرية, وقف',
  complaint: 'complaint, dissatisfied, شكوى',
  stewardship: 'stewardship, annual review, relationship review, catch up, catch-up, ' + 'رعاية',
  'impact-evidence':
    'impact case study, impact evidence, ref impact, testimonial, corroborating, corroboration, أثر البحث',
};

export const wordsOfPurposes: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([code, some]) => [code, some.split(', ')]),
);
