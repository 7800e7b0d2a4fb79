import { plainInline } from '../../../markdown/parser/inline'
import { sectionAt, titlesAround } from '../../../markdown/parser/sections'
import type { DocumentTree } from '../../../markdown/sections/tree'
import type { Range } from '../../../text/source'
import { roleOfKey } from '../column-roles'
import type { ColumnRole } from '../model'
import { blank, livingKey, livingTitle, namesNumber, numberWords } from './rewrite-words'

/** One sentence or cell of a decision. */
export interface EntryPart {
  readonly text: string
  /** Lower case; numbers in digits. */
  readonly tokens: readonly string[]
  /** Tokens that are written as a name. */
  readonly names: ReadonlySet<string>
  /** Tokens that are amounts, and no numbers of other things. */
  readonly numbers: ReadonlySet<string>
  readonly range: Range
  /** It says what was decided: in its section or cell, or in an entry without such parts. */
  readonly isDecision: boolean
}

/** Values that may change after the decision: its state, its links, who works on it. */
const living: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'date', 'status', 'supersedes', 'owner', 'task', 'evidence', 'type'])

/**
 * The statements of a decision: sentences of its prose, or cells. Not those of sections and keys that live on, such as status,
 * links and notes; no headings, code and comments. `lasting`: cells that are left out.
 */
export function entryParts(outline: DocumentTree, whole: Range, isRow: boolean, without: readonly Range[]): readonly EntryPart[] {
  const left = new Set(without.map(({ from }) => from))
  const title = outline.sections[sectionAt(outline, whole.from)]
  return outline.prose.flatMap(({ kind, range, section }) => {
    if (range.from < whole.from || range.to > whole.to || kind === 'heading' || (kind === 'cell') !== isRow || left.has(range.from))
      return []
    const titles = titlesAround(outline, section).filter((one) => one !== title?.title)
    if (!isRow && titles.some(livesOn)) return []
    const isDecision = isRow || titles.length === 0 || roleOfKey(titles[0] ?? '') === 'title' || /^decision outcome$/i.test(titles[0] ?? '')
    return sentencesOf(outline.text, range).flatMap((text) => partOf(text, range, isDecision) ?? [])
  })
}

function livesOn(title: string): boolean {
  const role = roleOfKey(title)
  return (role !== null && living.has(role as ColumnRole)) || livingTitle.test(title) || livingKey.test(title)
}

const keyLine = /^[\s>*_+-]*([\p{L}][\p{L} /_-]{1,30})[*_]{0,2}\s?[:：]/u

/** Sentences of a run without its lines of metadata. */
function sentencesOf(source: string, { from, to }: Range): readonly string[] {
  const lines = source.slice(from, to).split('\n')
  const prose = lines.filter((line) => {
    const key = keyLine.exec(line)?.[1]
    return key === undefined || !livesOn(key)
  })
  const text = plainInline(prose.join('\n').replace(/<!--[\s\S]*?-->/g, ' '))
  return text.split(/(?<=[.!?;。！？；])(?:\s+|(?<=[。！？；]))/u)
}

const token = /\d{4}-\d{2}-\d{2}|\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]t)?|%/gu
/** Addresses, paths, file names with their lines, commits: where something lies may change. */
const place = /\S+:\/\/\S+|\S*\/\S+|[\w-]+\.[a-z]{1,5}\b(?::\d[\d,:–-]*)?|#\d+|\b(?=[a-f]*\d)[\da-f]{7,40}\b/gi

/** The number of a point in a list within a sentence. */
const point = /^\s*\(?\d{1,2}[.)]\s+/

function partOf(sentence: string, range: Range, isDecision: boolean): EntryPart | null {
  const written = sentence.replace(point, '')
  if (blank.test(written)) return null
  const tokens: string[] = []
  const names = new Set<string>()
  const numbers = new Set<string>()
  const plainText = written.replace(place, ' ')
  const found = [...plainText.matchAll(token)]
  for (const [index, { 0: word, index: at }] of found.entries()) {
    const plain = word.toLowerCase().replace(/['’]t$/, '')
    const number = /^\d/.test(word) ? word : numberWords.get(plain)
    if (number !== undefined) {
      tokens.push(number)
      const lead = plainText.slice(Math.max(0, at - 2), at)
      const isPoint = lead.endsWith('(') && plainText.charAt(at + word.length) === ')'
      if (!isPoint && !namesNumber.test(tokens[index - 1] ?? '') && !/[#§v-]$/i.test(lead) && !(plain === 'one' || plain === 'ein'))
        numbers.add(number)
      continue
    }
    if (/['’]t$/.test(word)) tokens.push('not')
    else tokens.push(plain)
    if ((index > 0 && /^\p{Lu}/u.test(word)) || /.\p{Lu}|\d/u.test(word)) names.add(plain)
  }
  return tokens.length === 0 ? null : { text: written, tokens, names, numbers, range, isDecision }
}
