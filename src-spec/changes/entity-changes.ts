import { plainName } from '../kinds/active-spec/entities'
import { findInSections, readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeLast } from '../memo/memoize-last'
import { place } from '../text/place'
import { entityFields } from './entity-fields'
import { type EntityLine, entityLines, joins, modelTitle } from './entity-lines'
import type { TypedChange } from './typed-change'

/** Entities that left the data model of SPEC, and those that lost a field. A new field owes nothing. */
export function entityChanges(before: DocumentTree, path: string, after: DocumentTree): readonly TypedChange[] {
  const old = byName(before)
  if (old.size === 0) return []
  const now = byName(after)
  // Most edits take no entity away, and then the rest of the text need not be searched for names.
  const defined = memoizeLast(() => new Set(readSections(after, definedNames).flat()))
  const changes: TypedChange[] = []
  for (const [name, was] of old) {
    const is = now.get(name)
    if (is) changes.push(...fieldChange(was, is, path, after))
    else if (!defined().has(name)) changes.push(removal(was))
  }
  return changes
}

function removal({ written, range }: EntityLine): TypedChange {
  const subject = `entity ${written}`
  const common = { needsDecision: true, was: range, names: [written, spaced(written)] } as const
  return { ...common, kind: 'item-removed', thing: 'entity', subject, before: '', after: '', place: null }
}

function fieldChange(was: EntityLine, is: EntityLine, path: string, after: DocumentTree): readonly TypedChange[] {
  if (was.definition === is.definition) return []
  const [old, now] = [entityFields(was.definition), entityFields(is.definition)]
  const words = letters(is.definition)
  const gone = old.filter((field) => !words.includes(letters(field)))
  if (gone.length === 0 || now.length === 0) return []
  return [
    {
      kind: 'value-changed',
      thing: 'entity',
      subject: `Entity ${was.written}`,
      before: old.join(', '),
      after: now.join(', '),
      place: place(path, after, is.range),
      needsDecision: true,
      was: was.range,
      names: [was.written, spaced(was.written), ...gone],
    },
  ]
}

/** `OrderItem` as decisions may write it: `order item`. */
function spaced(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ')
}

/** The first of several with one name counts. */
const byName = memoizeByObject((outline: DocumentTree): ReadonlyMap<string, EntityLine> => {
  const found = new Map<string, EntityLine>()
  for (const line of findInSections(outline, entityLines)) if (!found.has(line.name)) found.set(line.name, line)
  return found
})

/** Names that a heading, an item, a cell or a fence of a section may define, wherever it stands. */
function definedNames(tree: SectionTree): readonly string[] {
  const { text, sections, items, tables, fences } = tree
  const isModel = sections.some(({ title }) => modelTitle.test(title))
  const lines = items.map(({ text: own }) => text.slice(own.from, own.to)).filter((line) => !joins.test(line))
  // A row of the model may name it in any of its cells; elsewhere only the first one defines something.
  const cells = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.slice(0, isModel ? 3 : 1).map(({ from, to }) => text.slice(from, to))),
  )
  const code = fences.filter(({ info }) => isModel || schemaCode.test(info)).map(({ body }) => text.slice(body.from, body.to))
  return [...[sections.at(-1)?.title ?? '', ...lines, ...cells].map((line) => plainName(openingName(line))), ...code.flatMap(namesIn)]
}

const schemaCode = /^(?:sql|prisma|graphql|mermaid|dbml|plantuml|proto(?:buf)?)\b/i

/** The name that a line opens with, also behind the label of the template: no path, and no sentence. */
function openingName(line: string): string {
  const [head = ''] = line.replace(/^\W*(?:entity|entität) ?\d{1,2} ?[:：–—-]/iu, '').split(/[:：(–—,]|\s-\s/, 1)
  return head.includes('/') || head.trim().split(/\s+/).length > 3 ? '' : head
}

function namesIn(text = ''): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const joined = words
    .slice(0, 200)
    .flatMap((word, at) => [word, `${word}${words[at + 1] ?? ''}`, `${word}${words[at + 1] ?? ''}${words[at + 2] ?? ''}`])
  return joined.map(singular)
}

function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$|(?<!s)s$/, '')
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
