import { visibleText } from '../../markdown/parser/inline'
import { lazyPattern } from '../../memo/lazy-pattern'
import type { ContractState } from '../../model/contract'
import { isTechnology } from '../../vocabulary/is-technology'
import { valueText } from './value-text'

/** The value after a key. */
export interface Value {
  readonly state: Exclude<ContractState, 'duplicate'>
  /** The readable text, without the brackets of a menu or placeholder; empty for a missing value. */
  readonly text: string
  /** Choices of a menu, without `etc.`. */
  readonly options: readonly string[]
}

const openFirst = lazyPattern(
  () =>
    /^(?:todo|tbd|tba|tbc|fixme|open questions?|to be (?:decided|defined|determined|confirmed|done))(?![\p{L}\p{N}])|^(?:noch )?offen$|^(?:待定|未定|待确定)/iu,
)
const openInside = lazyPattern(() => /(?<![\p{L}\p{N}])(?:TBD(?![\p{L}\p{N}])|TODO:|OPEN QUESTION:)/u)
const blank = /^(?:\?+|[-–—_…]+|\.{2,}|x{3,})$/i
const braces = /^\{\{[^{}]{0,200}\}\}[.,;]?$|\{\{ ?[A-Z][A-Z0-9_]{0,60} ?\}\}/
/** A blank in words within a sentence, or at its beginning: `{{boat}} is owned by {{its skipper}}`, not `{{ value }}` or `v{{tag}}`. */
const proseBraces = lazyPattern(
  () => /(?<![\p{L}\p{N}_$/:.-])\{\{\p{L}[^{}=<>$"`|()]{0,100}[\s,/][^{}=<>$"`|()]{0,100}[\p{L}\p{N}.?!]\}\}|^\{\{\p{L}+\}\}(?=[\s,;])/u,
)
const example = /^[(\s]{0,4}(?:e\. ?g\.|eg[.,:]|for example|z\. ?B\.|beispielsweise|例如|比如)/i
const emphasisedAside = /^([*_]{1,2})\([^()]{0,300}\)\1$/
const andSoOn = /^(?:etc\.?|and so on|\.{3}|…|others?|andere|usw\.?|等|其他)$/i
const openEnd = /,\s{0,2}(?:etc\.?|usw\.?|\.{3}|…)\s*$/i

/** Reads the raw Markdown of a value. Code is always a value, never a menu or a placeholder. */
export function readValue(raw: string, subject: string): Value {
  const source = raw.trim().slice(0, longestValue)
  const text = valueText(source)
  if (text === '') return { state: 'missing', text: '', options: [] }
  const seen = visibleText(source)
  const shown = valueText(seen)
  if (openFirst.test(shown)) return { state: 'todo', text, options: [] }
  const bracket = bracketOf(seen)
  const options = menuOf(source, seen, bracket, subject)
  const bare = bracket?.whole ? valueText(source.slice(bracket.from + 1, bracket.to - 1)) : text
  if (options.length > 0) return { state: 'menu', text: bare, options }
  if (bracket?.whole && openFirst.test(bare)) return { state: 'todo', text: bare, options: [] }
  const hole =
    bracket?.whole ||
    blank.test(shown) ||
    braces.test(shown) ||
    proseBraces.test(shown) ||
    example.test(shown) ||
    emphasisedAside.test(source)
  if (hole) return { state: 'placeholder', text: bare, options: [] }
  return { state: openInside.test(shown) ? 'todo' : 'set', text: withoutFullStop(text), options: [] }
}

const abbreviation = /(?:^|[^\p{L}])(?:\p{L}\.){1,4}$|(?:^|[^\p{L}])(?:etc|usw|inc|ltd|co|corp|approx|ca|max|min|no|nr|vs|bzw|ggf)\.$/iu

/** The full stop of a sentence is no part of its value; that of an abbreviation is. */
function withoutFullStop(text: string): string {
  return /[\p{L}\p{N})%"']\.$/u.test(text) && !abbreviation.test(text) ? text.slice(0, -1) : text
}

/** A longer text is no value; its beginning is enough. */
const longestValue = 1_000

/** Limits the number of choices, so that no text can slow the reader down. */
const mostOptions = 50

interface Bracket {
  readonly from: number
  readonly to: number
  /** Only markup and a remark in parentheses are beside it. */
  readonly whole: boolean
}

/** The first `[…]` that is neither a link nor a checkbox. */
function bracketOf(seen: string): Bracket | null {
  const from = seen.indexOf('[')
  const to = from < 0 ? 0 : seen.indexOf(']', from) + 1
  if (to === 0 || /[([]/.test(seen.charAt(to)) || /^[ xX]?$/.test(seen.slice(from + 1, to - 1))) return null
  const before = seen.slice(0, from)
  const after = seen.slice(to).trim()
  return { from, to, whole: /^[*_~\s]*$/.test(before) && /^[*_~\s.;]*(?:\([^()]*\)[*_~\s.]*)?$/.test(after) }
}

function menuOf(source: string, seen: string, bracket: Bracket | null, subject: string): readonly string[] {
  if (bracket) {
    const inside = { from: bracket.from + 1, to: bracket.to - 1 }
    const listed = pieces(source, seen, inside, choosers(seen.slice(inside.from, inside.to), subject))
    const before = bracket.whole ? '' : valueText(source.slice(0, bracket.from))
    return listed.map((option) => `${before} ${option}`.trim())
  }
  const piped = pieces(source, seen, { from: 0, to: seen.length }, seen.includes('|') ? /\|/g : null)
  if (piped.length > 0) return piped
  if (!/\s(?:or|oder|或者?)\s/i.test(seen)) return []
  const either = pieces(source, seen, { from: 0, to: seen.length }, /\s(?:or|oder|或者?)\s|,\s/gi)
  return either.length > 1 && either.every((option) => isTechnology(option, subject)) ? either : []
}

/** The separators of the choices inside a bracket. */
function choosers(inside: string, subject: string): RegExp | null {
  if (inside.includes('|')) return /\|/g
  if (openEnd.test(inside)) return /,/g
  const slashed = inside.split('/').map((each) => each.trim())
  if (slashed.length > 1 && slashed.every((each) => isTechnology(each, subject))) return /\//g
  return /\s(?:or|oder)\s/i.test(inside) ? /\s(?:or|oder)\s|,\s/gi : null
}

function pieces(source: string, seen: string, { from, to }: { from: number; to: number }, at: RegExp | null): readonly string[] {
  if (!at) return []
  const found: string[] = []
  let start = from
  for (const match of seen.slice(from, to).matchAll(at)) {
    found.push(source.slice(start, from + match.index).replace(/\\$/, ''))
    start = from + match.index + match[0].length
  }
  found.push(source.slice(start, to))
  return found
    .slice(0, mostOptions)
    .map(valueText)
    .filter((option) => option !== '' && !andSoOn.test(option))
}
