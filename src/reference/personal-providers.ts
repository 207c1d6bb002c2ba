import freeEmailDomains from 'free-email-domains';

/** Universities that the list wrongly holds. */
const notPersonal = ['nus.edu.sg', 'unican.es'];

/** Providers that the list lacks, most of them British. */
const alsoPersonal = [
  'btopenworld.com',
  'cantab.net',
  'clara.co.uk',
  'clara.net',
  'doctors.org.uk',
  'fsmail.net',
  'fsnet.co.uk',
  'gmail.co.uk',
  'hey.com',
  'lineone.net',
  'mailbox.org',
  'mozmail.com',
  'onetel.com',
  'onetel.net',
  'orange.net',
  'oxon.org',
  'phonecoop.coop',
  'pipex.com',
  'plus.com',
  'plus.net',
  'plusnet.com',
  'privaterelay.appleid.com',
  'supanet.com',
  'talktalk.co.uk',
  'talktalk.net',
  'tuta.com',
  'tutanota.com',
  'tutanota.de',
  'uwclub.net',
  'virginmedia.co.uk',
  'virginmedia.com',
  'waitrose.com',
  'wanadoo.co.uk',
  'which.net',
  'zen.co.uk',
];

/** Providers that give each customer a sub-domain (`jo@thesmiths.freeserve.co.uk`). */
const subDomainProviders = ['demon.co.uk', 'force9.co.uk', 'freeserve.co.uk', 'fsnet.co.uk', 'plus.com'];

const providers: ReadonlySet<string> = new Set(
  [...freeEmailDomains, ...alsoPersonal, ...subDomainProviders].filter((domain) => !notPersonal.includes(domain)),
);

/** Whether a domain belongs to a provider of personal mail, so that it says nothing about an organisation. */
export function isPersonalProvider(domain: string): boolean {
  return providers.has(domain) || subDomainProviders.some((provider) => domain.endsWith(`.${provider}`));
}
