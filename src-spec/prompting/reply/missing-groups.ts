import type { WrittenSection } from '../written-sections'
import type { SectionMatches } from './match-sections'

/** A section that the reply does not have, with what goes with it. */
export interface MissingGroup {
  /** Sections below it. */
  readonly below: readonly WrittenSection[]
  /** Whether those are missing as well, so that it can go as one. */
  readonly isWhole: boolean
}

/** The missing sections, without those that go with a section around them. */
export function missingGroups(own: readonly WrittenSection[], matches: SectionMatches): ReadonlyMap<WrittenSection, MissingGroup> {
  const ends = endsOf(own)
  const matched = [0]
  for (const section of own) matched.push((matched.at(-1) ?? 0) + (matches.has(section) ? 1 : 0))
  const groups = new Map<WrittenSection, MissingGroup>()
  for (let at = 0; at < own.length; ) {
    const section = own[at] as WrittenSection
    const end = ends[at] as number
    const isWhole = matched[end] === matched[at]
    if (!matches.has(section)) groups.set(section, { below: isWhole ? own.slice(at + 1, end) : [], isWhole })
    at = isWhole ? end : at + 1
  }
  return groups
}

/** For each section, the position after the last section below it. The title of a document is around nothing. */
function endsOf(own: readonly WrittenSection[]): readonly number[] {
  const ends = own.map((_, at) => at + 1)
  const open: number[] = []
  const close = (level: number, to: number) => {
    while (open.length > 0 && (own[open.at(-1) as number] as WrittenSection).level >= level) ends[open.pop() as number] = to
  }
  for (const [at, { level, isTitle }] of own.entries()) {
    if (isTitle || level === 0) continue
    close(level, at)
    open.push(at)
  }
  close(0, own.length)
  return ends
}
