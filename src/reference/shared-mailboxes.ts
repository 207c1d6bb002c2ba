/**
 * Whole local parts of offices, dashes, dots and underscores aside: those of RFC 2142 and the usual ones of universities,
 * public bodies and companies, in the languages of most mail that comes in.
 */
const offices = words(`
  abuse accommodation accounts accountspayable accountsreceivable adm admin administration administrator admissions advancement
  advertising advice alumni alumnioffice ap apply archive archives bookings billing box bursar business campaigns career careers
  catering clerk comms communications community complaints compliance conference conferences consult contact contactus
  contracts copyright councillors creditcontrol customercare customerservice customerservices customersupport dataprotection
  development digital dpo editor editorial editors education email employability enquire enquiries enquiry estates ethics
  events exams facilities faculty fees feedback finance foi foundation fundraising ftp general generalenquiries graduateadmissions
  grants hello help helpdesk hostmaster hr humanresources ict info informatics information inquiries inquiry institute intake
  international internships invoices invoicing isp it ithelp itservice itservices itsupport jobs journal lab legal lettings
  library licensing livesupport mail mailbox marketing media membership memberships mentoring museum noc office officeadmin
  operations opportunities orders outreach parking partners partnership partnerships payments payroll permissions planning
  pr press pressoffice privacy procurement programme programmes projects publications publicity purchasing reception
  recruitment referrals refunds registrar registrars registration registry renewals rents reservations research
  researchoffice researchsupport returns root safeguarding safety sales scholarships school schooloffice secretariat secretary
  security service servicedesk services shop sponsorship staff studentservices studentsupport studyabroad submissions
  support sysadmin team tech technical techsupport tenders theoffice theteam tickets timetabling training treasurer trust
  undergraduate usenet uucp venue visitors volunteering volunteers web webadmin webmaster welcome welfare www
  anfrage auskunft bewerbung bibliothek buchhaltung buero empfang geschaeftsstelle kanzlei kontakt kundenservice personal
  personalabteilung poststelle presse pressestelle rechnung sekretariat service studienberatung verwaltung vertrieb zentrale
  accueil adhesion bibliotheque comptabilite contacter commercial direction mairie recrutement renseignements scolarite
  secretariat servicecommunication administracion atencionalcliente ayuda biblioteca compras contabilidad contacto informacion
  prensa recursoshumanos secretaria soporte ventas amministrazione biblioteca contatti informazioni protocollo segreteria
  ufficiostampa urp atendimento contato comunicacao financeiro geral ouvidoria reitoria suporte vendas biuro kancelaria
  rekrutacja biblioteka administratie bibliotheek boekhouding inschrijving klantenservice receptie secretariaat verkoop
  arkiv ekspedition firmapost kundservice kundeservice post postmottak registrator reception kirjaamo asiakaspalvelu toimisto
`);

/** Words that mark an office at the end of a longer local part: `physics-admissions`, `york.office`. */
const endings = words(`
  accounts admin admissions alumni bookings careers comms communications conference desk editorial enquiries enquiry events
  feedback finance help helpdesk hr info information jobs library marketing membership office orders partnerships payroll press
  procurement reception recruitment registry reservations sales secretariat services servicedesk sekretariat submissions
  support team training
`);

/** Words that mark an office at the beginning: `info-chemistry`, `enquiries.york`. */
const beginnings = words(
  'admissions contact enquiries helpdesk info office recruitment sales secretariat support team',
);

/** Whether a mailbox is an office's, which several people read. The local part in lower case. */
export function isSharedMailbox(localPart: string): boolean {
  const parts = localPart
    .replace(/\d+$/, '')
    .split(/[-_.]+/)
    .filter(Boolean);
  if (offices.has(parts.join(''))) return true;
  return parts.length > 1 && (endings.has(parts.at(-1) ?? '') || beginnings.has(parts[0] ?? ''));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
