/** The most common form of a record, for a folder that has no record yet. */
export const usualRecord = `# Title

Date: 2026-01-01

## Status

Accepted

## Context

Why.

## Decision

What.

## Consequences

What follows.
`

/** The same with a section for each title that a draft fills. */
export function usualRecordWith(sections: readonly string[]): string {
  const known = new Set(usualRecord.split('\n'))
  const headings = sections.map((title) => `## ${title}`).filter((heading) => !known.has(heading))
  return [usualRecord, ...headings.map((heading) => `${heading}\n\nThe text of the section.\n`)].join('\n')
}
