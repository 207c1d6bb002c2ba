/** The words around and within a person's name, in lower case and without dots. */
const titles = words(`
  dr dres drs prof professor profª univ-prof priv-doz mr mrs ms miss mx sir dame lord lady rev revd reverend cllr councillor
  capt captain sgt herr frau mme mlle monsieur madame señor señora dott dottssa dottoressa sig signora dr-ing dipl-ing
  dra dhr mevr mister mgr phdr rndr judr mudr mvdr profssa drin profin engr doña smt
`);

/** Titles only when a dot says so: each is a given name or an initial as well. */
const dottedTitles = words(
  'abg adv arch arq avv col doc doç eng fr gen hab habil hc hon hr ing inż ir lic lt mag maj med mw nat phil pr rer sr sra srta',
);

/** Titles only above another: `Associate Professor`. */
const ranks = words(
  'adj adjunct apl assistant assoc associate asst deputy em emeritus emerita honorary pd right rt the very visiting',
);

const credentials = words(`
  phd dphil md mbbs mbchb dsc scd edd dba dclin dclinpsy llb llm jd mba msc bsc mphil mres meng beng ma ba mfa bed pgce mpa mph
  frs frse freng fba fmedsci frcp frcs frsc fhea sfhea pfhea fca aca acca cpa cfa cipd pmp mrcp mrics frics riba rn obe mbe cbe
  kbe dbe kc qc esq ceng cphys cchem csci miet fiet mbcs fbcs cissp pe dds dmd dvm msw lcsw psyd mp msp mep jp ra faia aia
  csc fcipd mcipd mrcvs frcvs mrsc frsc frsa frgs frhists mrtpi mimeche fimeche minstp finstp bsn facs facp
`);

const generations = words('jr sr junior senior ii iii iv 2nd 3rd 4th');

const particles = words(`
  van vander vanden vande von vom zu zum zur der den ter ten te de del della degli dei di da do dos das du des la le lo af av til bin ibn bint al el
  ben abu st san santa mac mc ap ab der' d' 't
`);

/** A name that holds one of these is no person's: an office, a body, a robot. */
const bodies = words(`
  academy accounts admin administration administrator administrators admissions agency alumni association bank board bureau
  careers centre center centrum college committee communications company conference consulting corp corporation council
  customer department dept desk digest editor editorial enquiries events events facility faculty feedback finance foundation
  gmbh group groups helpdesk help hospital hr inc info information institut institute institutes international it laboratory
  library limited list listserv llc llp ltd mailer marketing membership ministry museum network news newsletter newsletters
  no-reply noreply notification notifications office orders payroll plc postmaster press programme project recruitment
  registry research reservations robot sales school secretariat secretary security service services society staff
  subscriptions support team training trust university université universität universidad università updates user users
  webmaster admin-team daemon system systems contact mail email reply
  alert alerts automated billing booking bookings clinic club consortium coordinator customers developers engineering helpline hotline
  invoices invoicing jobs journal lab laboratories licensing logistics management media members museum operations parking
  partnership partnerships payments planning procurement products projects purchasing receipts recruiting registrar reminders
  reporting safety shop store studio sustainability tickets timetabling union unit volunteers webinars wellbeing workshop
`);

/** `Dipl.-Phys.` and, run together, `Prof.Dr.` are titles as well. */
export function isTitle(word: string): boolean {
  const isOne = (part: string) => titles.has(part) || (word.endsWith('.') && dottedTitles.has(part));
  return (
    isOne(plain(word)) ||
    /^dipl\.?-\p{L}/iu.test(word) ||
    (/\.\p{L}/u.test(word) &&
      word
        .toLowerCase()
        .split('.')
        .every((part) => part === '' || isOne(part)))
  );
}
/** `J.R.` are initials. */
export const isGeneration = (word: string) => generations.has(plain(word)) && !/\p{L}\.\p{L}/u.test(word);
export const isParticle = (word: string) => particles.has(plain(word));
export const isBody = (word: string) => bodies.has(plain(word));

/** In capitals or with dots, as degrees are written: `MA`, `B.A.`, `PhD`; `Ma` is a name. */
export function isCredential(word: string): boolean {
  const bare = plain(word);
  return credentials.has(bare) && (word.includes('.') || /\p{Lu}.*\p{Lu}/u.test(word) || bare.length > 3);
}

/** Without the titles before a name and the degrees behind it. */
export function stripTitles(text: string): string {
  const words = text.split(' ').filter(Boolean);
  for (;;) {
    const title = words.findIndex((word) => !ranks.has(plain(word)));
    if (title + 1 >= words.length || !isTitle(words[title] ?? '')) break;
    words.splice(0, title + 1);
  }
  // Two capitals that would leave one word alone are a family name: `Jun MA`.
  const isDegree = (word: string) =>
    isCredential(word) && (words.length > 2 || word.length > 2 || isGeneration(words[0] ?? ''));
  while (words.length > 1 && isDegree(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[.,;:]/g, '');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
