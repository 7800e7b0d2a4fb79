import { plainInline } from '../../markdown/parser/inline'
import { leavesOf } from '../../markdown/sections/leaves'
import type { SectionReader } from '../../markdown/sections/read-sections'
import { readSection } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { SectionTree } from '../../markdown/sections/tree'
import { lazyPattern } from '../../memo/lazy-pattern'
import type { Range } from '../../text/source'
import { modalWords, type Strength, writtenRule } from '../../vocabulary/modal-words'
import { type SentenceWords, sentenceWords } from './sentence-words'

/** One sentence of a document, or one row of a table, which says as much as a sentence. */
export interface Sentence extends SentenceWords {
  /** Readable, in one line. */
  readonly text: string
  readonly range: Range
  readonly strength: Strength
  /** Its strength is written in capitals, as specifications do. */
  readonly isWrittenRule: boolean
}

/** Every sentence outside headings, quotations and the LLM Prompt block. */
export const sentences: SectionReader<Sentence, []> = { read: readSentences, toDocument }

/** Those with an obligation or a ban. */
export const rules: SectionReader<Sentence, []> = {
  read: (tree) => (writtenRule.test(tree.text) || binding.test(tree.text) ? readSection(tree, readSentences).filter(isRule) : []),
  toDocument,
}

const binding = lazyPattern(
  () =>
    new RegExp(
      modalWords
        .slice(0, 2)
        .map(([, words]) => words.source)
        .join('|'),
      'iu',
    ),
)

function isRule({ strength }: Sentence): boolean {
  return strength === 'must' || strength === 'must not'
}

function toDocument(sentence: Sentence, at: Parameters<typeof shiftRange>[1]): Sentence {
  return { ...sentence, range: shiftRange(sentence.range, at) }
}

function readSentences(tree: SectionTree): readonly Sentence[] {
  const runs = leavesOf(tree).flatMap(({ prose }) =>
    prose.isQuoted || prose.kind === 'heading' || prose.kind === 'cell' ? [] : [...partsOf(tree.text, prose.range)],
  )
  const rows = tree.tables.flatMap((table) => (table.isPrompt ? [] : table.rows.map(({ range }) => range)))
  return [...runs, ...rows].sort((a, b) => a.from - b.from).flatMap((range) => sentenceOf(tree.text, range) ?? [])
}

/** Abbreviations end no sentence: `e.g. a berth`. */
const stop = /(?<!\b(?:e\.g|i\.e|z\.\s?B|etc|vs|approx|max|min|ca|no))[.!?;](?=\s|$)|[。！？；]/gu

function* partsOf(text: string, { from, to }: Range): Generator<Range> {
  let start = from
  for (const match of text.slice(from, to).matchAll(stop)) {
    const end = from + match.index + match[0].length
    yield { from: start, to: end }
    start = end
  }
  yield { from: start, to }
}

/** A longer sentence is read up to here. */
const longest = 1_000

function sentenceOf(source: string, { from, to }: Range): Sentence | null {
  const raw = source.slice(from, Math.min(to, from + longest))
  if (!/\p{L}/u.test(raw)) return null
  const lead = /^\s*/.exec(raw)?.[0].length ?? 0
  const text = plainInline(raw.replace(/~~[^~]{1,300}~~/g, ' '))
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const strength = modalWords.find(([, words]) => words.test(text))?.[0] ?? 'none'
  return { text, range: { from: from + lead, to }, strength, isWrittenRule: writtenRule.test(text), ...sentenceWords(text) }
}
