import type { Finding, Severity } from '#spec'

export interface FindingRow {
  readonly key: string
  readonly finding: Finding
}

/** How a finding is shown: what a template left to fill is no mistake, whatever its severity. */
export type FindingMark = Severity | 'toFill'

export function markOf({ severity, toFill }: Finding): FindingMark {
  return toFill ? 'toFill' : severity
}

const markWords: Readonly<Record<FindingMark, string>> = { error: 'Errors', warning: 'Warnings', info: 'Notes', toFill: 'To fill' }

/** By what findings are grouped. */
export const findingGroups: Readonly<Record<string, (row: FindingRow) => string>> = {
  document: ({ finding }) => finding.place.path,
  check: ({ finding }) => finding.check,
  severity: ({ finding }) => markWords[markOf(finding)],
}

export function findingRows(findings: readonly Finding[]): readonly FindingRow[] {
  return findings.map((finding) => ({ key: finding.id, finding }))
}

/** What a filter is matched against. */
export function searchedText({ finding: { message, check, place } }: FindingRow): string {
  return `${message} ${check} ${place.path}`
}

/** "4 to fill, 2 errors, 1 warning, 3 notes"; with a filter "2 of 6 findings". */
export function countFindingWords(all: readonly FindingRow[], shown: number): string {
  if (shown !== all.length) return `${shown} of ${all.length} findings`
  const words: readonly (readonly [Severity, string])[] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ]
  const counts = words.flatMap(([severity, word]) => {
    const count = all.filter(({ finding }) => markOf(finding) === severity).length
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
  })
  const blanks = all.reduce((sum, { finding }) => sum + (finding.toFill?.count ?? 0), 0)
  const toFill = blanks === 0 ? [] : [`${blanks} to fill`]
  return [...toFill, ...counts].join(', ') || 'none'
}
