import { readSection, type SectionReader } from '../markdown/sections/read-sections'
import type { SectionTree } from '../markdown/sections/tree'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import { place } from '../text/place'
import { shiftFact } from './shift-fact'
import { statementsOf } from './statements'

/** The version of OpenAPI that a law asks for at least, and the one that an interface is written in. */
export const openApiVersions: SectionReader<Fact, [kind: DocumentKind, path: string]> = {
  read: (outline, kind, path) => (kind === 'constitution' ? leastVersions(outline, path) : writtenVersions(outline, path)),
  toDocument: shiftFact,
}

function leastVersions(outline: SectionTree, path: string): readonly Fact[] {
  return readSection(outline, statementsOf).flatMap(({ text, range }) => {
    const found = /\bOpenAPI \d{1,2}(?:\.\d{1,2}){0,2}(?:\+| or (?:later|newer|higher|above))/.exec(text)
    return found ? [factOf(outline, path, 'must', found[0], range.from + found.index, found[0].length)] : []
  })
}

function writtenVersions(outline: SectionTree, path: string): readonly Fact[] {
  return outline.fences.flatMap(({ range, section }) => {
    const found = outline.sections[section]?.isPrompt
      ? null
      : /^[ \t]{0,8}"?openapi"?:[ \t]{0,4}["']?(?<version>\d\.\d{1,2}(?:\.\d{1,2})?)/m.exec(outline.text.slice(range.from, range.to))
    const version = found?.groups?.version
    if (!found || version === undefined) return []
    const from = range.from + found.index + found[0].length - version.length
    return [factOf(outline, path, 'states', `OpenAPI ${version}`, from, version.length)]
  })
}

function factOf(outline: SectionTree, path: string, modality: Fact['modality'], value: string, from: number, length: number): Fact {
  return {
    subject: 'openapi',
    comparison: '=',
    value,
    unit: null,
    modality,
    origin: 'sentence',
    place: place(path, outline, { from, to: from + length }),
  }
}
