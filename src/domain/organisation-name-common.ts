import { exonyms } from './organisation-name-places.ts';

/** Words of places' names, folded: cities where ROR (CC0) knows eight bodies or more, towns with a university, provinces. */
const words = `
  aachen aalborg aarhus ababa aberdeen abingdon abuja accra addis adelaide adriatic africa aguascalientes ahmedabad aires
  akita akron alabama alarcon alaska albany alberta albuquerque alcala alegre alexandria alges algiers alicante almada almaty
  alsace amadora amagasaki amazon america amersfoort amiens amman amsterdam anatolia anchorage ancona andalusia andes angeles
  angers anhui ankara annapolis antananarivo antonio antwerp aquitaine arabia aragon arctic arizona arkansas arlington arnhem
  asheville asia assam astana asuncion athens atlanta atlantic atsugi aubiere auckland augsburg aurangabad austin aveiro
  avignon aviv baghdad baku bali balkan baltic baltimore bamako bamberg banda bandung bangkok barcarena barcelona barcelos
  bari barranquilla basel batam bath baton bavaria bayamon bayreuth bedford bedfordshire beijing beirut belem belfast belgrade
  belo bengal bengaluru bergen berkeley berlin bern besancon bethesda bethlehem bhopal bhubaneswar bielefeld bihar bilbao
  birmingham bishkek bloomington bochum bogor bogota bohemia boise bologna bolzano bonn bordeaux boston boulder boulogne
  bozeman brabant braga braganca brasilia bratislava braunschweig bremen brest brighton brisbane bristol britain brittany brno
  brooklyn brunswick brussels bucharest budapest budejovice buenos buffalo bujumbura bukhara bunkyo burgundy burlington
  burnaby busan caen cairo calabria calgary cali california cambridge campinas canberra caparica caracas cardiff caribbean
  carinthia carolina cartagena casablanca castellon catalonia catania caucasus champagne chandigarh changchun changsha
  changwon charleston charlotte charlottesville chelmsford chemnitz chengdu chennai cheongju chester chiang chiba chicago
  chisinau chittagong chiyoda chongqing christchurch chuncheon cincinnati cirebon claremont clausthal clermont cleveland cluj
  coimbatore coimbra colchester collins cologne colombo colorado columbia compiegne connecticut copenhagen cordoba cork
  cornwall coruna corvallis cotonou cottbus courbevoie coventry covilha crawley crimea cuarto cuenca cuernavaca cumbria
  curitiba daegu daejeon dakar dakota dalian dallas damascus darmstadt davis dayton dehra dehradun delaware delft delhi
  denpasar denver derby detroit devon dhabi dhaka dheres diego dijon dnipro doha donostia dorset dortmund dresden dubai dublin
  duisburg dundee dunedin durban durham dushanbe dusseldorf edinburgh edmonton edogawa eichstatt eindhoven england enschede
  erbil erlangen ernakulam espoo essen essex etienne europe evanston evora exeter fairbanks fairfax faisalabad faridabad faro
  fayetteville flanders flensburg florence florianopolis florida fortaleza foshan francisco frankfurt fredericton freiberg
  freiburg fremont fribourg friesland fujian fujisawa fukui fukuoka fukushima fukuyama funchal fuzhou gaborone gainesville
  galicia gallen galway gandhinagar gansu garching gdansk gdynia geneva genoa georgia ghaziabad ghent giessen gifu gijon giza
  glasgow gothenburg gottingen goyang granada graz greenbelt greenville greifswald grenoble groningen guadalajara guangdong
  guangxi guangzhou guatemala guayaquil guelph guildford guilin guimaraes guiyang guizhou gujarat gulf gurugram guwahati
  gwangju gyeonggi hachioji hagen hague haifa hainan hakata hakodate halifax halle hamamatsu hamburg hampshire hampton
  hangzhou hanoi hanover harare harbin harrisburg hartford haryana havana haven havre hawaii hebei hefei heidelberg
  heilongjiang helsinki henan henares hertfordshire hesse hildesheim himeji hirosaki hiroshima hobart hohenheim hohhot
  hokkaido hong honolulu honshu houston hsinchu hubei hunan huntsville hyderabad iasi ibadan ibaraki ichinomiya idaho illinois
  ilmenau incheon indiana indianapolis indore innsbruck iowa ipswich ireland irkutsk irvine isfahan islamabad istanbul
  itabashi ithaca iwaki izmir jacksonville jaipur jakarta jammu janeiro java jeddah jeju jena jeonju jersey jerusalem jiangsu
  jiangxi jilin jinan joensuu johannesburg johor jyvaskyla kabul kaduna kagoshima kaiserslautern kakogawa kalimantan kampala
  kanazawa kano kanpur kansas kaohsiung karachi karlsruhe karnataka kashiwa kashmir kassel kasugai kathmandu katowice kaunas
  kawagoe kawaguchi kawasaki kazan kent kentucky kerala keynes kharkiv khartoum khulna kiel kigali kingston kinshasa kirkland
  kitakyushu klagenfurt knoxville kobe koblenz kochi kofu kohoku kolkata kong kongens konstanz konya koriyama kosice koto
  krakow krems kuala kumamoto kumasi kunming kurashiki kurume kuwait kyiv kyoto kyushu lafayette lagos lahore lakewood lampung
  lancashire lancaster lansing lanzhou lauderdale lausanne laval leeds leeuwarden leicester leiden leipzig leiria leoben leon
  leuven lexington liaoning liguria lille lilongwe lima limerick limoges linkoping linz lisbon liverpool ljubljana lodz
  lombardy london longueuil lorraine louisiana louisville luanda lubeck lublin lucerne lucknow lugano lumpur lund luneburg
  lusaka luxembourg luzon lviv lyngby lyon maastricht macao macedonia madison madrid madurai maebashi magdeburg maharashtra
  maine mainz makassar malaga malang malmo maluku manado managua manchester mangaluru manhattan manila manitoba mannheim
  marburg markham marseille maryland mashhad massachusetts matosinhos matsudo matsue matsumoto matsuyama mazovia mclean medan
  medellin mediterranean meguro melbourne memphis mendoza merida metz mexico miami michigan middletown milan milwaukee minato
  mindanao minneapolis minnesota minsk mississauga mississippi missouri mito miyazaki modena mogadishu mohali mont montana
  montevideo montpellier montreal moravia morioka moscow moshi multan mumbai munich munster murcia muscat mysuru nagano
  nagaoka nagasaki nagoya nagpur naha nairobi nakagyo nakano namangan namur nanchang nancy nanjing nanning nanterre nantes
  naples nara nashville navarra nebraska neuchatel neustadt nevada newark newcastle newfoundland newport nicosia niigata
  nijmegen nile ningbo ningxia nishinomiya nizhny noida norfolk normandy northampton northbrook norwich nottingham noumea
  novgorod novi novosibirsk nuremberg oakland odense odesa odisha oeiras ohio oita okayama okazaki okinawa oklahoma oldenburg
  omaha ontario oran oregon orlando orleans osaka oslo osnabruck ostrava otsu ottawa ouagadougou oulu oviedo oxford pacific
  padang paderborn padua palaiseau palembang palermo pamplona panama papua paris pasadena passau paterna patna paulo pavia
  pekanbaru penang penh pennsylvania perth peshawar pessac petaling petersburg philadelphia phnom phoenix picardy piedmont
  pilsen pisa piscataway pittsburgh plouzane plovdiv plymouth podgorica pohang poitiers polten pomerania portalegre portland
  portsmouth potosi potsdam poznan pozuelo prague prayagraj pretoria princeton puebla pune punjab putrajaya qingdao qinghai
  quebec queensland queretaro quezon quito rabat rajasthan raleigh ranchi rawalpindi recife regensburg reims rennes reno
  reykjavik rhineland rhode riau richmond riga riyadh rochelle rochester rockville rome rostock rotterdam rouen rouge rzeszow
  saarbrucken sabah sacramento saga sagamihara saitama sakai salamanca salem salzburg samara samarinda sanaa sankt santander
  santarem santiago sapporo sarajevo sarawak sardinia saskatchewan saskatoon savoy saxony scotia scotland scottsdale seattle
  sejong selangor semarang sendai seongnam seoul setagaya setubal seville sfax shaanxi shandong shanghai shanxi sheffield
  shenyang shenzhen sherbrooke shibuya shijiazhuang shikoku shinagawa shinjuku shizuoka siberia sichuan sicily siegen silesia
  sindh singapore sintra skopje sofia solna somerset southampton springfield srinagar stavanger stellenbosch stockholm
  strasbourg stuttgart styria sudbury suffolk suginami suita sulawesi sulaymaniyah sumatra sumida sunnyvale surabaya surakarta
  surat surrey sussex suwon suzhou swindon sydney syracuse szczecin szeged tacoma taichung taipei taito taiyuan taizhou
  takamatsu takasaki takatsuki tallahassee tallinn tampa tampere tangerang tarragona tartu tashkent tasmania tbilisi tehran
  telangana tenerife tennessee texas thessaloniki thiruvananthapuram thrace thuringia tianjin tibet timisoara tirana
  tiruchchirappalli tokushima tokyo toledo toluca tomsk toronto toshima tottori toulon toulouse toyama toyohashi toyonaka
  toyota transylvania trento trenton trier trieste tripoli tromso trondheim tsukuba tubingen tucson tulsa tunis turin turku
  tuscany tyrol ueda ulaanbaatar ulsan uppsala ural urbana urumqi utah utrecht utsunomiya vadodara valbonne valencia
  valladolid vancouver vechta venice vermont versailles vienna vigo vijayawada villeneuve villeurbanne vilnius virginia
  visakhapatnam visayas viseu vitoria vladivostok volga wageningen wakayama wales wallonia waltham wanju warsaw washington
  waterloo watertown weimar wellington wels wenzhou westphalia wiener wiesbaden wilhelmshaven wilmington windhoek windsor
  winnipeg wisconsin woburn wolverhampton worcester wroclaw wuhan wuppertal wurzburg wuxi wyoming xalapa xiamen xian xinjiang
  xuzhou yamagata yangon yaounde yekaterinburg yerevan yinchuan yodogawa yogyakarta yokkaichi yokohama york yorkshire yunnan
  zagreb zaragoza zeeland zhejiang zhengzhou zhuhai zurich`;

