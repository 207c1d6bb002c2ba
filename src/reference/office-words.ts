/**
 * What offices, functions and services call their mailboxes in English: each alone says that several people read one. Words
 * that many people bear as a name are not among them (law, press, dean). Plurals are understood.
 */
export const englishOffices = words(`
  box contact contactus email enquire enquiry faq feedback frontdesk hello help helpdesk inbox info information informations
  inquire inquiry mail mailbox mailroom postbox postroom question reception receptionist suggestion switchboard welcome
  affairs dossier excellence exchange impact knowledge paperwork record relations response abuse bug cert csirt hostmaster
  infosec noc phish phishing root security soc spam sysadmin usenet uucp webadmin webmaster anyone everybody everyone noone
  nobody recipient someone undisclosed unknown

  adm admin administration administrator board bureau chair chairman chairperson chairwoman committee coordinator council
  councillor curator deputy director directorate editor executive governance governor headmaster headmistress headoffice
  headquarters headteacher hq leadership librarian management manager minister ministry office officeadmin ombudsman ombuds
  owner president rector principal provost rectorate registrar registry secretarial secretariat secretary senate supervisor
  theoffice trustee vicechancellor vicepresident ceo cfo chro cio ciso cmo coo cto

  account accountancy accountant accounting audit auditor benefits billing bid budget bursar bursary claim collections
  commercial contract cost creditcontrol donation donor expense finance financial fiscal fundraising funding gift grants
  insurance invest investment investor invoice invoicing legacies order payable payment payroll pension procurement purchase
  purchasing quotation quote receivable refund remittance shareholder sponsorship statement tender treasurer treasury

  apprentice apprenticeship career cv employability employee employer employment hiring hr humanresources intern internship
  people personnel placement recruit recruiter recruiting recruitment resourcing staff staffing talent timesheet jobs trainee
  trainer training vacancy volunteer volunteering wellbeing wellness workforce

  analytics api app backup beta cloud coding compsys data database datacenter datacentre demo desktop dev developer devops
  devs digital dns domain ecommerce elearning ftp hardware ict infra infrastructure intranet internet ist it itservicedesk
  itservice login multimedia network online platform portal printing qa server servicedesk storage support sysops
  system systems tech technical techsupport technology telecom telephony test tester testing ux web webdesign webinar website
  webteam wifi www

  ads advert advertise advertiser advertising affiliate ambassador blog bizdev branding broadcast broadcasting bulletin
  campaign comms communication content copyright creative design designer editorial exhibition exhibitor expo film influencer
  journal journalist magazine marcom marketing media mkt mktg newsdesk newsroom photo photography podcast pr pressoffice
  promo promotion publication publicaffairs publicity publicrelations publisher publishing radio seo social socialmedia
  sponsor video

  agency appointment booking boxoffice client concierge consult consultancy consultant consulting crm customer customercare
  customerservice dealer delivery despatch dispatch distribution distributor export fleet franchise freight fulfilment
  fulfillment growth import installation inventory lead logistics loyalty maintenance manufacturing merchandise merchandising
  merchant newbusiness offer partner partnership product production rental repair reseller reservation retail returns sale
  sales salesteam service shipping shop showroom solution spares store success supplier supply supplychain support ticket
  ticketing tour tourism trade transport transportation travel trial vendor venue warehouse warranty wholesale

  academic academy accommodation admission admit advancement advising advisor adviser advice advisory alumna alumnae alumni
  alumnus applicant application apply archive assessment awards chaplaincy classroom college conference congress consortium
  course counselling counseling curriculum degree department dept diploma disability diversity doctoral edi education
  engagement enrol enroll enrollment enrolment enterprise erasmus ethics examination exams exchanges faculty fees fellowship
  fieldwork foundation funder graduate graduation gym inclusion incubator innovation institute institution instructor
  international kindergarten lab laboratory language learning lecturer library licensing lifelong mentor mentoring module
  museum nursery observatory openday outreach phd postdoc postdoctoral postgrad postgraduate prize professor programme
  program programs project prospectus quality recreation registration research researcher residence residences safeguarding
  scholarship school seminar studio student study studyabroad summerschool symposium teacher teaching thesis timetable
  timetabling tuition tutor tutoring tutors undergrad undergraduate university visa visitor welfare workshop

  accessibility agriculture animation anthropology archaeology architecture astronomy biochemistry biology biomedical
  bioscience biotech biotechnology business chemical chemistry classics computing computerscience criminology dental
  dentistry economics electronics engineer engineering entomology forestry genetics geography geology geoscience history
  humanities immunology informatics journalism linguistics literature management materials mathematics maths mechanical
  medical medicine microbiology midwifery music neuroscience nursing nutrition oceanography optometry orchestra pathology
  pediatrics pharmacology pharmacy philosophy physics physiology physiotherapy politics psychiatry psychology radiology
  robotics science sociology sport statistics surgery theater theatre theology toxicology veterinary zoology

  analyst automation building catering cafe citizen cleaning clinic clinical community company competition complaint
  compliance conservation consulate consumer continuity copyrights corporate crisis dataprotection development dpo donate
  elections embassy emergency energy environment environmental equality estates everyone event events facility foi gdpr
  general government grievance group health healthcare helpline highways home hospital hospitality hostel hotel
  housing immigration initiative inspection insight inspector integration invitation invite jury landlord legal letting
  licence license local mailing meeting member membership merger mission monitoring nomination occupationalhealth opportunity
  operation operations ops outage parent parking patent patient permission permit petition planning policy police portfolio
  preservation privacy property proposal protection quarantine recycling referral registered regulation regulatory relation
  renewal report reporting request resident resource restaurant review reviewer risk rsvp safety sanctions schedule
  scheduling search shareholders signup society standards strategy submission submit surveillance survey sustainability team
  theteam tenant translation transparency treatment trust trustees union unit utilities volunteers voter waste wildlife
  workplace youth

  all allhands artist association attendee author buyer campus caretaker cashier class coach collaborator colleague comment
  controller correspondence credit deal decision delegate dealership delegation doctor document documentation driver
  economist educator electrician estimator estimating examiner expert facilitator followup form founder friend gallery guest
  helper host intake issue keynote leader lobby lounge machine maker manual map marketplace men mechanic message negotiator
  notice official operator organiser organizer orientation phone planner poll porters practice promoter quiz
  reader recording redaction representative reservations sample scheduler scheme scientist script secretariats section
  session sign site specialist speaker statistician steward stock stockroom stores story strategist subscriber summit talk
  task technician template theme tool translator traveller treasure veteran visit women writer civilsociety digitalmarketing
  directors headteachers headsofdepartment landlords marketingteam parentteacher asset bookshop bookstore clearing
  commercialisation commercialization cpd customs debt dignity engage experience fresher fundraiser hub innovate liaison
  overseas participation print printroom query radiation recovery reprographics sabbatical spinout stakeholder startup
  widening clerk isp press rents anonymous attendance absence biobank bookkeeper bookkeeping canteen casework constituency
  curate depot dispensary erp factory function garage gateway getintouch imaging inoc ispfeedback ispsupport ledger
  lighting lostproperty lunch pastoral payables prayer prepress receivables refuse remove sayhi swimming trouble uniform
  users vat vicar wedding yard
`);

