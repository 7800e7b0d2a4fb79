import { plainInline } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import { headedTables } from '../../markdown/sections/headed-tables'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree, Table } from '../../markdown/sections/tree'
import { lazyPattern } from '../../memo/lazy-pattern'
import { memoizeByObject } from '../../memo/memoize-by-object'
import type { Range } from '../../text/source'

/** An entity in a list or table of entities. */
export interface Entity {
  /** Singular, lower case, without spaces. */
  readonly name: string
  readonly range: Range
}

const column = /^(?:entity|entities|entity name|model|aggregate|entität|实体)$/i

/** A capitalised name of at most three words before a colon, a dash, a parenthesis or the end. */
const item = lazyPattern(
  () => /^(?:\*\*|__|`)?(\p{Lu}[\p{L}\p{N}]{1,40}(?:[ _]\p{Lu}?[\p{L}\p{N}]{1,40}){0,2})(?:\*\*|__|`)?\s{0,2}(?=[:：(]|[-–—] |\*\*|$)/u,
)

/** Entities of the sections whose title the pattern fits: rows of a table with an entity column, and list items that open with a name. */
export function entitiesOf(outline: DocumentTree, title: RegExp): readonly Entity[] {
  return findInSections(outline, entitiesBelow(title))
}

/** A reader for each pattern, since a section keeps one result of a reader. */
const entitiesBelow = memoizeByObject(
  (title: RegExp): SectionReader<Entity, []> => ({
    read: (outline) => readEntities(outline, title),
    toDocument: ({ name, range }, at) => ({ name, range: shiftRange(range, at) }),
  }),
)

function readEntities(outline: SectionTree, title: RegExp): readonly Entity[] {
  const fits = (section: number) => titlesAround(outline, section).some((one) => title.test(one))
  const tables = headedTables(outline).flatMap(({ table, headers }) =>
    table.isPrompt || !fits(table.section) ? [] : ofTable(outline, table, headers),
  )
  const items = outline.items.flatMap(({ text, section, depth, isPrompt, isQuoted }) => {
    if (depth > 0 || isPrompt || isQuoted || !fits(section) || /relation|beziehung|关系/i.test(outline.sections[section]?.title ?? ''))
      return []
    const line = outline.text.slice(text.from, Math.min(text.to, text.from + longest))
    const name = item.exec(line)?.[1] ?? ''
    const at = text.from + line.indexOf(name)
    return [{ name: plainName(name), range: { from: at, to: at + name.length } }]
  })
  return [...tables, ...items].filter(({ name }) => name !== '')
}

const longest = 200

function ofTable(outline: SectionTree, table: Table, headers: readonly string[]): readonly Entity[] {
  const at = headers.findIndex((header) => column.test(header))
  return table.rows.flatMap((row) => {
    const cell = row.cells[at]
    return cell ? [{ name: plainName(plainInline(outline.text.slice(cell.from, cell.to))), range: cell }] : []
  })
}

/** The same name for `Order Items`, `order_item` and `OrderItem`. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$|(?<!s)s$/, '')
}
