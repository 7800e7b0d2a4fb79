/** Numbers as words, so that "two" and "2" are the same. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve',
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  ].flatMap((line) => line.split(' ').map((word, number) => [word, String(number)] as const)),
)

/** Words that turn a statement round. */
export const negation =
  /^(?:not|no|never|none|neither|nor|without|cannot|nicht|kein|keine|keinen|keiner|nie|niemals|ohne|no|nunca|sin|pas|jamais|sans|não|sem)$/

/** A number behind such a word counts or names something else: `ADR 4`, `step 2`, `#12`. */
export const namesNumber =
  /^(?:adr|rfc|issue|pr|mr|step|section|figure|fig|table|phase|milestone|sprint|ticket|line|lines|chapter|option|commit|schritt|abschnitt|tabelle)$/

/** Words that point at something, or only stress it: another one of them is another style. */
export const pronouns: ReadonlySet<string> = new Set(
  `they them their theirs both either each such same other another here there where which what who whose our ours your you one ones
  also very quite just simply really now then still already currently will would has have had does did do use uses used using
  new existing current proper own make makes take takes get gets see via per`.split(/\s+/),
)

/** Sections of a record that live on after the decision. */
export const livingTitle =
  /\b(?:status|links?|references?|related|see also|notes?|more information|further reading|change ?log|history|revisions?|updates?|progress|implementation|tasks?|todos?|next steps|follow[- ]?ups?|action items?|open questions?|metrics|appendix|glossary|acceptance|validation|confirmation|verification|rollout|migration|checklist|timeline|code|examples?|files?|tests?)\b|verweise|anhang|umsetzung|aufgaben|链接|参考|参照|関連/i

/** Keys of lines that say something of the record itself. */
export const livingKey =
  /^(?:version|domain|category|categories|tags?|labels?|authors?|technical story|extends|amends|amended by|refines|depends on|deciders?|decision makers?|consulted|informed|reviewers?|participants?|last (?:updated|modified|reviewed)|updated|area|scope|effort|priority|改訂対象)$/i

/** Something that is still to be written. */
export const blank = /\b(?:TODO|TBD|TBC|FIXME|WIP)\b|\{\{|\[[^\]]{2,60}\]?\.?$|^\W*(?:n\/?a|none|pending|—|-|\.{3}|…)\W*$/i
