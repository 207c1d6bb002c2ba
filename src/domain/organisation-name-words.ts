/** Words that say nothing: articles, prepositions and the word "and". */
export const stopWords: ReadonlySet<string> = new Set(
  `the of and for in at on to a an by with from de la le les du des d l et en a au aux pour del de los las el y e para do da dos das
  di della delle dello degli dei il lo gli i per der die das den dem des und fur zu zum zur am im von van het een voor te ter og
  ved i pa och for w we z i im imienia na v ve a se di ta tis tou ton kai in un una din si al pentru u yr y o`.split(
    /\s+/,
  ),
);

/** Endings that the law gives to a name. */
export const legalForms: ReadonlySet<string> = new Set(
  `ltd limited plc llp llc lllp lp inc incorporated corp corporation co cic cio gmbh mbh ggmbh ag kg kgaa ohg ug ev se sa sas sasu
  sarl sprl srl spa sapa snc bv nv vof ab as asa aps oy oyj ks kft zrt nyrt bt doo dd jsc ojsc pjsc ooo oao zao pao ao pte pty
  pvt private sdn bhd tbk kk ltda lda slu sl eood ood eirl cv spzoo sro`.split(/\s+/),
);

/** Phrases that are one word's worth, in folded text without punctuation. */
export const phrases: readonly (readonly [RegExp, string])[] = [
  [/\buniversit\w* (?:of|for) applied sciences?(?: and arts)?\b/g, 'appliedhochschule'],
  [/\buniversit\w* (?:de|des|di|der) sciences appliquees\b/g, 'appliedhochschule'],
  [/\bhautes? ecoles? specialisees?\b/g, 'appliedhochschule'],
  [/\buniversit\w* college\b/g, 'universitycollege'],
  [/\bteacher education\b/g, 'education'],
  [/\b(?:fine|visual|beaux|bellas|belle|beeldende|bildende\w?) (?:art(?:s|es|i)?|kunst\w*)\b/g, 'arts'],
  [/\bdai hoc\b/g, 'university'],
  [/\bhoc vien\b/g, 'academy'],
  [/\bvysok[ae] (?:skol|ucen)\w*\b/g, 'hochschule'],
  [/\bsekolah tinggi\b/g, 'hochschule'],
  [/\bgrandes? ecoles?\b/g, 'school'],
  [/\bhigher institute\b/g, 'institute'],
  [/\bnational health service\b/g, 'nhs'],
  [/\bunited kingdom\b/g, 'uk'],
  [/\bunited states(?: of america)?\b/g, 'usa'],
  [/\bunited nations\b/g, 'un'],
  [/\bsp z o ?o\b/g, 'spzoo'],
  [/\b(?:d o o|s r o|a s|s a|b v|n v|s r l|s p a|g m b h|e v)$/g, ''],
  [/\bgovernment of\b/g, 'government'],
];

/** What stands before the name of somebody whom a body is named in honour of. */
export const dedications =
  /\b(?:(?:named )?after|named (?:for|in honou?r of)|in honou?r of|imeni|im(?:ienia)?|nomidagi)\b/u;
