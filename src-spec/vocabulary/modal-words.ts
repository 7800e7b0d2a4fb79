/** How strongly a sentence binds: an obligation, a ban, a recommendation, a permission, or a plain statement. */
export type Strength = 'must' | 'must not' | 'should' | 'may' | 'none'

/** The words of each strength, strongest first; the first that a text contains decides. */
export const modalWords: readonly (readonly [Strength, RegExp])[] = [
  [
    'must not',
    /\b(?:must|shall) (?:not|never)\b|\b(?:cannot|prohibited|forbidden|never)\b|\b(?:darf|dürfen) (?:\p{L}{1,20} ){0,3}(?:nicht|kein\p{L}{0,2}|nie)\b|\bverboten\b|禁止|不得|不应/iu,
  ],
  ['must', /\b(?:must|shall|required|mandatory)\b|\b(?:muss|müssen|pflicht)\b|必须|必須|なければならない/iu],
  ['should', /\b(?:should|ought to|recommended)\b|\bsollt?en?\b|应该|應該|建议|べき/iu],
  ['may', /\b(?:may|might|could|can|optional(?:ly)?)\b|\b(?:kann|können|darf|dürfen)\b|可以|してもよい/iu],
]

/** The capitals of a specification; in lower case such a word is prose. Scripts without case show no difference. */
export const writtenRule = /\b(?:MUST|SHALL|(?:is|are) REQUIRED|MUSS|MÜSSEN|DARF NICHT|DÜRFEN NICHT)\b/u

/** Words that carry no subject of a rule: they come and go when it is reworded. */
export const smallWords: ReadonlySet<string> = new Set(
  `the a an and or of to in on at by for from with without into is are be been being it its this that these those all any each every as than then
  must shall should may can not never no required mandatory recommended optional only always when if
  der die das den dem des ein eine einer eines und oder von zu im in am an auf mit für ist sind wird werden muss müssen soll sollen darf dürfen kann nicht kein keine alle jede jeder`.split(
    /\s+/,
  ),
)
