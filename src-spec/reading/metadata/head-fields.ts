import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { isMetadataKey } from '../../vocabulary/metadata-words'
import { metadataFields } from './metadata'
import { type MetadataField, readPairs } from './metadata-pairs'
import { tablePairs } from './table-pairs'

/** Sections that often repeat what the head says, and often only speak of it. */
const aboutTitle = /^(?:\d+[.)]? )?(?:overview|info|status|summary|概要|概述|状态|狀態|ステータス|상태|estado|statut|статус)$/i
const statusTitle = /^(?:\d+[.)]? )?(?:status|状态|狀態|ステータス|상태|estado|statut|статус)$/i

/** The metadata of a document that states its status, with places. */
export interface HeadFields {
  readonly certain: readonly MetadataField[]
  /** In a section such as "Overview" or "Status": metadata only if the value is one of its key. */
  readonly possible: readonly MetadataField[]
}

export function readHeadFields(outline: DocumentTree): HeadFields {
  return { certain: metadataFields(outline), possible: findInSections(outline, fields) }
}

const fields: SectionReader<MetadataField, []> = {
  read: readFields,
  toDocument: ({ key, value, range }, at) => ({ key, value, range: shiftRange(range, at) }),
}

function readFields(outline: SectionTree): readonly MetadataField[] {
  const { title = '', level = 0 } = outline.sections.at(-1) ?? {}
  if (level < 2 || !aboutTitle.test(title)) return []
  const found: MetadataField[] = outline.tables.flatMap((table) => tablePairs(outline, table, false))
  for (const { kind, range, isQuoted, isPrompt } of outline.prose) {
    if (isPrompt || isQuoted || (kind !== 'paragraph' && kind !== 'item')) continue
    found.push(...readPairs(outline.text, range).pairs)
    if (statusTitle.test(title)) found.push(statusLine(outline.text, range))
  }
  return found.filter(({ key }) => isMetadataKey(key))
}

function statusLine(text: string, range: Range): MetadataField {
  const end = text.indexOf('\n', range.from)
  const line = { from: range.from, to: end < 0 ? range.to : Math.min(end, range.to) }
  return { key: 'Status', value: plainInline(text.slice(line.from, line.to)), range: line }
}
