import type { Finding, Severity } from '#spec'

export interface FindingRow {
  readonly key: string
  readonly finding: Finding
}

export const severityWords: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Notes' }

/** By what findings are grouped. */
export const findingGroups: Readonly<Record<string, (row: FindingRow) => string>> = {
  document: ({ finding }) => finding.place.path,
  check: ({ finding }) => finding.check,
  severity: ({ finding }) => severityWords[finding.severity],
}

export function findingRows(findings: readonly Finding[]): readonly FindingRow[] {
  return findings.map((finding) => ({ key: finding.id, finding }))
}

/** What a filter is matched against. */
export function searchedText({ finding: { message, check, place } }: FindingRow): string {
  return `${message} ${check} ${place.path}`
}

/** "2 errors, 1 warning, 3 notes"; with a filter "2 of 6 findings". */
export function countFindingWords(all: readonly FindingRow[], shown: number): string {
  if (shown !== all.length) return `${shown} of ${all.length} findings`
  const words: readonly (readonly [Severity, string])[] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ]
  const counts = words.flatMap(([severity, word]) => {
    const count = all.filter(({ finding }) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? 'none' : counts.join(', ')
}
