/** The part of a line that says what somebody does, such as "Senior Lecturer in Chemistry"; undefined where the line says it of nobody. */
export function findJobTitle(line: string, nameWords: readonly string[]): string | undefined {
  if (line.length > 120) return undefined;
  const parts = line.split(/\s*[|•·;\t]\s*|\s+[-–—/]\s+|\s{3,}/u).flatMap((part) => splitAfterName(part, nameWords));
  return parts.map(tidy).find((part) => isJobTitle(part, nameWords));
}

const people =
  'professor|lecturer|reader|fellow|researcher|scientist|engineer|developer|architect|analyst|manager|director|officer|administrator|assistant|co-?ordinator|advis[eo]r|consultant|specialist|librarian|registrar|bursar|dean|provost|principal|chancellor|president|chair(?:man|woman|person)?|head|lead|leader|partner|associate|(?:co-?)?founder|secretary|treasurer|trustee|governor|solicitor|barrister|attorney|lawyer|counsel|paralegal|accountant|auditor|buyer|planner|surveyor|editor|journalist|producer|designer|technician|technologist|programmer|curator|archivist|(?:head)?teacher|tutor|instructor|trainer|nurse|physician|surgeon|practitioner|therapist|psychologist|pharmacist|midwife|matron|executive|representative|supervisor|superintendent|inspector|controller|broker|underwriter|economist|statistician|strategist|ambassador|minister|councillor|student|postdoc|postgraduate|intern|receptionist|clerk|owner|proprietor|investigator|scholar|demonstrator|fundraiser|warden|proctor|organi[sz]er|recruiter|negotiator|scientist|mathematician|physicist|chemist|biologist|historian|geologist';
const offices = 'C[ETFOIM]O|CISO|MD|VP|SVP|EVP|AVP|PVC|DVC|PA|EA|PI';
const others =
  "Geschäftsführer(?:in)?|Leiter(?:in)?|\\p{L}{0,20}leiter(?:in)?|Professorin|Mitarbeiter(?:in)?|Referent(?:in)?|Sachbearbeiter(?:in)?|Assistent(?:in)?|Direktor(?:in)?|Vorstand|Prokurist(?:in)?|Dozent(?:in)?|Berater(?:in)?|Ingenieur(?:in)?|Directeur|Directrice|Responsable|Chargée? d[e’']|Maîtresse de conférences|Maître de conférences|Professeure?|Chercheu(?:r|se)|Ingénieure?|Chef de|Cheffe de|Présidente?|Secrétaire|Gérante?|Directora|Profesora?|Catedrátic[oa]|Investigadora?|Jef[ea] de|Gerente|Coordinadora?|Técnic[oa]|Diretora?|Professora|Coordenadora?|Direttore|Direttrice|Professoressa|Professore|Ricercat(?:ore|rice)|Responsabile|Dirigente|Hoogleraar|Medewerker|Docent|Hoofd|Onderzoeker|Adviseur|Beleidsmedewerker|Dyrektor|Kierownik|Profesor|Adiunkt|Specjalist(?:a|ka)|Rektor|Lektor|Forsker|Forskare|Direktør|Direktör|Leder|Rådgiver|Seniorrådgiver|Handläggare|Johtaja|Professori|Tutkija|Päällikkö|\\p{L}{2,20}päällikkö|\\p{L}{2,20}johtaja";
const nouns = new RegExp(`(?<!\\p{L})(?:${people})(?!\\p{L})`, 'iu');
const shortNouns = new RegExp(`(?<!\\p{L})(?:${offices}|${others})(?!\\p{L})`, 'u');

/** A sentence, a greeting or an address, not a title. */
const sentence =
  /(?<!\p{L})(?:i|we|you|he|she|they|it|is|are|was|were|be|will|would|can|could|should|has|have|had|please|thanks?|regards|my|our|your|his|her|their|if|when|this|that|these|there|from|sent|dear|hi|hello|see|let|call|visit|contact|email|e-mail|fax|tel|phone)(?!\p{L})|[@\d?!:"“”<>]|https?|www\./iu;
const body =
  /(?<!\p{L})(?:university|universität|université|universidad|college|school|institute|department|dept|faculty|centre|center|association|society|ltd|limited|llp|llc|inc|plc|gmbh|corporation|council|partners|associates|executives?\sagency|services|solutions|systems|group)(?!\p{L})/iu;

const fields =
  /^\s?(?:the )?(?:\p{L}+\s){0,2}(?:research|enterprise|innovation|impact|knowledge|education|teaching|learning|students?|partnerships?|business|development|marketing|sales|finance|operations|engineering|communications|technology|strategy|policy|legal|international|global|commerciali[sz]ation|products?|people|human resources|hr|it|data|digital|admissions|alumni|advancement|estates|library|security|quality|compliance|procurement|programmes?|programs?|projects?)(?:(?:,| and| &)\s[\p{L}\s&]{2,40})?$/iu;

function isJobTitle(part: string, nameWords: readonly string[]): boolean {
  const words = part.split(/\s+/u);
  if (part.length < 2 || words.length > 10 || !/^\p{Lu}/u.test(part) || sentence.test(part) || /\.$/u.test(part))
    return false;
  if (!nouns.test(part) && !shortNouns.test(part)) return false;
  if (words.some((word) => isNameWord(word, nameWords))) return false;
  // "Professor Jo Smith" is a name.
  if (
    /^(?:prof(?:essor)?|president|minister|chancellor|dean|principal|nurse)\.?\s(?!(?:and|of|in|for|emerit|en|de|für|i|w)(?!\p{L}))\p{Lu}/iu.test(
      part,
    ) &&
    !nouns.test(words.slice(1).join(' '))
  )
    return false;
  // "Head", "Lead" and the like say nothing alone; "Fellow of the Royal Society" is an honour.
  if (
    /^(?:head|lead|leader|reader|fellow|assistant|associate|executive|student|owner|chair|principal|practitioner|scholar)$/iu.test(
      part,
    )
  )
    return false;
  if (/^(?:(?:member|fellow) of the|office of)/iu.test(part)) return false;
  return (
    !body.test(part) ||
    (/(?<!\p{L})(?:of|for|in|to|at|,)\s?(?:the\s)?.*/u.test(part) &&
      nouns.test(part.split(/\s(?:of|for|in|to|at)\s|,/u)[0] ?? ''))
  );
}

/** "Jo Smith, Lecturer in Law" holds a name first; commas within a title stay: "Director, Research and Enterprise". */
function splitAfterName(part: string, nameWords: readonly string[]): string[] {
  const comma = part.indexOf(',');
  if (comma < 0) return [part];
  const [before, after] = [part.slice(0, comma), part.slice(comma + 1)];
  const isName =
    before.split(/\s+/u).some((word) => isNameWord(word, nameWords)) ||
    !(nouns.test(before) || shortNouns.test(before));
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
    .replace(/[\s*_,;)]{1,20}$/u, '')
    .trim();
}
