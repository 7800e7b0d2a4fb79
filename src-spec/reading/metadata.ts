import { parse } from 'yaml'
import { plainInline } from '../markdown/parser/inline'
import { readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, Prose, SectionTree } from '../markdown/sections/tree'

/** The metadata in a section. */
export interface Metadata {
  /** Key as written and value, markup removed. */
  readonly entries: readonly (readonly [key: string, value: string])[]
  /** Prose that is only metadata, and no content. */
  readonly prose: ReadonlySet<Prose>
  /** Starts of the cells of the document's own metadata table, which are no content. */
  readonly cells: ReadonlySet<number>
}

const keyHeader = /^(?:field|metadata|key|property|attribute?|feld|属性|字段)$/i
const valueHeader = /^(?:value|wert|值)$/i
const boldPair = /^\*\*([^*\n:：]{1,40})(?::\*\*|：\*\*|\*\*\s{0,2}[:：])\s*([^\n]*)$/

/** The metadata of a document: key as written → value. The first mention of a key counts. */
export function metadataOf(outline: DocumentTree): Readonly<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const { entries } of readSections(outline, readMetadata)) {
    for (const [key, value] of entries) if (key !== '' && !Object.hasOwn(all, key)) all[key] = value
  }
  return all
}

/** Front matter, `Field | Value` tables, and lines of `**Key**: value` pairs at the head or the foot. */
export function readMetadata(outline: SectionTree): Metadata {
  const entries: (readonly [string, string])[] = [...frontMatter(outline)]
  const prose = new Set<Prose>()
  const add = (key: string, value: string): void => void entries.push([key, value])
  const cells = readTables(outline, add)
  for (const leaf of outline.prose) {
    if (
      leaf.isPrompt ||
      leaf.isQuoted ||
      (leaf.kind !== 'paragraph' && !(leaf.kind === 'item' && outline.sections[leaf.section]?.level === 1))
    )
      continue
    const pairs = boldPairs(outline.text.slice(leaf.range.from, leaf.range.to))
    if (!pairs) continue
    if (leaf.kind === 'item' && pairs.length > 1) continue
    for (const [key, value] of pairs) add(key, value)
    prose.add(leaf)
  }
  return { entries, prose, cells }
}

function frontMatter(outline: SectionTree): readonly (readonly [string, string])[] {
  if (!outline.frontMatter) return []
  const yaml = outline.text
    .slice(outline.frontMatter.from, outline.frontMatter.to)
    .replace(/^\s?---[^\n]*\n/, '')
    .replace(/\n(?:---|\.\.\.)\s*$/, '')
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).map(([key, entry]) => [key, typeof entry === 'string' ? entry : JSON.stringify(entry)] as const)
  } catch {
    // Front matter that is no valid YAML has no metadata; the text itself is still read.
    return []
  }
}

/** Returns the starts of the cells of the metadata tables in the document's head. */
function readTables(outline: SectionTree, add: (key: string, value: string) => void): ReadonlySet<number> {
  const cells = new Set<number>()
  for (const table of outline.tables) {
    const header = table.header.map((cell) => plainInline(outline.text.slice(cell.from, cell.to)))
    if (table.isPrompt || header.length !== 2 || !keyHeader.test(header[0] ?? '') || !valueHeader.test(header[1] ?? '')) continue
    const { level = 0, title = '' } = outline.sections[table.section] ?? {}
    const inHead = level < 2 || /^(?:\d+[.)]? )?(?:metadata|metadaten|元数据)$/i.test(title)
    for (const row of table.rows) {
      if (inHead) for (const cell of row.cells) cells.add(cell.from)
      const [key, value] = row.cells.map((cell) => plainInline(outline.text.slice(cell.from, cell.to)))
      add(key ?? '', (value ?? '').replaceAll('\\|', '|'))
    }
  }
  return cells
}

/** The pairs of a paragraph that consists of pairs; null if any part is something else. */
function boldPairs(text: string): readonly (readonly [string, string])[] | null {
  if (!text.startsWith('**')) return null
  const pairs: [string, string][] = []
  for (const part of text.split(/\s\|\s|\s{2,}\n|\n|\s·\s/)) {
    if (part.trim() === '') continue
    const match = boldPair.exec(part.trim())
    if (!match) return null
    pairs.push([plainInline(match[1] ?? ''), plainInline(match[2] ?? '')])
  }
  return pairs.length > 0 && pairs.some(([, value]) => value !== '') ? pairs : null
}
