import type { Constitution, Stated } from '../kinds/constitution/model'
import { compareVersions, readVersion } from '../kinds/constitution/versions'
import { defineWorkspaceCheck } from './check'

export const noWrongAmendmentDate = defineWorkspaceCheck({
  id: 'no-wrong-amendment-date',
  scope: 'workspace',
  severity: 'warning',
  what: 'A constitution has a new version with the date of the amendment before, or a date of its last amendment in the future.',
  why: 'Plans state since when they follow the text, and this date is what they compare with.',
  remedy: 'Write the day of the amendment. The fix writes today.',
  examples: [
    {
      documents: { 'CONSTITUTION.md': law('1.1.0', '2026-06-14') },
      committed: { 'CONSTITUTION.md': law('1.0.0', '2026-01-05') },
      finds: [],
    },
    {
      documents: { 'CONSTITUTION.md': law('1.1.0', '2026-06-15') },
      committed: { 'CONSTITUTION.md': law('1.0.0', '2026-06-15') },
      finds: [],
    },
    {
      documents: { 'CONSTITUTION.md': law('1.0.0', '2026-01-05') },
      committed: { 'CONSTITUTION.md': law('1.0.0', '2026-01-05') },
      finds: [],
    },
    {
      documents: { 'CONSTITUTION.md': law('1.1.0', '2026-01-05') },
      committed: { 'CONSTITUTION.md': law('1.0.0', '2026-01-05') },
      finds: ['2026-01-05'],
      fixed: { 'CONSTITUTION.md': law('1.1.0', '2026-06-15') },
    },
    {
      documents: { 'CONSTITUTION.md': law('1.0.0', '2026-07-05') },
      finds: ['2026-07-05'],
      fixed: {},
    },
  ],
  isRelevant: ({ kind }) => kind === 'constitution',
  *find({ documents, before: beforeOf, workspace: { today } }) {
    for (const document of documents) {
      if (document.kind !== 'constitution' || document.isTemplate) continue
      const { amended, version } = document.constitution
      if (!amended?.iso) continue
      if (isFuture(amended.iso, today))
        yield {
          message: `The last amendment, ${amended.value}, is in the future. Write the day on which it was made.`,
          key: `future ${amended.value}`,
          place: amended.place,
        }
      const before = beforeOf(document)
      if (before?.kind !== 'constitution' || before.isTemplate || before.text === document.text) continue
      const old = before.constitution
      if (amended.iso !== old.amended?.iso || amended.iso >= today || !isHigher(version, old)) continue
      yield {
        message: `The version rose from ${old.version?.value} to ${version?.value}, but the last amendment is still ${amended.value}. Write the day of this amendment.`,
        key: `old ${amended.value}`,
        place: amended.place,
        fixes: [{ title: `Write ${today}`, edits: [{ path: document.path, range: amended.place.range, text: today }] }],
      }
    }
  },
})

const day = 86_400_000

/** Tomorrow may be today in another time zone. */
function isFuture(date: string, today: string): boolean {
  return Date.parse(date) - Date.parse(today) > day
}

/** Higher than every version that the text before names, in its report too. Not before 1.0.0: a draft is not amended. */
function isHigher(stated: Stated | null, { version, versions, report }: Constitution): boolean {
  const now = stated ? readVersion(stated.value) : null
  const named = [...versions.map(({ value }) => value), report?.to ?? ''].flatMap((value) => readVersion(value) ?? [])
  const isDraft = version !== null && readVersion(version.value)?.parts[0] === 0
  return now !== null && named.length > 0 && !isDraft && named.every((one) => compareVersions(now, one) > 0)
}

function law(version: string, amended: string): string {
  return `# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n**Version**: ${version} | **Ratified**: 2026-01-05 | **Last Amended**: ${amended}\n`
}