/** Words that join those above and say nothing alone: `head.office`, `contact-us`, `international_relations`. */
export const modifiers = words(`
  ap ar global software tax   adult ground lost pool trading brand charity crew english human job kitchen room abroad access advanced and area arts
  assistant associate assurance at based care cell center central centre chain change chief city civil club co control county
  desk direct display distance district division early earth east engaged entry exec exam executive external extra family
  fast field finances first for free front fund further future global good green hall head health high home hosting house in
  institutional inter internal joint junior key leads life line live local main major master mobile my national new night
  north of officer old on one open our out outside parish park part personal point policy political post pre premier primary
  prior pro process public quick regional relation rights royal science section secondary secure self shared sixth skills
  smart social south space special specialist state street summer the third to town transfer trans us user vice video view
  virtual visit visiting week west with work working world series young intellectual aid
`);

/** Branches go by their place. Not those that people are called by (Georgia, Sydney, Lincoln). */
export const places = words(`
  americas anz apac asiapacific benelux caribbean emea eu europe eurasia gulf latam nordic nordics oceania pacific
  scandinavia uk usa angola argentina australia austria azerbaijan bahrain bangladesh belarus belgium bolivia brasil brazil
  britain bulgaria cambodia cameroon canada china colombia croatia cyprus czechia denmark deutschland ecuador egypt espana
  estonia ethiopia finland france germany ghana greece hongkong hungary iceland indonesia iran iraq italy japan kazakhstan
  korea kuwait latvia lebanon lithuania luxembourg malaysia malta mauritius mexico morocco mozambique nepal netherlands
  newzealand nigeria norway pakistan panama paraguay peru philippines poland polska portugal qatar romania russia rwanda
  saudi scotland senegal serbia singapore slovakia slovenia southafrica spain sudan sweden switzerland taiwan tanzania
  thailand tunisia turkey turkiye uae uganda ukraine uruguay usoffice uzbekistan venezuela vietnam zambia zimbabwe aberdeen
  abudhabi amsterdam ankara antwerp athens atlanta auckland baltimore bangalore bangkok barcelona beijing beirut belfast
  belgrade bengaluru berlin bilbao birmingham bogota bombay bordeaux boston bratislava brisbane bristol brussels bucharest
  budapest buenosaires cairo calgary canberra capetown cardiff chennai chicago cologne copenhagen delhi detroit doha dubai
  dublin durban dusseldorf edinburgh edmonton frankfurt genova glasgow guangzhou hamburg hanoi helsinki hyderabad istanbul
  jakarta jeddah johannesburg karachi kiev kolkata krakow kualalumpur kyiv kyoto leeds leipzig lisboa lisbon liverpool
  ljubljana london losangeles malaga manchester manila marseille melbourne miami minneapolis montreal moscow mumbai munich
  muenchen nairobi naples newcastle newyork nottingham osaka oslo ottawa oxford philadelphia pittsburgh prague praha quebec
  reykjavik riga riyadh rotterdam sanfrancisco saopaulo seattle seoul seville shanghai sheffield shenzhen stockholm stuttgart
  sunderland tallinn tehran telaviv tokyo toronto toulouse vancouver vilnius warsaw warszawa wien winnipeg zagreb zurich
`);

