import { findInSections } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import { readDate } from '../../text/dates'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import type { Stated, StatedDate } from './model'
import { commentGroups, groupsOf, titlePairs } from './statement-groups'
import { fieldOfKey, type StatementField } from './statement-keys'
import { readStatementPairs, type StatementPair } from './statement-pairs'
import { findVersion } from './versions'

export interface Statements {
  readonly version: Stated | null
  readonly versions: readonly Stated[]
  readonly ratified: StatedDate | null
  readonly amended: StatedDate | null
  readonly ranges: readonly Range[]
}

/** Where a statement was found; a later entry of this list wins. */
const origins = ['single', 'comment', 'front matter', 'head', 'footer'] as const

interface Statement {
  readonly field: StatementField
  readonly origin: (typeof origins)[number]
  readonly stated: StatedDate
}

/**
 * Version, ratification and last amendment: from the title, the footer, tables and lists, front matter and comments. A single
 * key in a section on another subject ("Version: 3.1.0" of some interface) is not read; two adjacent keys are.
 */
export function readStatements(path: string, outline: DocumentTree, report: Range | null): Statements {
  const found: Statement[] = []
  const ranges: Range[] = []
  const add = (pairs: readonly StatementPair[], origin: Statement['origin']): void => {
    for (const pair of pairs) {
      const statement = statementOf(path, outline, pair, origin)
      if (statement) found.push(statement)
    }
  }
  add(titlePairs(outline), 'head')
  for (const group of groupsOf(outline)) {
    const several = new Set(group.pairs.map((pair) => fieldOfKey(pair.key))).size > 1
    if (!several && !group.alone) continue
    add(group.pairs, group.head ? 'head' : several ? 'footer' : 'single')
    ranges.push(...group.ranges)
  }
  if (outline.frontMatter) add(readStatementPairs(outline.text, outline.frontMatter.from, outline.frontMatter.to), 'front matter')
  for (const { comment, pairs } of findInSections(outline, commentGroups)) {
    if (comment.from !== report?.from) add(pairs, 'comment')
  }
  const last = (field: StatementField, origin: Statement['origin']): Statement | undefined =>
    found.findLast((one) => one.field === field && one.origin === origin)
  const best = (field: StatementField): StatedDate | null => {
    const origin = origins.findLast((one) => last(field, one))
    return (origin && last(field, origin)?.stated) ?? null
  }
  const version = best('version')
  const first = found.find((one) => one.field === 'version' && one.origin === 'head')?.stated
  const others = [last('version', 'front matter')?.stated, first, version].filter((one) => one !== undefined && one !== null)
  return { version, versions: [...new Set(others)], ratified: best('ratified'), amended: best('amended'), ranges }
}

function statementOf(
  path: string,
  outline: DocumentTree,
  { key, value, range }: StatementPair,
  origin: Statement['origin'],
): Statement | null {
  const field = fieldOfKey(key)
  if (!field) return null
  if (field !== 'version') {
    if (!/\p{N}/u.test(value)) return null
    return { field, origin, stated: { value, iso: readDate(value), place: place(path, outline, range) } }
  }
  const version = findVersion(value)
  if (!version || version.from > 12 || /[[{]/.test(value.slice(0, version.from))) return null
  const from = range.from + version.from
  return {
    field,
    origin,
    stated: { value: version.value, iso: null, place: place(path, outline, { from, to: from + version.value.length }) },
  }
}
