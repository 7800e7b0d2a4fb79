import { plainInline } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import { type HeadedTable, headedTables } from '../../markdown/sections/headed-tables'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { leadsOf } from '../../reading/lead-lines'
import { isVersionedElsewhere, type NamedVersion, namedVersion, versionOfCell } from '../../reading/named-version'
import type { Range } from '../../text/source'
import { hedges } from '../../vocabulary/hedges'
import { numberedLabel } from './entry-words'
import { libraryHeader, nameHeader, versionHeader } from './library-cells'
import { isLibraryList, specEntriesOf } from './spec-entries'

/** A library that a document lists with the versions that it allows. */
export interface ListedLibrary extends NamedVersion {
  readonly range: Range
}

/** Below these titles a constraint is not what holds now. */
const otherTitles =
  /\b(?:deprecat\w*|legacy|reject\w*|remov\w*|replac\w*|planned|future|upgrad\w*|migrat\w*|alternativ\w*|considered|candidates?|target|forbidden|banned|prohibited|not|old|former|history|changes|verboten\w*|abgelehnt\w*|veraltet\w*|geplant\w*)\b/i

/** Each is searched for in the whole text. */
const mostLibraries = 200

/** The libraries that SPEC lists with one constraint each. One with two versions may have one in each part of the product. */
export function specLibraries(outline: DocumentTree): readonly ListedLibrary[] {
  const inLists = specEntriesOf(outline).flatMap(({ topic, lead, section, raw, textRange }): readonly ListedLibrary[] => {
    if (topic !== 'library' || otherTitles.test([lead, ...titlesAround(outline, section)].join(' | '))) return []
    const one = namedVersion(plainInline(raw).replace(numberedLabel, ''))
    return one ? [{ ...one, range: textRange }] : []
  })
  const all = [...inLists, ...findInSections(outline, libraryRows)]
  return all.slice(0, mostLibraries).filter((one) => !isVersionedElsewhere(outline.text, one))
}

const libraryRows: SectionReader<ListedLibrary, []> = {
  read: (tree) =>
    tree.tables.length === 0 || otherTitles.test(titlesOf(tree).join(' '))
      ? []
      : headedTables(tree).flatMap((table) => rowsOf(tree, table)),
  toDocument: (row, at) => ({ ...row, range: shiftRange(row.range, at) }),
}

function titlesOf(tree: SectionTree): readonly string[] {
  return tree.sections.flatMap(({ title, isTitle }) => (isTitle ? [] : [title]))
}

function rowsOf(tree: SectionTree, { table: { header, rows, isPrompt }, headers: titles }: HeadedTable): readonly ListedLibrary[] {
  const textOf = ({ from, to }: Range) => plainInline(tree.text.slice(from, to)).trim()
  const name = titles.findIndex((title) => nameHeader.test(title))
  const [version, ...more] = titles.flatMap((title, index) => (versionHeader.test(title) ? [index] : []))
  if (isPrompt || name < 0 || version === undefined || more.length > 0) return []
  if (!libraryHeader.test(titles[name] ?? '') && !isLibraryList(titlesOf(tree))) return []
  if (otherTitles.test(titles[version] ?? '')) return []
  if (otherTitles.test(leadsOf(tree).before(header[0]?.from ?? 0))) return []
  return rows.flatMap(({ cells, range }) => {
    const library = cells[name] ? textOf(cells[name]) : ''
    const constraint = cells[version] ? versionOfCell(textOf(cells[version])) : null
    const isOneName = /^[\w@./:-]+$/.test(library) && !hedges.test(cells.map(textOf).join(' | '))
    return constraint && isOneName ? [{ name: library, ...constraint, range }] : []
  })
}
