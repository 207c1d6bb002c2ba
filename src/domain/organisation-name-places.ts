/** Names of big cities in English and in their own languages, folded; and Roman numerals. The first stands for all. */
const groups = `
munich munchen monaco|vienna wien|prague praha|cracow krakow krakau|warsaw warszawa varsovie|rome roma|milan milano mailand|turin torino|
florence firenze|venice venezia|naples napoli|genoa genova|padua padova|cologne koln|nuremberg nurnberg|hanover hannover|brunswick braunschweig|
brussels bruxelles brussel|antwerp antwerpen anvers|ghent gent|bruges brugge|leuven louvain|copenhagen kobenhavn|gothenburg goteborg|
lisbon lisboa lissabon|oporto porto|seville sevilla|saragossa zaragoza|geneva geneve genf|zurich zurigo|basel basle bale|lucerne luzern|bern berne|
lyon lyons|marseille marseilles|strasbourg strassburg|athens athinon athina|thessaloniki salonica|bucharest bucuresti|belgrade beograd|sofia sofiya|
moscow moskva moskovskii|petersburg peterburg|kyiv kiev kiiv|kharkiv kharkov|odesa odessa|lviv lvov|minsk mensk|vilnius vilna|tallinn reval|helsinki helsingfors|
turku abo|cairo qahira|alexandria iskandariya|tehran teheran|beijing peking|guangzhou canton|nanjing nanking|tokyo tokio|kolkata calcutta|mumbai bombay|chennai madras|
bangalore bengaluru|havana habana|mexico mejico|hague haag|wroclaw breslau|gdansk danzig|poznan posen|szczecin stettin|lodz lods|cardiff caerdydd|swansea abertawe|
catalonia catalunya cataluna|brittany bretagne|burgundy bourgogne|normandy normandie|bavaria bayern|saxony sachsen|tuscany toscana|sicily sicilia|
sardinia sardegna|silesia slaski slaska|moravia morava|lower nieder|mount mt mont monte|mohammed muhammad mohamed mohammad|hussein husain hussain husein|khalid khaled|ibn ben bin|vilnius vilniaus|warsaw warszawski warszawska|moscow moskovskaya|prague prazska|crete kritis kriti|cyprus kypros kyprou|macedonia makedonija makedonia|croatia hrvatska|serbia srbija|slovenia slovenija|slovakia slovensko|bohemia cechy|transylvania transilvania|java jawa|upper ober|2 ii|3 iii|4 iv|6 vi|7 vii|8 viii|9 ix`;

export const exonyms: ReadonlyMap<string, string> = new Map(
  groups.split('|').flatMap((group) => {
    const [first = '', ...others] = group.trim().split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

const countryNames = new Map<string, ReadonlySet<string>>();

/** The words of a country's name in English, folded; empty for what is no country. */
export function countryWords(country: string | undefined, fold: (text: string) => string): ReadonlySet<string> {
  if (country === undefined || !/^[a-z]{2}$/i.test(country)) return new Set();
  const known = countryNames.get(country);
  if (known) return known;
  const name = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(country.toUpperCase()) ?? '';
  const words = new Set([
    ...fold(name)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2),
    country.toLowerCase(),
  ]);
  countryNames.set(country, words);
  return words;
}
