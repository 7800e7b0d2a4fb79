import { hidden } from '../markdown/parser/inline'
import { leavesOf } from '../markdown/sections/leaves'
import { readSection } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import { withoutComments } from '../reading/entries/without-comments'
import { matchesOf } from '../text/matches'
import type { Range } from '../text/source'
import type { SectionStance } from './section-stances'
import { surroundingsOf } from './surroundings'

/** One sentence of a paragraph or a list item, with its context. */
export interface Statement {
  readonly range: Range
  /** Same offsets as the range; code, comments, link targets and struck-through text are hidden. */
  readonly text: string
  readonly section: number
  readonly stance: SectionStance
  /** A checkbox precedes it. */
  readonly box: boolean
  /** The items around it and the line before its list. */
  readonly lead: string
}

/** A longer sentence is not read as a statement. */
const longest = 260

/** Every sentence of a section that may be a statement: none in a silent section, a quotation or a question. Linear. */
export function statementsOf(outline: SectionTree): readonly Statement[] {
  const { stances, leads } = readSection(outline, surroundingsOf)
  const statements: Statement[] = []
  for (const { prose, visible } of leavesOf(outline)) {
    if (prose.isQuoted || (prose.kind !== 'paragraph' && prose.kind !== 'item')) continue
    const stance = stances[prose.section] ?? 'mentions'
    if (stance === 'silent') continue
    const { lead, box } = leads.of(prose)
    for (const { from, to } of sentencesIn(visible)) {
      const text = masked(visible.slice(from, to))
      const range = { from: prose.range.from + from, to: prose.range.from + to }
      statements.push({ range, text, section: prose.section, stance, box, lead })
    }
  }
  return statements
}

/** The text of a statement with its code, for readers that need its subject. */
export function wholeText(outline: SectionTree, { range, text }: Statement): string {
  return text.includes(hidden) ? withoutComments(outline.text.slice(range.from, range.to)) : text
}

/** What ends a sentence: its last sign, unless it is the point of an abbreviation, or the end of a line that stands for itself. */
const sentenceEnd =
  /[.!?;](?=[\s"”)*_]|$)(?<!(?<!\p{L})(?:max|min|máx|mín|approx|ca|e\.g|i\.e|z\.\s?B|p\.\s?ex|p\.\s?ej)[.!?;])(?!\s(?:Perzentil|Quantil))|[。！？；]|\n(?=\s{0,8}(?:\*\*|__|[-*+] ))|(?: {2}|\\)\n|<br/gu

function sentencesIn(text: string): readonly Range[] {
  const sentences: Range[] = []
  let from = 0
  for (const { index: to, 0: end } of matchesOf(sentenceEnd, text)) {
    if (end !== '?' && end !== '？') addWithin(sentences, text, from, to)
    from = to + end.length
  }
  addWithin(sentences, text, from, text.length)
  return sentences
}

function addWithin(sentences: Range[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /[\s*_"”)]/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  if (end - start > 5 && end - start <= longest) sentences.push({ from: start, to: end })
}

function masked(text: string): string {
  return text.includes('~~') ? text.replace(/~~[^~]{1,300}~~/g, (struck) => hidden.repeat(struck.length)) : text
}
