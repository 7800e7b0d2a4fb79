import { escapePattern } from '../text/escape-pattern'
import { hedges } from '../vocabulary/hedges'
import type { Version } from '../vocabulary/version'
import { readVersionRange } from '../vocabulary/version-range'

/** A library with the one constraint of its version. */
export interface NamedVersion {
  /** As written, which may be the name of its package: `@boats/knots`, `github.com/boats/knots`. */
  readonly name: string
  /** As written: `^2.1`. */
  readonly written: string
  readonly version: Version
}

/** The name of a package, before what ends it. */
const packageName = /^(@?[\p{L}\p{N}](?:[\w./-]|:(?=[a-z]))*?)(?:\[[\w, -]+\])?(?=@[\^~<>=v\d]|[.:：,;]?\s|:(?![a-z])|[：,;(@^~<>=≥≤[]|$)/u
/** What may follow the name: another word would make it the name of something else. */
const afterName = /^[ \t]*(?:$|\n|[:：,;(（@^~<>=≥≤|—–]|-\s|\[|v?\d)/u
const separators = /[;；:：()（）\n|]|(?<!\d)\s[—–-]\s|\s[—–-]\s(?!v?\d)|\.(?:\s|$)/u
/** Of an item below that of the library. */
const listMark = /\n\s*(?:[-*+]|\d+[.)])\s+/g
const versionLabel = /^(?:versions?(?: constraints?| range)?|constraints?|pinned(?: to| at)?)\s+/i
const isBareInteger = /^v?\d+$/i
/** A version, or a number that may be one; `MPL-2.0` is none. */
const isLikeVersion = /[\^~<>=≥≤]=?\s*v?\d|(?<![\w.-])v?\d+\.(?:\d|x\b)|(?<![\w.-])v\d/iu
const openEnd = /\b(?:or|and) (?:newer|later|higher|above|up)\b/gi

/** The library and the constraint of `knots: ties ropes, ^2.1`; null unless exactly one constraint is certain. */
export function namedVersion(text: string): NamedVersion | null {
  const line = text.trim()
  const [head = '', name = ''] = line.length > 600 ? [] : (packageName.exec(line) ?? [])
  const rest = line.slice(head.length)
  if (name === '' || !/\p{L}/u.test(name) || !afterName.test(rest) || hedges.test(rest.replace(openEnd, ''))) return null
  const clauses = rest.replace(/^@/, '').replace(listMark, '\n').split(separators)
  const found = clauses.flatMap((clause, index) => constraintsIn(clause, clauses[index - 1], index === 0))
  const [only, ...more] = found
  return only && more.length === 0 && only !== 'unclear' ? { name, ...only } : null
}

/** Whether a line other than those that hold the constraint gives the library a version too. */
export function isVersionedElsewhere(text: string, { name, written }: NamedVersion): boolean {
  for (const { index, 0: word } of text.matchAll(new RegExp(escapePattern(name), 'gi'))) {
    // Within a bounded distance, so that a text of one line takes linear time.
    const before =
      text
        .slice(Math.max(0, index - longestLine), index)
        .split('\n')
        .at(-1) ?? ''
    const [behind = ''] = text.slice(index + word.length, index + word.length + longestLine).split('\n', 1)
    const isName = !/[\w/-]$/.test(before) && !/^[\w/-]/.test(behind)
    const isAbout = /^[^\p{L}]*(?:\[x\][^\p{L}]*)?$/iu.test(before) || versionBehind.test(behind)
    const hasConstraint = withoutSpace(before + word + behind).includes(withoutSpace(written))
    if (isName && isAbout && !hasConstraint && isLikeVersion.test(behind)) return true
  }
  return false
}

const longestLine = 600

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}

const versionBehind = /^[`*_]*\s?[:@(]?\s?[\^~<>=≥≤]{0,2}\s?v?\d/

/** The version of a cell that holds nothing else. */
export function versionOfCell(cell: string): Pick<NamedVersion, 'written' | 'version'> | null {
  const written = cell.trim().replace(versionLabel, '')
  const version = /^\d{4,}$/.test(written) ? null : readVersionRange(written, 'same-major')
  return version && { written, version }
}

type Constraint = Pick<NamedVersion, 'written' | 'version'> | 'unclear'

/** The constraints between two separators: neighbours in a list of commas are one range. */
function constraintsIn(clause: string, before: string | undefined, isFirst: boolean): readonly Constraint[] {
  const found: Constraint[] = []
  let range: string[] = []
  const isLabelled = before !== undefined && /\bversions?(?: constraints?)?$/i.test(before.trim())
  const close = (): void => {
    const one = range.length > 0 ? versionOfCell(range.join(', ')) : null
    if (range.length > 0) found.push(one ?? 'unclear')
    range = []
  }
  for (const [index, part] of clause.split(/[,，]/).entries()) {
    const own = part.trim()
    const value = own.replace(versionLabel, '')
    const mayBeBare = isLabelled || value !== own || (isFirst && index === 0)
    if (versionOfCell(own) && (mayBeBare || !isBareInteger.test(value))) range.push(value)
    else {
      close()
      if (isLikeVersion.test(own)) found.push('unclear')
    }
  }
  close()
  return found
}
