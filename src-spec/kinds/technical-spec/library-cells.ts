import { plainInline } from '../../markdown/parser/inline'
import { headedTables } from '../../markdown/sections/headed-tables'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { namesLatest, namesVersion } from './detail-words'
import type { EntryFault } from './entry-fault'

export const nameHeader = /^(?:librar(?:y|ies)|packages?|modules?|bibliothek|bibliothèque|biblioteca|librería|库|ライブラリ|라이브러리)\b/iu
/** A package or module may be one of the product's own. */
export const libraryHeader = /^(?:librar(?:y|ies)|bibliothek|bibliothèque|biblioteca|librería|库|ライブラリ|라이브러리)\b/iu
export const versionHeader = /\bversions?\b|^versión|^versão|版本|バージョン|버전/iu

/** The cells of a table of libraries that name no version, or the latest, where all other rows name one. */
export function libraryCells(outline: DocumentTree): readonly EntryFault[] {
  return findInSections(outline, vagueCells)
}

const vagueCells: SectionReader<EntryFault, []> = {
  read: readCells,
  toDocument: (fault, at) => ({ ...fault, section: at.section, range: shiftRange(fault.range, at) }),
}

function readCells(outline: SectionTree): readonly EntryFault[] {
  const textOf = ({ from, to }: { readonly from: number; readonly to: number }) => plainInline(outline.text.slice(from, to)).trim()
  return headedTables(outline).flatMap(({ table: { rows, isPrompt, section }, headers }) => {
    const name = headers.findIndex((header) => nameHeader.test(header))
    const version = headers.findIndex((header) => versionHeader.test(header))
    if (isPrompt || name < 0 || version < 0 || rows.length < 3) return []
    const open = rows.flatMap(({ cells, range }) => {
      const cell = cells[version]
      const value = cell ? textOf(cell) : ''
      const isVague = value === '' || /^[-—–*?]+$/.test(value) || /^any\b/i.test(value) || namesLatest.test(value)
      return isVague ? [{ range: value === '' ? range : (cell ?? range), name: cells[name] ? textOf(cells[name]) : '' }] : []
    })
    const versions = rows.filter(({ cells }) => cells[version] && namesVersion.test(` ${textOf(cells[version])}`))
    if (open.length !== 1 || versions.length !== rows.length - 1) return []
    return open.map((one) => ({ ...one, section, lacks: 'names no version' }))
  })
}
