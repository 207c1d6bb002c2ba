/** Words that say nothing: articles, prepositions and the word "and". */
export const stopWords: ReadonlySet<string> = new Set(
  `al el the of and for in at on to a an by with from de la le les du des d l et en a au aux pour del de los las el y e para do da dos das
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
  [/^th (?=\p{L})/gu, 'technical hochschule '],
  [/^tu (?=\p{L})/gu, 'technical university '],
  [/^fh (?=\p{L})/gu, 'fachhochschule '],
  [/^ph (?=\p{L})/gu, 'education hochschule '],
  [/\bpolitechnika\b/g, 'university technology'],
  [/\bbach khoa\b/g, 'polytechnic'],
  [/\bcong nghe\b/g, 'technology'],
  [/\bcong nghiep\b/g, 'industry'],
  [/\bkinh te\b/g, 'economics'],
  [/\bsu pham\b/g, 'education'],
  [/\by duoc\b/g, 'medicine pharmacy'],
  [/\bngoai ngu\b/g, 'language'],
  [/\bngoai thuong\b/g, 'foreign trade'],
  [/\bnong lam\b/g, 'agriculture forestry'],
  [/\bnong nghiep\b/g, 'agriculture'],
  [/\bgiao thong van tai\b/g, 'transport'],
  [/\bxay dung\b/g, 'construction'],
  [/\bvan hoa\b/g, 'culture'],
  [/\btai chinh\b/g, 'finance'],
  [/\bngan hang\b/g, 'banking'],
  [/\bkhoa hoc\b/g, 'science'],
  [/\bquoc gia\b/g, 'national'],
  [/\bquoc te\b/g, 'international'],
  [/\bthanh pho\b/g, 'city'],
  [/\bha noi\b/g, 'hanoi'],
  [/\bviet nam\b/g, 'vietnam'],
  [/\bstate university of new york\b/g, 'suny'],
  [/\bcity university of new york\b/g, 'cuny'],
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
