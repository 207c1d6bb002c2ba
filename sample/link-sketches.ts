import { base, marked, names, topics, utf16, utf8, western, type Sketch } from './link-sketch.ts';
import { messyDate, messyName, money } from './messy-cells.ts';

/** What each of the other systems exports, and how it is read. */
export const sketches: readonly Sketch[] = [
  {
    name: 'finance-awards',
    rows: 300,
    header: [
      'Award No.',
      'Project Title',
      'Funder Name',
      'Funder Web Site',
      'Type',
      'Start Date',
      'End Date',
      'Award Amount',
      'Department',
      'Status',
    ],
    separator: ',',
    encode: marked,
    row: ({ index, random, organisation, unit }) => [
      `AW-${10_000 + index}`,
      `${random.pick(['Towards', 'New methods in', 'A study of'])} ${random.pick(topics)}, phase ${random.integer(1, 3)}`,
      messyName(organisation.name, random),
      random.chance(0.6) ? `www.${organisation.domains[0]}` : '',
      random.pick(['Research grant', 'Contract', 'RESEARCH GRANT', 'Fellowship']),
      messyDate(random, 'numbers'),
      '',
      money(random, random.chance(0.1) ? '' : '£'),
      unit,
      random.pick(['Live', 'Closed', 'Submitted', 'Live']),
    ],
    mapping: {
      ...base,
      fields: {
        key: { column: 'Award No.' },
        kind: { column: 'Type', values: { 'Research grant': 'grant', Contract: 'contract' } },
        title: { column: 'Project Title' },
        state: { column: 'Status' },
        startsOn: { column: 'Start Date' },
        endsOn: { column: 'End Date' },
        amount: { column: 'Award Amount' },
        url: { text: 'https://finance.northbridge.example/awards/{Award No.}' },
        unit: { column: 'Department' },
        organisationName: { column: 'Funder Name' },
        domain: { column: 'Funder Web Site' },
      },
    },
  },
  {
    name: 'finance-invoices',
    rows: 400,
    header: ['Rechnung/Invoice', 'Customer', 'Customer VAT No', 'Date', 'Net', 'Ccy', 'Paid'],
    separator: ';',
    encode: western,
    row: ({ index, random, organisation }) => [
      `INV${2024_000 + index}`,
      messyName(organisation.name, random),
      random.chance(0.3)
        ? `GB ${random.integer(100, 999)} ${random.integer(1000, 9999)} ${random.integer(10, 99)}`
        : '',
      messyDate(random, 'points'),
      money(random, '', 'comma'),
      random.pick(['GBP', 'GBP', 'EUR', 'GBP']),
      random.pick(['Y', 'N', '']),
    ],
    mapping: {
      ...base,
      decimal: 'comma',
      fields: {
        key: { column: 'Rechnung/Invoice' },
        kind: { text: 'invoice' },
        title: { text: 'Invoice {Rechnung/Invoice}' },
        state: { column: 'Paid', values: { Y: 'paid', N: 'open' } },
        startsOn: { column: 'Date' },
        amount: { column: 'Net' },
        currency: { column: 'Ccy' },
        organisationName: { column: 'Customer' },
        vat: { column: 'Customer VAT No' },
      },
    },
  },
  {
    name: 'ktp',
    rows: 60,
    header: ['Programme No', 'Company Partner', 'Companies House No', 'KTP Title', 'From', 'To', 'Lead'],
    separator: '\t',
    encode: utf16,
    row: ({ index, random, organisation, unit }) => [
      `KTP${13_000 + index}`,
      messyName(organisation.name, random),
      random.chance(0.5) ? String(random.integer(1_000_000, 9_999_999)) : '',
      `Embedding ${random.pick(topics)} at ${organisation.name}`,
      messyDate(random, 'months'),
      '',
      unit,
    ],
    mapping: {
      ...base,
      fields: {
        key: { column: 'Programme No' },
        kind: { text: 'ktp' },
        title: { column: 'KTP Title' },
        startsOn: { column: 'From' },
        endsOn: { column: 'To' },
        organisationName: { column: 'Company Partner' },
        'company-number': { column: 'Companies House No' },
      },
    },
  },
  {
    name: 'placements',
    rows: 250,
    header: ['Placement ID', 'Student course', 'Employer', 'Supervisor', 'Supervisor email', 'Start', 'End', 'Stage'],
    separator: ',',
    encode: utf8,
    row: ({ index, random, organisation }) => {
      const name = random.pick(names);
      const local = name
        .normalize('NFKD')
        .replace(/[^A-Za-z ]/g, '')
        .toLowerCase()
        .replace(' ', '.');
      const address = `${local}@${organisation.domains[0]}`;
      return [
        `P/${index + 1}`,
        `${random.pick(['BEng Robotics', 'BSc Chemistry', 'MSc Data Science'])} “year in industry”`,
        messyName(organisation.name, random),
        name,
        random.chance(0.06) ? address.replace('@', ' at ') : random.chance(0.2) ? '' : `${name} <${address}>`,
        messyDate(random, 'iso'),
        '',
        random.pick(['Confirmed', 'Offered', 'Completed']),
      ];
    },
    mapping: {
      ...base,
      fields: {
        key: { column: 'Placement ID' },
        kind: { text: 'placement' },
        title: { column: 'Student course' },
        state: { column: 'Stage' },
        startsOn: { column: 'Start' },
        endsOn: { column: 'End' },
        organisationName: { column: 'Employer' },
        emailAddress: { column: 'Supervisor email' },
        personName: { column: 'Supervisor' },
      },
    },
  },
  {
    name: 'alumni',
    rows: 200,
    header: ['Constituent ID', 'Name', 'Preferred email', 'Employer', 'Job title', 'Graduation date'],
    separator: ',',
    encode: utf8,
    row: ({ index, random, organisation }) => {
      const name = random.pick(names);
      const local = `${name.split(' ')[1]?.toLowerCase() ?? ''}${index}`;
      return [
        `8-${100_000 + index}`,
        name,
        random.chance(0.3) ? `${local}@freemail.example` : `${local}@${organisation.domains[0]}`,
        messyName(organisation.name, random),
        random.pick(['Engineer', 'Director of Research', 'Analyst', 'Head of “Growth”']),
        messyDate(random, 'numbers'),
      ];
    },
    mapping: {
      ...base,
      fields: {
        key: { column: 'Constituent ID' },
        kind: { text: 'alumnus' },
        title: { text: '{Job title}, {Employer}' },
        startsOn: { column: 'Graduation date' },
        organisationName: { column: 'Employer' },
        emailAddress: { column: 'Preferred email' },
        personName: { column: 'Name' },
      },
    },
  },
];
