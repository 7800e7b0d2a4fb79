import { lazyPattern } from '../../memo/lazy-pattern'
import { wordsOf } from '../../vocabulary/language-words'
import { wordPattern, wordSource } from '../../vocabulary/word-pattern'
import { readHeadingNumber, whatOf } from './heading-number'
import type { ReportedSection } from './model'
import { numbersFrom } from './number-list'
import { type ReportLine, type ReportSpan, subSpan } from './report-lines'

const nameKey = /\b(?:added|new|modified|changed|updated|amended|revised|expanded|redefined|renamed|replaced)\b/
const goneKey = /\b(?:removed|deleted|retired|dropped)\b/
const partKey = /\b(principles?|sections?|articles?)\b/
const noName = /^(?:none|no\b|nothing|n\/?a\b|all\b|keine?\b|—|–|-)/i
const word = /\b(articles?|artikel|principles?|prinzip(?:ien)?|grundsätze?|sections?|abschnitte?)[ \t]{1,3}(?=[IVXL\d])/gi

export type FoundSection = Omit<ReportedSection, 'name' | 'place'> & { readonly name: ReportSpan }

/** Limits the number of names that are read from a report. */
const most = 200

/** The sections and principles that a report lists as added or modified, or as removed, in lists and in lines. */
export function reportedSections(lines: readonly ReportLine[], which: 'present' | 'removed' = 'present'): readonly FoundSection[] {
  const found: FoundSection[] = []
  let what: ReportedSection['what'] = null
  let opener: ReportLine | null = null
  for (const line of lines) {
    // Bullets below a key without a value belong to it; below a bullet with a key only those with more indentation.
    const goesOn = line.bullet && opener?.value.text === '' && (!opener.bullet || line.indent > opener.indent)
    // An indented line of words continues the entry above it; one with a number is an entry without a bullet.
    const indented = !line.bullet && line.key === '' && opener !== null && line.indent > opener.indent
    const entry = indented && opener?.value.text === '' && readHeadingNumber(line.whole.text).number !== null
    if (indented && !entry) continue
    if (!goesOn && !entry) {
      const isNamed =
        which === 'removed' ? goneKey.test(line.key) && !nameKey.test(line.key) : nameKey.test(line.key) && !goneKey.test(line.key)
      const part = isNamed ? partKey.exec(line.key) : null
      what = part ? whatOf(part[1] ?? '') : null
      opener = line.key === '' ? null : line
    }
    if (what === null) continue
    for (const name of goesOn || entry ? [line.whole] : names(line.value)) {
      if (name.text === '' || noName.test(name.text) || found.length >= most) continue
      const part = readEntry(name, what)
      if (part) found.push(part)
    }
  }
  return found
}

/** A name that continues the numbers before it: `Articles I, III and V`. */
const numeral = /^[ \t]{0,3}(?:(?:and|und|&)[ \t]{1,3})?(?:[IVXL]{1,9}|\d{1,3})(?![\p{L}\p{N}]|[ \t]{0,3}[.):：]|[ \t]\p{Lu}\p{Ll})/u

/** Names of one line, separated by commas and semicolons outside brackets. */
function names(value: ReportSpan): readonly ReportSpan[] {
  const parts: ReportSpan[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= value.text.length; at += 1) {
    const unit = value.text.charAt(at)
    const parting = depth === 0 && (unit === ',' || unit === ';') && !numeral.test(value.text.slice(at + 1, at + 20))
    if (unit === '(') depth += 1
    else if (unit === ')') depth = Math.max(0, depth - 1)
    else if (at === value.text.length || parting) {
      const name = subSpan(value, start, at)
      if (name.text !== '') parts.push(name)
      start = at + 1
    }
  }
  return parts
}

/** What was done with a part, before its name: `Renamed: I. Checks → I. Tests`. */
const change = lazyPattern(() => {
  const words = wordSource([...wordsOf('changes'), ...wordsOf('removals')])
  return new RegExp(`^[*_]{0,3}${words}[*_]{0,3}\\s?[:：][*_]{0,3}\\s{0,4}`, 'iu')
})
const removal = wordPattern(wordsOf('removals'), 'start')

/** The part that an entry names; null for one that is gone. */
function readEntry(written: ReportSpan, what: NonNullable<ReportedSection['what']>): FoundSection | null {
  const done = change.exec(written.text)?.[0] ?? ''
  if (done !== '' && removal.test(done.replace(/^[*_]+/, ''))) return null
  return readName(subSpan(written, done.length, written.text.length), what)
}

function readName(written: ReportSpan, what: NonNullable<ReportedSection['what']>): FoundSection {
  const name = renamed(written)
  // A description may mention any other part.
  const stop = name.text.search(/[:：(]|\s[–—-]\s/)
  word.lastIndex = 0
  const ref = word.exec(stop < 0 ? name.text : name.text.slice(0, stop))
  if (ref) {
    const { numbers, end } = numbersFrom(name.text, ref.index + ref[0].length)
    const title = titleOf(subSpan(name, end, name.text.length)).text
    if (numbers.length > 0) return { name: subSpan(name, ref.index, end), what: whatOf(ref[1] ?? ''), numbers, title }
  }
  // A single digit is a count: "Added sections: 3".
  const isRoman = /^[IVXL]/.test(name.text)
  const list = numbersFrom(name.text, 0)
  if (isRoman && list.numbers.length > 0 && list.end === name.text.length) return { name, what, numbers: list.numbers, title: '' }
  const headed = readHeadingNumber(name.text)
  if (headed.number !== null && (isRoman || headed.title !== '')) {
    const rest = titleOf(subSpan(name, name.text.length - headed.title.length, name.text.length))
    return { name: subSpan(name, 0, rest.to - name.from), what, numbers: [headed.number], title: rest.text }
  }
  const title = titleOf(name)
  return { name: title, what: null, numbers: [], title: title.text }
}

/** For a renaming outside brackets the new name, which is the one that must exist. */
function renamed(name: ReportSpan): ReportSpan {
  const plain = name.text.replace(/\([^()]*\)/g, (found) => ' '.repeat(found.length))
  const arrow = /.*(?:→|=>|->|⇒)/.exec(plain)?.[0].length ?? 0
  return subSpan(name, arrow, name.text.length)
}

/** The title in a name: the text before a description, without brackets, quotes and punctuation. */
function titleOf(name: ReportSpan): ReportSpan {
  const lead = /^[\s"'“”„«»*_`.:：)–—-]+/.exec(name.text)?.[0].length ?? 0
  const inner = subSpan(name, lead, name.text.length)
  const stop = inner.text.search(/\s*(?:\(|[:：](?:\s|$)|\s[–—-]\s|["“”»*_`]|\.(?:\s|$))/)
  return subSpan(inner, 0, stop < 0 ? inner.text.length : stop)
}
