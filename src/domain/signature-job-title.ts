/** The part of a line that says what somebody does, such as "Senior Lecturer in Chemistry"; undefined where the line says it of nobody. */
export function findJobTitle(line: string, nameWords: readonly string[]): string | undefined {
  if (line.length > longestLine || aboutOthers.test(line)) return undefined;
  const parts = line
    .split(/\s*[|•·;\t]\s*|\s+[-–—/@]\s+|\s{3,}/u)
    .filter((part) => part.length <= 120)
    .flatMap((part) => splitAfterName(part, nameWords));
  return parts.map(tidy).find((part) => isJobTitle(part, nameWords));
}

const longestLine = 400;
/** "On behalf of Professor Jo Smith, Head of School"; prizes and books. */
const aboutOthers =
  /^\W{0,6}(?:for and )?(?:on behalf|cc|copied|winner|author|editor of \W|latest|new book|meet|follow|ask|speak|join|book)(?!\p{L})/iu;

const people =
  'professor|lecturer|reader|fellow|researcher|scientist|engineer|developer|architect|analyst|manager|director|officer|administrator|assistant|co-?ordinator|advis[eo]r|consultant|specialist|librarian|registrar|bursar|dean|provost|principal|chancellor|president|chair(?:man|woman|person)?|head|lead|leader|partner|associate|(?:co-?)?founder|candidate|trainee|facilitator|gardener|chef|producer|trader|apprentice|technologist|ambassador|secretary|treasurer|trustee|governor|solicitor|barrister|attorney|lawyer|counsel|paralegal|accountant|auditor|buyer|planner|surveyor|editor|journalist|designer|technician|programmer|curator|archivist|(?:head)?teacher|tutor|instructor|trainer|nurse|physician|surgeon|practitioner|therapist|psychologist|pharmacist|midwife|matron|executive|representative|supervisor|superintendent|inspector|controller|broker|underwriter|economist|statistician|strategist|minister|councillor|student|postdoc|postgraduate|intern|receptionist|clerk|owner|proprietor|investigator|scholar|demonstrator|fundraiser|warden|proctor|organi[sz]er|recruiter|negotiator|mathematician|physicist|chemist|biologist|historian|geologist';
const offices = 'C[ETFOIM]O|CISO|MD|VP|SVP|EVP|AVP|PVC|DVC|PA|EA|PI';
const others =
  "Geschäftsführer(?:in)?|Gesellschafter(?:in)?|Attachée? de|Universitätsprofessor(?:in)?|Leiter(?:in)?|\\p{L}{0,20}leiter(?:in)?|Professorin|Mitarbeiter(?:in)?|Referent(?:in)?|Sachbearbeiter(?:in)?|Assistent(?:in)?|Direktor(?:in)?|Vorstand|Prokurist(?:in)?|Dozent(?:in)?|Berater(?:in)?|Ingenieur(?:in)?|Directeur|Directrice|Responsable|Chargée? d[e’']|Maîtresse de conférences|Maître de conférences|Professeure?|Chercheu(?:r|se)|Ingénieure?|Chef de|Cheffe de|Présidente?|Secrétaire|Gérante?|Directora|Profesora?|Catedrátic[oa]|Investigadora?|Jef[ea] de|Gerente|Coordinadora?|Técnic[oa]|Diretora?|Professora|Coordenadora?|Direttore|Direttrice|Professoressa|Professore|Ricercat(?:ore|rice)|Responsabile|Dirigente|Hoogleraar|Medewerker|(?:Universitair |Hoofd|Universitair hoofd)?[Dd]ocent|Hoofd|Onderzoeker|Adviseur|Beleidsmedewerker|Dyrektor|Kierownik|Profesor|Adiunkt|Specjalist(?:a|ka)|Rektor|\\p{L}{0,20}[Ll]ektor|Postdoktor|\\p{L}{2,20}ledare|\\p{L}{2,20}leder|Førsteamanuensis|\\p{L}{0,12}[Ff]orsker|\\p{L}{2,20}lehtori|Forskare|Direktør|Direktör|Leder|Rådgiver|Seniorrådgiver|Handläggare|Johtaja|Professori|Tutkija|Päällikkö|\\p{L}{2,20}päällikkö|\\p{L}{2,20}johtaja|Vedoucí|Docens|Öğretim Üyesi|Müdürü?|[Дд]оцент|[Пп]рофессор|[Дд]иректор|Заведующ\\p{L}+|Менеджер|Інженер|Καθηγητής|Καθηγήτρια";
