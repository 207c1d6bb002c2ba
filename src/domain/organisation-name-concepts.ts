/**
 * What a word of an organisation's name is: `head` says what kind of body it is, `field` what it works on, `rank` who
 * runs it; every other word is the body's own.
 */
export interface Concept {
  readonly kind: 'head' | 'field' | 'rank';
  readonly name: string;
}

/** The concept that a folded word stands for, in whichever language; undefined for a word of the body's own. */
export function conceptOf(word: string): Concept | undefined {
  const known = answers.get(word);
  if (known !== undefined) return known ?? undefined;
  const found = concepts.find(({ pattern }) => pattern.test(word));
  if (answers.size > 50_000) answers.clear();
  answers.set(word, found?.concept ?? null);
  return found?.concept;
}
const answers = new Map<string, Concept | null>();

/** Words by their beginnings, so that plurals, cases and most slips of the pen are the same word. */
const table: readonly (readonly [Concept['kind'], string, string])[] = [
  ['head', 'appliedhochschule', 'appliedhochschule|fachhochschul|hogeschol|hogeschool|ammattikorkeakoul|yrkeshogskol'],
  [
    'head',
    'hochschule',
    'hochschul|hogskol|hoyskol|hogskul|hojskol|korkeakoul|foiskol|kolledz|universitycollege|vysshaya|vuz$',
  ],
  [
    'head',
    'university',
    'univer(?!sal)|univeri|univrs|unversi|uniwersyt|unibertsi|uni$|prifysgol|ollscoil|yliopist|ulikool|egyetem|panepist|haskol|\\w+universita?t$|\\w+universit(?:y|eit)$',
  ],
  ['head', 'college', 'colleg|kolleg|koleg|kolej|colegi|coleg$|colleag'],
  ['head', 'institute', 'institu|instytu|enstitu|istitu|intezet|athrofa|instit'],
  [
    'head',
    'school',
    'school|ecole|escuel|escol[ae]|scuol|schule|skola$|skole|szkol|sekolah|okul|scoal|shkol|ysgol|koulu|kool$',
  ],
  ['head', 'academy', 'academ|akadem|akatem|acadamh'],
  ['head', 'faculty', 'facult|fakult|wydzial'],
  ['head', 'department', 'depart|abteilung|wydzial'],
  ['head', 'centre', 'cent(?:re|er|rum|ro|ru)s?$|zentr|tsentr|canolfan|merkezi|keskus|kozpont|ionad'],
  [
    'head',
    'hospital',
    'hospita|krankenhaus|klinik|clinic|ospedal|ziekenhuis|sairaal|sykehus|sjukhus|szpital|nemocnic|hopita|hastane|ysbyty|spital',
  ],
  ['head', 'ministry', 'ministr|minister'],
  ['head', 'agency', 'agenc|agentur|agentsc'],
  ['head', 'council', 'council|cyngor|conseil|consej|consigli|gemeente|kommune|kommun$'],
  ['head', 'foundation', 'foundat|fondat|fundac|fondaz|stiftung|stichting|stiftels|fundatia|vakfi'],
  ['head', 'society', 'societ|socied|gesellschaft|cymdeithas'],
  ['head', 'association', 'associa|asocia|verein|vereniging|forening'],
  ['head', 'laboratory', 'laborat|labs?$'],
  ['head', 'museum', 'muse[ou]|musee|amgueddfa'],
  ['head', 'library', 'librar|bibliot|llyfrgell'],
  ['head', 'conservatoire', 'conservat|konservat'],
  ['head', 'trust', 'trust'],
  ['head', 'group', 'groups?$|gruppe$|groupe$|grupo$|holdings?$|konzern'],
  ['head', 'system', 'system'],
  ['head', 'press', 'press(?:es)?$|verlag|imprensa|editorial'],
  ['field', 'polytechnic', 'polyt|polit[ek]|politecn|politekn|politechn'],
  ['field', 'technology', 'techn|tekn|tecn|tehni|tekhn|cong nghe'],
  ['field', 'engineering', 'engine|ingen|ingegn|inzyn|inzhen|muhendis|rekayasa'],
  [
    'field',
    'science',
    'scien|ciencia|cienc|wissenschaft|scienz|nauk|stiint|bilim|ilmu|vetenskap|vitenskap|gwyddor|wetenschap|tudoman|tiede|znanost|vied$|ved$',
  ],
  ['field', 'medicine', 'medic|medis|mediz|meditsin|kedokter|tip$|lekars|geneeskunde|laakar|orvos'],
  [
    'field',
    'health',
    'health|sante$|salud$|saude$|salute|gesundheit|kesehatan|saglik|zdrow|zdrav|iechyd|terveys|gezondheid',
  ],
  ['field', 'pharmacy', 'pharm|farma|farmac'],
  ['field', 'nursing', 'nurs|keperawatan|pflege'],
  ['field', 'dentistry', 'dent(?:al|ist)|odonto|zahn'],
  ['field', 'agriculture', 'agric|agrar|agron|agri$|landwirt|landbouw|pertanian|roln|zemed|tarim|ziraat|selskokhoz'],
  ['field', 'veterinary', 'veter'],
  ['field', 'forestry', 'forest|forst|kehutanan|lesn'],
  ['field', 'economics', 'econom|ekonom|wirtschaft|oekonom|okonom'],
  ['field', 'business', 'busines|commerc|negoci|handel|affaires|bisnis|isletme|comerci'],
  ['field', 'finance', 'financ|finanz|keuangan|banking'],
  ['field', 'management', 'manag|manaj|gestion|zarzadz|yonetim|menedzh'],
  ['field', 'administration', 'administra|verwaltung'],
  ['field', 'law', 'laws?$|legal|droit|derecho|direito|recht|recht|prawa$|hukum|hukuk|juridi|pravo'],
  [
    'field',
    'arts',
    'arts?$|kunst|kunste$|artes?$|artist|sztuk|seni$|umeni|umetnost|sanat|mystetst|iskusst|beaux$|arti$',
  ],
  ['field', 'design', 'design|diseno|dizayn'],
  ['field', 'music', 'musi[ckq]|muzy|muzi|cerdd|zene'],
  ['field', 'theatre', 'theat|teatr|drama'],
  ['field', 'architecture', 'archit|arquit|arkit'],
  ['field', 'education', 'educa|pedag|padag|paedag|pendidik|keguruan|egitim|bildung|onderwijs|edukac|teacher'],
  ['field', 'sport', 'sport|deport'],
  ['field', 'physical', 'physical$|fizycz|fisica$'],
  ['field', 'language', 'langu|lingu|sprach|idiom'],
  ['field', 'humanities', 'humanit|humaniora|geistes'],
  ['field', 'social', 'socia[l]|sozial|sosial|sosyal|sotsial'],
  ['field', 'political', 'politic(?!n)|politiq|politis'],
  ['field', 'information', 'informa|enformat|bilgi'],
  ['field', 'communication', 'communica|kommunik|komunik|comunica|iletisim|telecom'],
  ['field', 'computing', 'comput|kompyut|komputer'],
  ['field', 'mathematics', 'math|matemat|matah'],
  ['field', 'physics', 'physics$|physik|physique|fizik|fisika'],
  ['field', 'chemistry', 'chem(?:i|$)|chim|kimya|kimia|khim'],
  ['field', 'biology', 'biolog|biomed|biotech'],
  ['field', 'environment', 'environ|umwelt|ambient'],
  [
    'field',
    'research',
    'research|forschung|recherche|investigac|pesquisa|ricerca|onderzoek|forskning|badan|badaw|ymchwil|vyzkum',
  ],
  ['field', 'theology', 'theolog|teolog|seminar'],
  ['field', 'catholic', 'cathol|catol|kathol|katol'],
  ['field', 'protestant', 'protest|evangel|luther|adventis|baptis|methodis'],
  ['field', 'christian', 'christian|chretien|christl|cristian|kristen'],
  ['field', 'islamic', 'islam'],
  ['field', 'open', 'open$|ouverte|abierta|aberta|terbuka|acikogretim'],
  [
    'field',
    'state',
    'state$|stat$|estadual|estatal|staat|gosudarst|derzhavn|derzavn|valstyb|davlat|panstwow|allami|devlet|memleket',
  ],
  ['field', 'federal', 'federal|bundes'],
  ['field', 'autonomous', 'autono'],
  ['field', 'international', 'intern(?!et)|mezinarod|miedzynarod|uluslararasi|mezhdunarod|antarabangsa'],
  ['field', 'military', 'militar|armed|wojsk|voenn'],
  ['field', 'police', 'polic[ei]|politie|polizei|polis'],
  ['field', 'north', 'north$|northern|nord|norte$|utara|kuzey|polnoc'],
  ['field', 'south', 'south$|southern|sud$|sur$|sul$|selatan|guney|polud'],
  ['field', 'east', 'east$|eastern|ost$|est$|timur|dogu$|wschod|orient'],
  ['field', 'west', 'west$|western|ouest|oeste|barat$|bati$|zachod|occident'],
  [
    'rank',
    'national',
    'nation|nasional|nacion|nazion|natsional|narod|ulusal|milli$|cenedlaethol|kansallinen|nacional|negeri|nemzeti',
  ],
  ['rank', 'royal', 'royal|koninklij|konglig|kunglig|kongelig|real$|brenhinol'],
  ['rank', 'private', 'privat|privad|prywatn|swasta|ozel|vakif'],
  ['rank', 'public', 'publi[ckq]|offentl'],
  ['rank', 'higher', 'superior|superieur|hoher|hohere|wyzsz|higher|tinggi|yuksek|visok'],
  ['rank', 'regional', 'region'],
  ['rank', 'campus', 'campus|branch|filial'],
  ['rank', 'republic', 'republ'],
  ['field', 'junior', 'junior'],
  ['field', 'maritime', 'maritim|marine$|nautic|naval|denizcilik|morsk'],
  ['field', 'graduate', 'graduate|postgraduate'],
  ['rank', 'general', 'general$|generale$'],
  ['rank', 'studies', 'studi|etudes|estudi|study'],
  ['rank', 'saint', 'saint$|sankt|st$|ste$|sainte$|santa$|santo$|sao$|san$|ss$'],
];

const concepts = table.map(([kind, name, beginnings]) => ({
  concept: { kind, name },
  pattern: new RegExp(`^(?:${name}$|${beginnings})`),
}));
