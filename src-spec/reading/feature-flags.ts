import { plainInline } from '../markdown/parser/inline'
import { type HeadedTable, headedTables } from '../markdown/sections/headed-tables'
import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { lazyPattern } from '../memo/lazy-pattern'
import type { Range } from '../text/source'
import { leadsOf } from './lead-lines'
import { isUndecided } from './undecided'

export interface FeatureFlag {
  readonly name: string
  readonly range: Range
  /** `missing`: flags beside it have one. */
  readonly owner: 'named' | 'missing' | 'unknown'
  /** The row leaves it blank, while the flags beside it have one. */
  readonly lacksExpiry: boolean
  readonly expiry: { readonly date: string; readonly range: Range } | null
}

const flagWords = lazyPattern(() => /\bflags?\b|\btoggles?\b|特性开关|功能开关|フィーチャーフラグ|기능 플래그/iu)
const ownerHeader = /^(?:owner|verantwortlich\p{L}*|responsable|responsável|propriétaire|负责人|担当者?|담당자?)/iu
const expiryHeader =
  /\bexpir\w*|\bremov(?:e|al)\b|\bsunset\b|\bvalid until\b|\bend(?:s| date)\b|\bablauf\w*|\bvencimiento|\bcaducidad|\bvalidade|到期|过期|期限|만료/iu
/** The flag is gone, or is meant to stay. */
const isOver =
  /\b(?:removed|retired|deleted|dropped|cleaned|done|extended|permanent\w*|entfernt|gelöscht|supprimée?|eliminad[oa]|removid[oa])\b|已移除|已删除|削除済|삭제됨/iu
const isoDate = /(?<![\d-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])/
const expires = /\bexpir\w*[^\d\n]{0,20}(\d{4}-\d{2}-\d{2})(?![\d-])/i

/** The feature flags of tables with an owner or an expiry, and of lists below a title or line on flags. */
export function flagsOf(outline: DocumentTree): readonly FeatureFlag[] {
  return findInSections(outline, flags)
}

const flags: SectionReader<FeatureFlag, []> = {
  read: (tree) => {
    if (!flagWords.test(tree.text) && !flagWords.test(tree.path.title)) return []
    return [...headedTables(tree).flatMap((table) => ofTable(tree, table)), ...ofLists(tree)]
  },
  toDocument: (flag, at) => ({
    ...flag,
    range: shiftRange(flag.range, at),
    expiry: flag.expiry && { ...flag.expiry, range: shiftRange(flag.expiry.range, at) },
  }),
}

function ofTable(tree: SectionTree, { table: { rows, isPrompt, range }, headers }: HeadedTable): readonly FeatureFlag[] {
  if (isPrompt) return []
  const textOf = (range: Range | undefined): string => (range ? plainInline(tree.text.slice(range.from, range.to)).trim() : '')
  const expiryAt = headers.findIndex((one) => expiryHeader.test(one))
  const ownerAt = headers.findIndex((one) => ownerHeader.test(one))
  const isOfFlags =
    flagWords.test(headers[0] ?? '') || (/^(?:key|name)$/i.test(headers[0] ?? '') && flagWords.test(lineBefore(tree, range.from)))
  if (!isOfFlags || (expiryAt < 0 && ownerAt < 0)) return []
  const isNamed = (range: Range | undefined): boolean => /[\p{L}\p{N}]/u.test(textOf(range)) && !isUndecided(textOf(range))
  const areOwned = ownerAt >= 0 && rows.some(({ cells }) => isNamed(cells[ownerAt]))
  const areDated = expiryAt >= 0 && rows.some(({ cells }) => isoDate.test(textOf(cells[expiryAt])))
  return rows.flatMap(({ cells, range }): readonly FeatureFlag[] => {
    const name = textOf(cells[0])
    if (name === '' || isOver.test(cells.map(textOf).join(' '))) return []
    const cell = cells[expiryAt]
    const owner = areOwned ? (isNamed(cells[ownerAt]) ? 'named' : 'missing') : 'unknown'
    const lacksExpiry = areDated && (textOf(cell) === '' || isUndecided(textOf(cell)))
    return [{ name, range, owner, lacksExpiry, expiry: cell ? dateIn(tree, cell, isoDate) : null }]
  })
}

function ofLists(tree: SectionTree): readonly FeatureFlag[] {
  const { before } = leadsOf(tree)
  return tree.items.flatMap(({ text, range, isPrompt, isQuoted, parent }): readonly FeatureFlag[] => {
    const written = tree.text.slice(text.from, text.to)
    const around = tree.items[parent]?.text
    const titles = [tree.path.title, before(text.from), around ? tree.text.slice(around.from, around.to) : '']
    if (isPrompt || isQuoted || !titles.some((title) => title.length < 80 && flagWords.test(title)) || isOver.test(written)) return []
    const expiry = dateIn(tree, text, expires)
    const name = /^[\s*_]*`?([\p{L}\p{N}_.-]{2,60})/u.exec(written)?.[1]
    return expiry && name ? [{ name, range, owner: 'unknown', lacksExpiry: false, expiry }] : []
  })
}

function dateIn({ text }: SectionTree, { from, to }: Range, pattern: RegExp): FeatureFlag['expiry'] {
  const match = pattern.exec(text.slice(from, to))
  const date = match?.[1]
  if (!match || date === undefined) return null
  const at = from + match.index + match[0].lastIndexOf(date)
  return { date, range: { from: at, to: at + date.length } }
}

/** The line that introduces a table: the one right before it, or the title. */
function lineBefore({ text, path }: SectionTree, from: number): string {
  const lines = text
    .slice(Math.max(0, from - 300), from)
    .trimEnd()
    .split('\n')
  return `${lines.at(-1) ?? ''}\n${path.title}`
}