const nouns = new RegExp(`(?<!\\p{L})(?:${people})(?!\\p{L})`, 'iu');
const everyNoun = new RegExp(nouns, 'giu');
const shortNouns = new RegExp(`(?<!\\p{L})(?:${offices}|${others})(?!\\p{L})`, 'u');

/** A sentence, a greeting or an address, not a title. */
const sentence =
  /(?<!\p{L})(?:i|we|you|he|she|they|it|is|are|was|were|be|will|would|can|could|should|has|have|had|please|thanks?|regards|my|our|your|his|her|their|if|when|this|that|these|there|from|sent|dear|hi|hello|see|let|call|visit|contact|email|e-mail|fax|tel|phone)(?!\p{L})|[@\d?!:"“”<>]|https?|www\./iu;
const body =
  /(?<!\p{L})(?:university|universität|université|universidad|college|school|institute|department|dept|faculty|centre|center|association|society|ltd|limited|llp|llc|inc|plc|gmbh|corporation|council|partners|associates|executives?\sagency|services|solutions|systems|group)(?!\p{L})/iu;

const fields =
  /^\s?(?:the )?(?:\p{L}+\s){0,2}(?:research|enterprise|innovation|impact|knowledge|education|teaching|learning|students?|partnerships?|business|development|marketing|sales|finance|operations|engineering|communications|technology|strategy|policy|legal|international|global|commerciali[sz]ation|products?|people|human resources|hr|it|data|digital|admissions|alumni|advancement|estates|library|security|quality|compliance|procurement|programmes?|programs?|projects?)(?:(?:,| and| &)\s[\p{L}\s&]{2,40})?$/iu;

/** Slogans, greetings and books speak of roles as well. */
const noTitle =
  /^(?:a|an|the|your|our|world|in|looking|speaking|meeting|inspiring|delivering|leading|making|building|creating|helping|proud|award)(?!\p{L})|(?<!\p{L})(?:award|awards|prize|winner|of the year|member of|handbook|(?:gold|silver|platinum|official|trusted|preferred|certified|strategic|delivery|accredited) (?:\p{L}+ )?partner|leader in)(?!\p{L})/iu;
const ranks =
  'emerit(?:us|a)|titular|auxiliar|a(?:s|ss)ociad[oa]|adjunt[oa]|ordinari[oa]|catedrátic[oa]|comercial|técnic[oa]|financier[oa]|e[jx]ecutiv[oa]|científic[oa]|académic[oa]';
/** What a role's word may stand before: nothing, its field, its rank. "Student Union" is no student. */
const afterRole = new RegExp(
  `^(?:\\s?$|[,(&/]|\\s[(&/–-]|\\s(?:of|for|in|to|at|and|with|on|en|de|des|du|für|i|w|e|y|general|elect|designate|${ranks})(?!\\p{L})|\\s(?:[IVX]{1,3}|\\d)$)`,
  'iu',
);

function isJobTitle(part: string, nameWords: readonly string[]): boolean {
  if (cjkTitle.test(part)) return true;
  const words = part.split(/\s+/u);
  if (part.length < 2 || words.length > 10 || !/^\p{Lu}/u.test(part) || sentence.test(part) || /\.$/u.test(part))
    return false;
  if (noTitle.test(part) || !(hasRole(part) || shortNouns.test(part))) return false;
  if (words.some((word) => isNameWord(word, nameWords))) return false;
  // "Professor Jo Smith" is a name.
  if (
    /^(?:prof(?:essor)?|president|minister|chancellor|dean|principal|nurse)\.?\s(?!(?:and|of|in|for|emerit|en|de|für|i|w)(?!\p{L}))\p{Lu}/iu.test(
      part,
    ) &&
    !hasRole(words.slice(1).join(' ')) &&
    !new RegExp(`^professor (?:${ranks})$`, 'iu').test(part)
  )
    return false;
  // "Head", "Lead" and the like say nothing alone; "Fellow of the Royal Society" is an honour.
  if (
    /^(?:head|lead|leader|reader|fellow|assistant|associate|executive|student|owner|chair|principal|practitioner|scholar|candidate|trainee)$/iu.test(
      part,
    )
  )
    return false;
  if (/^(?:(?:member|fellow) of the|office of)/iu.test(part)) return false;
  return (
    !body.test(part) ||
    (roleAtEnd.test(part) && !bodyFirst.test(part)) ||
    (/\s(?:of|for|in|to|at|de|di|en|für|der)\s|,/u.test(part) &&
      isRole(part.split(/\s(?:of|for|in|to|at|de|di|en|für|der)\s|,/u)[0] ?? ''))
  );
}

function isRole(text: string): boolean {
  return nouns.test(text) || shortNouns.test(text);
}

/** "Royal Society University Research Fellow" and "Systems Engineer" name a body or a thing on the way. */
const roleAtEnd = new RegExp(`(?<!\\p{L})(?:${people})$`, 'iu');
const bodyFirst =
  /^(?:the )?(?:institute|association|society|school|university|college|department|faculty|cent(?:re|er)|council) (?:of|for)(?!\p{L})/iu;
const cjkTitle =
  /^(?:\p{Script=Han}{0,6}(?:教授|讲师|講師|主任|经理|經理|部長|課長|係長|院長|院长|研究员|研究員|工程师)|助教|\p{Script=Hangul}{0,6}(?:교수|부장|과장|연구원))$/u;

/** A role that something is said of, or nothing: "Meet the Director" and "Trustee Board" are not said of the sender. */
function hasRole(part: string): boolean {
  for (const { index, 0: role } of part.matchAll(everyNoun)) {
    const isOthers =
      /(?<!\p{L})the\s$/iu.test(part.slice(0, index)) && !/(?:to|of) the\s$/iu.test(part.slice(0, index));
    const after = part.slice(index + role.length);
    if (!isOthers && (afterRole.test(after) || (/(?:director|president|lead)$/iu.test(role) && fields.test(after))))
      return true;
  }
  return false;
}

/** "Jo Smith, Lecturer in Law" holds a name first; commas within a title stay: "Director, Research and Enterprise". */
function splitAfterName(part: string, nameWords: readonly string[]): string[] {
  const comma = part.indexOf(',');
  if (comma < 0) return [part];
  const [before, after] = [part.slice(0, comma), part.slice(comma + 1)];
  const isName = before.split(/\s+/u).some((word) => isNameWord(word, nameWords)) || !isRole(before);
  // Baltimore, MD
  if (isName) return /^\s?(?:MD|PA)(?!\p{L})/u.test(after) ? [] : splitAfterName(after, nameWords);
  // "Director, Research and Enterprise"; anything else after the comma is a place or an employer.
  return fields.test(after) && !body.test(after) ? [part] : [before];
}

function isNameWord(word: string, nameWords: readonly string[]): boolean {
  return word.length > 2 && nameWords.includes(word.toLowerCase().replaceAll(/[^\p{L}'’-]/gu, ''));
}

function tidy(part: string): string {
  return part
    .replace(/^[\s*_"'(–—-]{1,20}/u, '')
    .replace(/[\s*_,;]{1,20}$/u, '')
    .replace(/^([^(]*)\)$/u, '$1')
    .trim();
}
