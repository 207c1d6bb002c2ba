/** Words that say nothing: articles, prepositions and the word "and". */
export const stopWords: ReadonlySet<string> = new Set(
  `al el the of and for in at on to a an by with from de la le les du des d l et en a au aux pour del de los las el y e para do da dos das
  di della delle dello degli dei il lo gli i per der die das den dem des und fur zu zum zur am im von van het een voor te ter og
  ved i pa och for w we z i im imienia na v ve a se di ta tis tou ton kai in un din si al pentru u yr y o na vo em ao bad atyndagy`.split(
    /\s+/,
  ),
);

/** Endings that the law gives to a name. */
export const legalForms: ReadonlySet<string> = new Set(
  `ltd limited plc llp llc lllp lp inc incorporated corp corporation co cic cio gmbh mbh ggmbh ag kg kgaa ohg ug ev se sa sas sasu
  sarl sprl srl spa sapa snc bv nv vof ab as asa aps oy oyj ks kft zrt nyrt bt doo dd jsc ojsc pjsc ooo oao zao pao ao pte pty
  pvt private sdn bhd tbk kk ltda lda slu sl eood ood eirl cv spzoo sro`.split(/\s+/),
);
