import { byParts, findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import type { Range } from '../text/source'

/** The two versions of a text in an unfinished merge. */
export interface MergeBlock {
  /** The lines of the first and the last marker, without trailing white space. */
  readonly begin: Range
  readonly end: Range
  /** The texts of the two versions, with their names from the markers. */
  readonly ours: { readonly name: string; readonly range: Range }
  readonly theirs: { readonly name: string; readonly range: Range }
  /** The whole block, with the line feed after it. */
  readonly whole: Range
}

interface Marker {
  readonly kind: '<' | '|' | '=' | '>'
  readonly name: string
  readonly range: Range
}

/** Complete blocks, and first and last markers without a counterpart, in the order of the text. None in a fence. */
export function mergeMarkers(outline: DocumentTree): { readonly blocks: readonly MergeBlock[]; readonly alone: readonly Range[] } {
  const blocks: MergeBlock[] = []
  const alone: Range[] = []
  let begin: Marker | null = null
  let base: Marker | null = null
  let middle: Marker | null = null
  for (const marker of findInSections(outline, markers)) {
    if (marker.kind === '<') {
      if (begin) alone.push(begin.range)
      begin = marker
      base = null
      middle = null
    } else if (marker.kind === '|' && begin && !middle) base = marker
    else if (marker.kind === '=' && begin) middle ??= marker
    else if (marker.kind === '>') {
      if (begin && middle) blocks.push(blockOf(outline.text, begin, base ?? middle, middle, marker))
      else alone.push(...(begin ? [begin.range] : []), marker.range)
      begin = null
    }
  }
  if (begin) alone.push(begin.range)
  return { blocks, alone }
}

function blockOf(text: string, begin: Marker, oursEnd: Marker, middle: Marker, end: Marker): MergeBlock {
  return {
    begin: begin.range,
    end: end.range,
    ours: { name: begin.name, range: { from: behindLine(text, begin.range), to: oursEnd.range.from } },
    theirs: { name: end.name, range: { from: behindLine(text, middle.range), to: end.range.from } },
    whole: { from: begin.range.from, to: behindLine(text, end.range) },
  }
}

function behindLine(text: string, { to }: Range): number {
  const end = text.indexOf('\n', to)
  return end < 0 ? text.length : end + 1
}

const markers: SectionReader<Marker, []> = byParts({
  read: readMarkers,
  toDocument: ({ kind, name, range }, at) => ({ kind, name, range: shiftRange(range, at) }),
})

/** A quick test, since most texts have none. */
const marks = ['<<<<<<< ', '||||||| ', '=======', '>>>>>>> ']

function readMarkers({ text, fences }: SectionTree): readonly Marker[] {
  if (!marks.some((mark) => text.includes(mark)) || !/^(?:<{7} |\|{7} |={7}[ \t]*$|>{7} )/m.test(text)) return []
  return [...text.matchAll(/^([<|>])\1{6} ([^\n]*)$|^={7}[ \t]*$/gm)].flatMap(({ 0: line, 1: kind = '=', 2: name = '', index: from }) => {
    if (fences.some(({ range }) => range.from <= from && from < range.to)) return []
    return [{ kind: kind as Marker['kind'], name: name.trim(), range: { from, to: from + line.trimEnd().length } }]
  })
}
