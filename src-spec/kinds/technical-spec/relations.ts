import type { DocumentTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { wordPattern } from '../../vocabulary/word-pattern'
import { type SpecEntry, specEntriesOf } from './spec-entries'

/** A name in a relationship. */
export interface RelationEnd {
  readonly name: string
  readonly range: Range
}

const name = '(?:\\*\\*|__|`)?(\\p{Lu}[\\p{L}\\p{N}_]{2,40})(?:\\*\\*|__|`)?'
const relation = new RegExp(`^(?:\\*\\*|__)?${name}\\s*(?:→|->|-->|—>|=>|⟶)\\s*${name}(?=\\s*(?:$|[:：;,.—–-]|\\*\\*|__))`, 'u')
/** A list of fewer entities is no data model. */
const minEntities = 2
const foreign = wordPattern(['extern*', 'outside', 'third-party', 'foreign', 'extérieur*', '外部', '외부'])

/** The ends of relationships that are no entity of a data model that lists its entities, and that it mentions nowhere else. */
export function relationsOf(outline: DocumentTree): readonly RelationEnd[] {
  const entries = specEntriesOf(outline)
  if (entries.filter(({ topic }) => topic === 'entity').length < minEntities) return []
  const relations = entries.filter(({ topic }) => topic === 'relation')
  const known = lettersOf(withoutRanges(outline, relations))
  return relations.flatMap((entry) => {
    const match = relation.exec(entry.raw)
    if (!match || foreign.test(entry.text)) return []
    const ends = [match[1] ?? '', match[2] ?? '']
    const unknown = ends.find((end) => !known.includes(stemOf(end)))
    if (unknown === undefined) return []
    const from = entry.textRange.from + entry.raw.indexOf(unknown)
    return [{ name: unknown, range: { from, to: from + unknown.length } }]
  })
}

/** The document around the relationships: an entity may be described in a diagram, a table or a design beside the list. */
function withoutRanges({ text }: DocumentTree, entries: readonly SpecEntry[]): string {
  let kept = ''
  let at = 0
  for (const { range } of entries) {
    kept += text.slice(at, range.from)
    at = range.to
  }
  return kept + text.slice(at)
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** Without the ending of a plural, so that `Boats` is found in `Boat`. */
function stemOf(end: string): string {
  return lettersOf(end)
    .replace(/ies$/, '')
    .replace(/(?:es|s)$/, '')
}
