import { plainName } from '../kinds/active-spec/entities'
import { plainInline } from '../markdown/parser/inline'
import { titlesAround } from '../markdown/parser/sections'
import type { SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { SectionTree, Table } from '../markdown/sections/tree'
import type { Range } from '../text/source'

/** An entity of the data model with what its line says of it. */
export interface EntityLine {
  /** See `plainName`. */
  readonly name: string
  readonly written: string
  /** The readable text behind the name, or the cells of its fields. */
  readonly definition: string
  readonly range: Range
}

export const modelTitle = /data ?model|entit(?:y|ies)|datenmodell|entitäten|数据模型|实体/i
const relationTitle = /relation|beziehung|关系/i
const entityColumn = /^(?:entity|entities|entity name|model|aggregate|table|entität|实体)$/i
const fieldColumn = /field|attribute|column|key|propert|felder|schlüssel|字段|主键/i
/** A name before a colon, a dash, a parenthesis or the end, also behind the label of the template: `Entity 2: Berth`. */
const item =
  /^(?:(?:Entity|Entität) ?\d{1,2} ?[:：–—-] ?)?(\p{Lu}[\p{L}\p{N}]{1,40}(?:[ _]\p{Lu}?[\p{L}\p{N}]{1,40}){0,2})\s{0,2}(?=[:：(,]|[-–—] |$)/u
const unfilled = /\{\{|^\[|\[[^\]]*,[^\]]*\]$|\bTODO\b|\bTBD\b/

/** Labels of the template, and of what else a data model says. */
const noEntity =
  /^(?:experiment events?|feature flags?|relationships?|core entities|entities|invariants?|index(?:es)?|indices|constraints?|migrations?|retention|storage|notes?|schema|ownership|cascade rules?|events?|audit|conventions?|beziehungen|hinweise?)$/i

/** The entities that the lists and tables of the data model name. A line that joins two of them defines none. */
export const entityLines: SectionReader<EntityLine, []> = {
  read: (tree) => {
    const section = tree.sections.at(-1)
    const titles = section ? titlesAround(tree, section.index) : []
    if (!section || !titles.some((title) => modelTitle.test(title)) || relationTitle.test(section.title)) return []
    return [...tree.tables.filter(({ isPrompt }) => !isPrompt).flatMap((table) => ofTable(tree, table)), ...ofItems(tree)]
  },
  toDocument: (line, at) => ({ ...line, range: shiftRange(line.range, at) }),
}

function ofItems({ items, text }: SectionTree): readonly EntityLine[] {
  return items.flatMap(({ depth, isPrompt, isQuoted, range, text: own }) => {
    const whole = plainInline(text.slice(own.from, range.to))
    const [head = '', written = ''] = item.exec(whole) ?? []
    if (
      depth > 0 ||
      isPrompt ||
      isQuoted ||
      written === '' ||
      noEntity.test(written) ||
      joins.test(whole) ||
      unfilled.test(whole.slice(head.length))
    )
      return []
    return [{ name: plainName(written), written, definition: whole.slice(head.length), range: own }]
  })
}

/** `Owner → Boat: 1:N`. */
export const joins = /→|->|<-|⇒|──|--[>*]|\b[1NM*] ?: ?[1NM*]\b/

function ofTable({ text }: SectionTree, { header, rows }: Table): readonly EntityLine[] {
  const plain = ({ from, to }: Range) => plainInline(text.slice(from, to))
  const headers = header.map(plain)
  const at = headers.findIndex((cell) => entityColumn.test(cell))
  return rows.flatMap(({ cells }) => {
    const cell = cells[at]
    const written = cell ? plain(cell) : ''
    const definition = cells
      .filter((_, column) => column !== at && fieldColumn.test(headers[column] ?? ''))
      .map(plain)
      .join('; ')
    if (!cell || written === '' || unfilled.test(written) || unfilled.test(definition)) return []
    return [{ name: plainName(written), written, definition: definition === '' ? '' : `: ${definition}`, range: cell }]
  })
}
