import { plainInline } from '../markdown/parser/inline'
import { titlesAround } from '../markdown/parser/sections'
import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import { shiftRange } from '../markdown/sections/shift'
import type { DocumentTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import type { Range } from '../text/source'
import type { TypedChange } from './typed-change'
import { isLoosened, type VersionBounds, versionBounds } from './version-bounds'

/** A dependency with its one version constraint. */
interface Constrained {
  readonly name: string
  readonly written: string
  readonly bounds: VersionBounds
  readonly range: Range
}

const listTitle = /dependenc|librar|third[- ]party|packages?\b|abhängigkeit|bibliothek|依赖|依存/i
const label =
  /^(?:(?:library|service|dependency|package|bibliothek) ?\d{1,2} ?[:：–—-] ?)?([@\p{L}][\p{L}\p{N}._/@-]{1,50}(?: \p{L}[\p{L}\p{N}.]{1,30})?)(?=[\s:：(,@^~<>=≥≤–—|-]|$)/iu

const constrained: SectionReader<Constrained, []> = {
  read: ({ text, sections, items, tables }) => {
    const section = sections.at(-1)
    if (!section || !titlesAround({ sections }, section.index).some((title) => listTitle.test(title))) return []
    const lines = items.filter(({ isPrompt, isQuoted }) => !isPrompt && !isQuoted).map(({ text: own }) => own)
    const rows = tables.filter(({ isPrompt }) => !isPrompt).flatMap(({ rows }) => rows.map(({ range }) => range))
    return [...lines, ...rows].flatMap((range) => {
      const words = plainInline(text.slice(range.from, range.to)).replace(/\|/g, ' ').replace(/\s+/g, ' ').trim()
      const [head = '', written = ''] = label.exec(words) ?? []
      const bounds = written === '' ? null : versionBounds(words.slice(head.length))
      return bounds ? [{ name: written.toLowerCase(), written, bounds, range }] : []
    })
  },
  toDocument: (line, at) => ({ ...line, range: shiftRange(line.range, at) }),
}

/** Version constraints of listed dependencies that allow more than before. */
export function versionChanges(before: DocumentTree, path: string, after: DocumentTree): readonly TypedChange[] {
  const old = new Map(findInSections(before, constrained).map((one) => [one.name, one]))
  if (old.size === 0) return []
  return findInSections(after, constrained).flatMap((is): readonly TypedChange[] => {
    const was = old.get(is.name)
    if (!was || was.bounds.written === is.bounds.written) return []
    const { written, range, bounds } = was
    const common = { kind: 'value-changed', thing: 'version', subject: `Version of ${written}` } as const
    const needsDecision = isLoosened(bounds, is.bounds)
    const at = place(path, after, is.range)
    return [{ ...common, before: bounds.written, after: is.bounds.written, place: at, needsDecision, was: range, names: [written] }]
  })
}
