import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { frontMatterPairs } from '../../reading/front-matter'
import { place } from '../../text/place'
import type { Place, Range } from '../../text/source'
import { cellValue } from './cell'

const key = /^(?:document |design )?(?:status|state|zustand|状态)$/i
const choice =
  /^\W{0,8}(?:draft|wip|in[- ]?review|review|approved|accepted|superseded|deprecated|rejected|implemented|entwurf|freigegeben)\W{0,8}$/i
const approved = /^[^\p{L}\p{N}]{0,8}(?:approved|accepted|final|signed[- ]off|genehmigt|freigegeben|已批准|批准|已通过|承認済み)(?!\p{L})/iu
const notYet = /\b(?:pending|awaiting|to be|conditional|subject to|not yet)\b/i
const boldStatus =
  /(?:^|[\n|·])[ \t]{0,8}(?:\*\*|__)?(?:Status|Zustand|状态)(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]{0,2}[:：]|[:：])[ \t]{0,8}/i

export interface DesignStatus {
  readonly status: string
  readonly statusPlace: Place | null
  readonly isApproved: boolean
}

/** The status in the metadata table, a bold line or the front matter. A cell that lists its choices has no status. */
export function readStatus(path: string, outline: DocumentTree): DesignStatus {
  const range = findInSections(outline, tableStatus)[0] ?? findInSections(outline, lineStatus)[0] ?? inFrontMatter(outline)
  if (!range) return { status: '', statusPlace: null, isApproved: false }
  const written = outline.text.slice(range.from, range.to)
  const choices = written.split(/\\?\||\//).filter((part) => choice.test(plainInline(part)))
  const status = choices.length > 1 ? '' : cellValue(written)
  return { status, statusPlace: place(path, outline, range), isApproved: approved.test(status) && !notYet.test(status) }
}

const tableStatus = firstOf(inTable)
const lineStatus = firstOf(inBoldLine)

/** The first status of each section. */
function firstOf(read: (outline: SectionTree) => Range | null): SectionReader<Range, []> {
  return { read: (outline) => [read(outline) ?? []].flat(), toDocument: shiftRange }
}

function inTable(outline: SectionTree): Range | null {
  for (const table of outline.tables) {
    if (table.isPrompt || table.header.length !== 2) continue
    for (const { cells } of [{ cells: table.header }, ...table.rows]) {
      const [name, value] = cells
      if (name && value && value.to > value.from && key.test(plainInline(outline.text.slice(name.from, name.to)))) return value
    }
  }
  return null
}

function inBoldLine(outline: SectionTree): Range | null {
  for (const { kind, isPrompt, isQuoted, range } of outline.prose) {
    if (isPrompt || isQuoted || (kind !== 'paragraph' && kind !== 'item')) continue
    const text = outline.text.slice(range.from, Math.min(range.to, range.from + 2_000))
    const match = boldStatus.exec(text)
    if (!match) continue
    const start = match.index + match[0].length
    const rest = text.slice(start)
    const value = rest.slice(0, rest.search(/\n|[ \t]{1,8}(?:\||·)[ \t]{1,8}(?:\*\*|__)|$/)).trimEnd()
    if (value !== '') return { from: range.from + start, to: range.from + start + value.length }
  }
  return null
}

function inFrontMatter(outline: DocumentTree): Range | null {
  return frontMatterPairs(outline).find(({ key, value }) => /^status$/i.test(key) && value !== '')?.range ?? null
}
