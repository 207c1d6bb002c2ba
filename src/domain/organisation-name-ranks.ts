/** Words that say who runs a body, or how it ranks, by their beginnings. */
export const ranks: readonly (readonly ['rank', string, string])[] = [
  ['rank', 'corporation', 'corporat|corporac'],
  [
    'rank',
    'national',
    'natl$|nation(?!alit)|nasional|nacion|nazion|natsional|narod|ulusal|milli$|cenedlaethol|kansallinen|nacional|negeri|nemzeti|ulttyk|undesn|kokuritsu|nacionaln|narodn|uluttuk|naciona|ulusal',
  ],
  ['rank', 'royal', 'royal|koninklij|konglig|kunglig|kongelig|real$|brenhinol|krolewsk'],
  ['rank', 'private', 'privat|particular$|privad|prywatn|swasta|ozel|vakif|prywat|xususiy'],
  ['rank', 'public', 'publi[ckq]|offentl'],
  [
    'rank',
    'higher',
    'superior|superieur|hoher|hohere|wyzsz|higher|tinggi|yuksek|visok|vishch|vysshi|vyssh|viso[ckh]|hautes?$',
  ],
  ['rank', 'regional', 'region'],
  ['rank', 'campus', 'campus|branch|filial|standort|sede$'],
  ['rank', 'republic', 'republ|respubl|cumhuri'],
  ['rank', 'general', 'general$|generale$'],
  ['rank', 'studies', 'studi|etudes|estudi|study|estud|studij'],
  ['rank', 'saint', 'saint$|sankt|st$|ste$|sainte$|santa$|santo$|sao$|san$|ss$|sv$|svet[ioae]$|shu$'],
  ['rank', 'pontifical', 'pontific'],
  ['rank', 'memorial', 'memorial|gedenk|pamiat'],
  ['rank', 'government', 'governm|govt|gouvern|gobiern|sarkari'],
  ['rank', 'honour', 'shri$|shree$|smt$|pandit$|dr$|prof(?:es|$)'],
];
