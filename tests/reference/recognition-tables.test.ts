import { recogniseKind } from '#domain/correspondent.ts';
import { organisationDomains } from '#reference/organisation-domains.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const tables = recognitionTables({ domains: ['@Northbridge.Example.'], personalDomains: ['*.freemail.example', ''] });
const kindOf = (address: string) => recogniseKind(address, tables).kind;

describe('recognition with the real tables', () => {
  it.each(
    `noreply no-reply no_reply no.reply No-Reply donotreply do-not-reply do_not_reply.news noreply2 noreply+a1b2
    jobs-noreply noreply-dmarc calendar-notification notifications notification alerts mailer-daemon MAILER-DAEMON postmaster
    bounce bounces+12-ab-jo=acme.example bounce-77_HTML-9 prvs=12=jo auto-reply ne-pas-repondre nicht-antworten
    acme_noreply2 noreplyhr facebooknoreply não-responder Älä-vastaa autoresponder jira reminders case-10442 INC0012345
    reply-fe5b1c7 order_confirmation eventnotifications MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e
    jira@acme.atlassian.net support@acme.zendesk.com reply+tok@reply.github.com 12345@bugs.acme.example x+y@boards.trello.com
    noreply@noreply.github.com c_1a2b@group.calendar.google.com acme.example_1a2b@resource.calendar.google.com`.split(
      /\s+/,
    ),
  )('says that %s is automatic', (text) => {
    expect(kindOf(text.includes('@') ? text : `${text}@acme.example`)).toBe('automated');
  });

  it.each(
    `newsletter newsletters e-news ebulletin mailing-list staff-request jisc-members dl-finance owner-physics jisc-users news
    anybody@lists.acme.example anybody@group.jiscmail.ac.uk forum@jiscmail.ac.uk cluster@googlegroups.com x@acme.groups.io
    x@list.nih.gov x@newsletter.acme.example x@listserv.acme.example physics@groups.acme.example
    1a2b3c4d.acme.onmicrosoft.com@emea.teams.ms choir@groups.outlook.com`.split(/\s+/),
  )('says that %s is a list', (text) => {
    expect(kindOf(text.includes('@') ? text : `${text}@acme.example`)).toBe('list');
  });

  it.each(
    `noreen.riley noreplan.jo replyto.smith nora.eply jane.alert bob.bounce alice.list tom.request anna.daemon bounce.smith
    alerta mailo info enquiries users cronin.p postma newsome jo@list.co.uk jo@lists.co.uk jo@newsletter.co.uk
    jo@groups.co.uk jo@teams.acme.example daemon.hall notley owner jane@zendesk.com jo@reply.com travis.jenkins case1985 sr1111111 dino.auto zeev-l robot101`.split(
      /\s+/,
    ),
  )('says that %s is somebody', (text) => {
    expect(kindOf(text.includes('@') ? text : `${text}@acme.example`)).toBe('external');
  });

  it.each(
    `gmail.com googlemail.com hotmail.co.uk live.co.uk outlook.com yahoo.co.uk icloud.com btinternet.com virginmedia.com
    talktalk.net plus.net supanet.com lineone.net tutanota.com sky.com ntlworld.com proton.me qq.com 163.com freemail.example
    thesmiths.freeserve.co.uk smith.plus.com mail.freemail.example tesco.net blueyonder.co.uk o2.co.uk fastmail.com
    pm.me telus.net t-online.de orange.fr libero.it bigpond.com xtra.co.nz eircom.net hinet.net relay.firefox.com
    hotmail.ie yahoo.cl aol.it iol.ie alice-dsl.net vodafone.de belgacom.net nyc.rr.com blue.ocn.ne.jp mymts.net jaring.my`.split(
      /\s+/,
    ),
  )('says that %s is a provider of personal mail, and no organisation', (domain) => {
    expect(kindOf(`jo@${domain}`)).toBe('personal');
    expect(organisationDomains(`jo@${domain}`, tables)).toEqual([]);
  });

  it.each([
    'nus.edu.sg',
    'unican.es',
    'cox.com',
    'alibaba.com',
    'tesco.com',
    'blueyonder.com',
    'virginmedia.co.uk',
    'yahoo.example',
    'anu.edu.au',
    'army.mil',
    'york.ac.uk',
    'gov.scot',
    'x.gmail.com',
    'notfreemail.example',
  ])('says that %s is an organisation', (domain) => {
    expect(kindOf(`jo@${domain}`)).toBe('external');
    expect(organisationDomains(`jo@${domain}`, tables)[0]).toBe(domain);
  });

  it.each(
    `info enquiries office admissions hello hr webmaster security physics-admissions research.office it-helpdesk info2
    info-chemistry undergraduate.admissions kontakt secretariat ventas press_office jobs itsupport theteam customersupport schoolofphysics head.of.physics financeteam2
    conference2027 smith-lab deans.office ap.invoices all-staff london vice-chancellor treasurer bibliothèque prüfungsamt
    ufficio-stampa recursoshumanos studentenzaken kirjaamo rekrutacja tuyensinh zhaosheng koho`.split(/\s+/),
  )('says that %s is an office, which several people read', (localPart) => {
    expect(recogniseKind(`${localPart}@acme.example`, tables)).toMatchObject({ kind: 'external', shared: true });
  });

  it.each(
    `jane.smith jsmith dean page grant price bishop law infante officer teamer jo.press2go anna.church southall e.sales estelle
    christelle art.garfunkel ana.camara hans.weber jack.boston india.jones rosales.m bishop.shop1985 user12345 12345 dev.patel`.split(
      /\s+/,
    ),
  )('says that %s is one person', (localPart) => {
    expect(recogniseKind(`${localPart}@acme.example`, tables)).not.toHaveProperty('shared');
  });

  it('takes no person for an office, whatever the words that their names are like', () => {
    const given = 'anna ben carlos dean estelle grant hans india jordan kim mark olga priya sydney wei xu'.split(' ');
    const family =
      'baker bishop church cook english hall king law leeson marsh page price rosales smith temple wood'.split(' ');
    const people = given.flatMap((a) =>
      family.flatMap((b) => [`${a}.${b}`, `${a.slice(0, 1)}${b}`, `${b}${a.slice(0, 1)}2`]),
    );
    const reasonOf = (localPart: string) => recogniseKind(`${localPart}@acme.example`, tables).reason.code;
    expect(people.filter((localPart) => reasonOf(localPart) !== 'other-domain')).toEqual([]);
  });

  it('believes reference data that says whose a domain is, but not against the institution’s own list', () => {
    const overruled = ['violinmakers.co.uk', 'wales.nhs.uk', 'freemail.example'];
    const more = recognitionTables({ domains: [], personalDomains: ['freemail.example'], overruledDomains: overruled });
    const seen = (domain: string) => [
      recogniseKind(`jo@${domain}`, more).kind,
      organisationDomains(`jo@${domain}`, more),
    ];
    expect(kindOf('jo@violinmakers.co.uk')).toBe('personal');
    expect(seen('violinmakers.co.uk')).toEqual(['external', ['violinmakers.co.uk']]);
    expect(seen('wales.nhs.uk')).toEqual(['external', ['wales.nhs.uk']]);
    expect(seen('freemail.example')).toEqual(['personal', []]);
  });

  it("knows the institution's own domains as an administrator writes them", () => {
    expect(kindOf('jo@northbridge.example')).toBe('colleague');
    expect(kindOf('no-reply@chem.northbridge.example')).toBe('colleague');
    expect(kindOf('jo@example')).toBe('invalid');
  });

  it('answers any text, the same for capitals', () => {
    const address = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.stringMatching(/^[a-z+=._-]{1,20}$/),
          fc.constantFrom('gmail.com', 'lists.x.example', 'a.co.uk', 'co.uk'),
        )
        .map(([local, domain]) => `${local}@${domain}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        expect(kindOf(text)).toBeTypeOf('string');
        if (/^[\x20-\x7e]*$/.test(text)) expect(kindOf(text.toUpperCase())).toBe(kindOf(text.toLowerCase()));
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to an end with an address made to take for ever', () => {
    for (const local of ['no-'.repeat(21), '='.repeat(64), 'n.o_'.repeat(16), '-'.repeat(64)]) {
      expect(kindOf(`${local}@${'lists.'.repeat(40)}example`)).toBeTypeOf('string');
    }
  });
});

describe('organisationDomains', () => {
  it.each([
    ['jo@a.b.york.ac.uk', ['a.b.york.ac.uk', 'b.york.ac.uk', 'york.ac.uk']],
    ['Jo@Labs.Acme.Example', ['labs.acme.example', 'acme.example']],
    ['jo@ward.riverdale.nhs.uk', ['ward.riverdale.nhs.uk', 'riverdale.nhs.uk']],
    ['jo@team.acme.uk.com', ['team.acme.uk.com', 'acme.uk.com']],
    ['jo@digital.gov.scot', ['digital.gov.scot']],
    ['jo@gov.scot', ['gov.scot']],
    ['jo@nhs.net', []],
    ['jo@wales.nhs.uk', []],
    ['jo@ward.abm.wales.nhs.uk', ['ward.abm.wales.nhs.uk', 'abm.wales.nhs.uk']],
    ['jo@borders.scot.nhs.uk', ['borders.scot.nhs.uk']],
    ['jo@office.x.gsi.gov.uk', ['office.x.gsi.gov.uk']],
    ['jo@dot.ca.gov', ['dot.ca.gov']],
    ['jo@mail.dot.state.tx.us', ['mail.dot.state.tx.us', 'dot.state.tx.us']],
    ['jo@nasa.gov', ['nasa.gov']],
    ['jo@office.xn--85x722f.xn--55qx5d.cn', ['office.xn--85x722f.xn--55qx5d.cn', 'xn--85x722f.xn--55qx5d.cn']],
    ['jo@ac.uk', []],
    ['jo@192.0.2.1', []],
    ['jo@chem.northbridge.example', []],
    ['jo@gmail.com', []],
    ['no address', []],
    ['', []],
  ])('of %s are %j', (address, expected) => {
    expect(organisationDomains(address, tables)).toEqual(expected);
  });

  it('go from the address to its registrable domain, one label at a time', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const domains = organisationDomains(address, tables);
        if (domains.length > 0) expect(address.toLowerCase().endsWith(`@${domains[0] ?? ''}`)).toBe(true);
        for (const [index, domain] of domains.slice(1).entries()) {
          expect(domains[index]?.replace(/^[^.]+\./, '')).toBe(domain);
        }
      }),
    );
  });
});
