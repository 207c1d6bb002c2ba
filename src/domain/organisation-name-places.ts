/** Names of big cities in English and in their own languages, folded; and Roman numerals. The first stands for all. */
const groups = `
castile castilla castille|navarre navarra|andalusia andalucia|balearic baleares balears|canary canarias|islands islas illes ilhas iles|corunna coruna|azores acores|
piedmont piemonte|lombardy lombardia|apulia puglia|mantua mantova|syracuse siracusa|trent trento|bolzano bozen|westphalia westfalen|thuringia thuringen|hesse hessen|
rhineland rheinland|palatinate pfalz|carinthia karnten|styria steiermark|tyrol tirol|constance konstanz|savoy savoie|picardy picardie|corsica corse|dunkirk dunkerque|
mediterranean mediterraneo mediterranea mediterranee akdeniz|adriatic adriatico jadranski|aegean egee ege aigaiou|ionian ioniou|thessaly thessalias|
thrace thrakis trakya|patras patron|piraeus peiraios|peloponnese peloponnisou|silesian slaskie slaskiego|jagiellonian jagiellonski|lublin lubelski lubelska|
ljubljana laibach|rousse ruse|nis nish|chisinau kishinev|yerevan erevan|tbilisi tiflis|tashkent toshkent|samarkand samarqand|bukhara buxoro|fergana fargona|andijan andijon|
khorezm xorazm|kaunas kauno|klaipeda klaipedos|siauliai siauliu|riga rigas|damascus dimashq|aleppo halab|mosul mawsil|basra basrah|karbala kerbala|babylon babil|
tripoli tarabulus trablus|algiers alger argel|oran wahran|fez fes|marrakesh marrakech|tangier tanger|mecca makkah|medina madinah madina|jeddah jiddah|hebron khalil|
assiut asyut|mansoura mansura|minya minia|fayoum fayyum|trabzon trebizond|antioch hatay|seoul soul|busan pusan|daegu taegu|gwangju kwangju|jeju cheju|taipei taibei|
japan nippon nihon|brazil brasil|spain espana|italy italia|germany deutschland|switzerland schweiz suisse svizzera|norway norge|sweden sverige|denmark danmark|
finland suomi|netherlands nederland|turkey turkiye|hungarian magyar|russian rossiiskii rossiiskaia rossiiskogo|ukrainian ukrainskii ukrainska|belarusian belorusskii belaruski|
kazakh kazakhskii kazakhstanskii|armenian armianskii|polish polski polska|czech ceske cesky ceska|swiss schweizerische|austrian osterreichische|italian italiana italiano|
norwegian norsk norges|swedish svenska|danish dansk danske|portuguese portuguesa|brazilian brasileira brasileiro|mexican mexicana|reformed reformatus reformierte|
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