const cities: ReadonlySet<string> = new Set(
  words
    .trim()
    .split(/\s+/)
    .map((word) => exonyms.get(word) ?? word),
);

/** Whether a word is known to be a place's name, where many bodies are called by it. */
export function isKnownPlace(word: string): boolean {
  return cities.has(word);
}

/** Words that many bodies' names have beside places: peoples, saints and leaders, qualities. */
const others: ReadonlySet<string> = new Set(
  `
  abdul accounting affairs african ahmad alliance alternative ambedkar american antonio arab army asian assumption augustine
  australian austrian azad azerbaijan bangladesh belarusian bhutto bible bishop bolivar bosco boys brazilian british buddhist
  bulgarian canada canadian cancer capital carlos cell charles chile china chinese christ church city coast colombia
  cooperative croatian cross cuban czech dame danish data david degree district dutch earth ecuador egyptian engineers english
  estonian european excellence fashion federation fernando film finnish first force france francis franklin free french
  further future gakuen gakuin gandhi general george georgian german ghana girls global grand great greek green grosso heart
  hellenic heritage high hills hindu holy human hungarian imam india indian indira indonesia indonesian integrated iran
  iranian iraqi irish island islands israel italian ivan japan japanese jawaharlal jean jefferson jesus jewish john johns
  joint jose joseph josephs juan justice kazakh kazakhstan kennedy kenya khan king kings knowledge korea korean kyrgyz lady
  lake latin latvian leadership lebanese lenin liberal lincoln lithuanian lomonosov long louis lower loyola luis luke madison
  mahatma malaysia malaysian maria mark marti martin mary marys materials mato michael middle miguel minh mission modern
  mohammed molecular mongolian moroccan mountain multiple muslim nadu nehru nepal network nguyen nigeria nigerian norwegian
  notre nurses observatory online ottoman pakistan paul pauls peace pedro people peoples peruvian peter peters philippine
  philippines physicians planning plant policy polish popular portuguese post power pradesh prefectural prefecture
  presbyterian president prince princess program project queen queens rahman rajiv reformed river romanian russian sacred
  salle scottish second serbian sheikh shevchenko simon singh slovak slovenian social space spanish special staff sultan
  surgeons swedish swiss switzerland tamil teachers teaching textile thai third thomas town traditional trinity turkish
  ukraine ukrainian union united upper urban uzbek uzbekistan valley vargas vietnam vietnamese virtual washington welsh
  wesleyan william world xavier xaviers zimbabwe`
    .trim()
    .split(/\s+/),
);

/** Whether so many bodies' names have the word that sharing it says little. */
export function isCommonWord(word: string): boolean {
  return others.has(word) || isKnownPlace(word);
}