/** Words that make an office of whatever stands before them, behind a dash, dot or underscore: `york.office`, `kestrel-support`. */
export const endings = words(`
  account accounts admin administration administrator admissions alumni association board bookings careers center centre club
  college committee comms communications conference consortium contact coordinator council dept department desk director
  editor editorial editors enquiries enquiry events faculty feedback finance foundation group groups head help helpdesk hr
  inbox info information institute institut intern interns jobs lab laboratory labs library mailbox managers manager
  marketing membership office officer operations ops order orders organisers organizers partnerships payments payroll press
  procurement program programme project projects purchasing reception recruitment registrar registration registry research
  reservations reviewers room sales school secretariat secretary security sekretariat service services servicedesk society
  staff student students submissions submission support sysadmin team teams tech tickets training treasurer trust union unit
  volunteers webmaster workshop
`);

/** The same without a dash between, for no name ends in them. */
export const runOnEndings =
  /(?:admin|admissions|assistance|bibliothek|careers|committee|conference|customer|department|enquir(?:y|ies)|finance|helpdesk|hotline|library|manager|marketing|office|recruitment|registry|reception|sekretariat|secretariat|services?|servicedesk|support|team|training|university|webmaster|[a-z]{4}amt|abteilung|administratie|afdeling|avdelning|beratung|kontor|leitung|palvelut|toimisto|verwaltung|zentrum)$/;

/** The same at the beginning: `info-chemistry`, `enquiries.york`. */
export const beginnings = words(`
  accounts admin admissions all alumni bookings careers chair comms committee conference contact customer department dept
  director editor enquiries enquiry events faculty finance head helpdesk hr info information institute jobs lab library
  marketing membership office orders president project projects recruitment registrar reservations sales school secretariat
  secretary service services staff student students support team training treasurer volunteer volunteers webmaster workshop
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
