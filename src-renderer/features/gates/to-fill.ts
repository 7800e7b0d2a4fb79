import type { Finding } from '#spec'

/** The blanks of one section, which are one thing to do. */
export interface SectionToFill {
  /** Stable while the section is being filled. */
  readonly key: string
  readonly path: string
  /** Empty for the document as a whole. */
  readonly section: string
  readonly count: number
  /** The first of its findings in the order of the text. */
  readonly first: Finding
}

/** Separates what a template left to fill, one entry a section, from the other findings. Both keep their order. */
export function splitToFill(findings: readonly Finding[]): {
  readonly toFill: readonly SectionToFill[]
  readonly others: readonly Finding[]
} {
  const groups = new Map<string, SectionToFill>()
  for (const finding of findings) {
    if (!finding.toFill) continue
    const { path, range } = finding.place
    const { section, count } = finding.toFill
    const key = `${path}\n${section}`
    const before = groups.get(key)
    // A finding without blanks of its own says that the section is empty.
    const isFirst = !before || (count > 0 && (before.first.toFill?.count === 0 || range.from < before.first.place.range.from))
    groups.set(key, { key, path, section, count: (before?.count ?? 0) + count, first: isFirst ? finding : before.first })
  }
  return { toFill: [...groups.values()], others: findings.filter(({ toFill }) => !toFill) }
}
