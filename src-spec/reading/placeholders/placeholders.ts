import { leavesWith } from '../../markdown/sections/leaves'
import { byParts, readSection, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { SectionPosition, SectionTree } from '../../markdown/sections/tree'
import type { Placeholder } from '../../model/item'
import type { Boilerplate } from '../boilerplate'
import type { LinkLabels } from '../links/link-labels'
import { doubleBraceVerdict, isSentenceCell, singleBraceVerdict } from './brace-shape'
import { bracketVerdict } from './bracket-shape'
import { dateVerdict, idVerdict } from './date-shape'
import { isFormTitle } from './form-title'
import { cellOf, isNotationCell, readableText, shiftCell, type TableCell } from './readable-text'
import { remarkVerdict } from './remark-shape'
import { isWholeValue } from './surroundings'
import { type Candidate, sure, type Verdict } from './verdict'

const brackets = [String.raw`\{\{([^{}\n]{1,300})\}\}`, String.raw`\{([^{}\n]{1,300})\}`, String.raw`\[([^[\]\n]{1,300})\]`].join('|')
/** Candidates, one alternative for each form; each is bounded, so the scan is linear. */
const candidate = new RegExp(
  [
    brackets,
    String.raw`([_*])\(([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?)\)\4`,
    String.raw`(?<![\p{L}\p{N}_-])((?:YYYY|AAAA|JJJJ|20XX)[-./](?:MM|XX)[-./](?:DD|TT|JJ|XX)|(?:DD|TT|JJ|MM)[./-](?:MM|DD)[./-](?:YYYY|JJJJ|AAAA))(?![\p{L}\p{N}_-])`,
    String.raw`\b([A-Z]{1,12}-(?:X{2,4}|N{3,4}))\b`,
    '(NEEDS CLARIFICATION)',
  ].join('|'),
  'gu',
)
/** The same for a text without any other form; it names the same groups. */
const bracketed = new RegExp(brackets, 'gu')
const mayHoldBracket = /[[{]/
const mayHoldOther = /YY|AAAA|JJJ|[XN]{2}|[_*]\(|NEEDS CL/
const mayHoldAny = new RegExp(`${mayHoldBracket.source}|${mayHoldOther.source}`)

/** The placeholders of a template, in readable text only. Quoted guidance is not read, nor a form to copy. */
export const placeholders: SectionReader<Placeholder, [boilerplate: Boilerplate | null, labels: LinkLabels]> = {
  read: (outline, boilerplate, labels) =>
    isForm(outline) ? [] : withBlanks(readPlaceholders(outline, labels), boilerplate?.readPlaceholders?.(outline, labels) ?? []),
  toDocument: (placeholder, at) => shift(placeholder, at),
}

function isForm({ sections }: SectionTree): boolean {
  return sections.some(({ title, isTitle }) => !isTitle && isFormTitle(title))
}

/** Adds a kind's own placeholders to those of every kind; where two overlap, the one of every kind wins, which is narrower. */
function withBlanks(everywhere: readonly Placeholder[], own: readonly Placeholder[]): readonly Placeholder[] {
  if (own.length === 0) return everywhere
  const all = [...everywhere, ...own].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
  const known = new Set(everywhere)
  return all.filter((one, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return known.has(one) || ((before?.range.to ?? 0) <= one.range.from && (after?.range.from ?? one.range.to) >= one.range.to)
  })
}

/** What may be a placeholder, before the header of its table is known and the other candidates of the section are. */
interface Found {
  readonly placeholder: Placeholder
  readonly isSure: boolean
  /** Null outside tables. */
  readonly cell: TableCell | null
  /** A sentence alone in a cell is no path and no command. */
  readonly isSentence: boolean
}

const shift = ({ shape, text, range, options }: Placeholder, at: SectionPosition): Placeholder => ({
  shape,
  text,
  range: shiftRange(range, at),
  options,
})

const candidates: SectionReader<Found, [labels: LinkLabels]> = byParts({
  read: readCandidates,
  toDocument: (found, at) => ({ ...found, placeholder: shift(found.placeholder, at), cell: found.cell && shiftCell(found.cell, at) }),
})

function readCandidates(outline: SectionTree, labels: LinkLabels): readonly Found[] {
  const found: Found[] = []
  for (const leaf of leavesWith(mayHoldAny, outline)) {
    const { prose } = leaf
    if (prose.isQuoted) continue
    const text = readableText(outline, leaf)
    const hasOther = mayHoldOther.test(text)
    if (!hasOther && !mayHoldBracket.test(text)) continue
    for (const match of text.matchAll(hasOther ? candidate : bracketed)) {
      const [whole, double, single, bracket] = match
      const at = { text, from: match.index, to: match.index + whole.length }
      const inside = double ?? single ?? bracket ?? match[5] ?? whole
      const verdict = verdictOf({ at, inside, kind: prose.kind }, match)
      if (!verdict || (bracket !== undefined && labels.has(bracket.toLowerCase()))) continue
      const range = { from: prose.range.from + at.from, to: prose.range.from + at.to }
      const options = verdict.shape === 'menu' ? optionsOf(whole) : []
      found.push({
        placeholder: { shape: verdict.shape, text: outline.text.slice(range.from, range.to), range, options },
        isSure: verdict.isSure,
        cell: cellOf(outline, leaf),
        isSentence: double !== undefined && isSentenceCell(at, double),
      })
    }
  }
  return found
}

function readPlaceholders(outline: SectionTree, labels: LinkLabels): readonly Placeholder[] {
  const found = readSection(outline, candidates.read, labels).filter(
    ({ cell, isSentence }) => cell === null || !isNotationCell(outline, cell, isSentence),
  )
  const hasSure = found.some(({ isSure }) => isSure)
  const written = new Map<string, number>()
  for (const { placeholder } of found) written.set(placeholder.text, (written.get(placeholder.text) ?? 0) + 1)
  return found.flatMap(({ placeholder, isSure }) =>
    isSure || (hasSure && (placeholder.shape !== 'brackets' || written.get(placeholder.text) === 1)) ? [placeholder] : [],
  )
}

function verdictOf(one: Candidate, match: RegExpExecArray): Verdict {
  const [, double, single, bracket, mark, , day, id] = match
  if (double !== undefined) return doubleBraceVerdict(one)
  if (single !== undefined) return singleBraceVerdict(one)
  if (bracket !== undefined) return bracketVerdict(one)
  if (mark !== undefined) return remarkVerdict(one)
  if (day !== undefined) return dateVerdict(one)
  if (id !== undefined) return idVerdict(one)
  return /[:：][*_\s]*$/.test(one.at.text.slice(0, Math.min(one.at.from, 200))) && isWholeValue(one.at) ? sure('brackets') : null
}

function optionsOf(menu: string): readonly string[] {
  return menu
    .slice(1, -1)
    .split(/\\?\|/)
    .map((option) => option.trim())
    .filter((option) => option !== '' && !/^(?:etc\.?|other|…|\.\.\.)$/i.test(option))
}
