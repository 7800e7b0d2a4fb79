import { lawAmendment } from '../changes/law-amendment'
import type { StatedDate, SyncReport } from '../kinds/constitution/model'
import { type Bump, bumped, compareVersions, readVersion, type SemanticVersion } from '../kinds/constitution/versions'
import type { Edit } from '../text/source'
import { defineWorkspaceCheck } from './check'

const tests = '### I. Tests\nCode MUST be tested before it is merged.\n'
const logs = '### II. Logs\nServices MUST write what they did to one place.\n'

export const versionNeedsBump = defineWorkspaceCheck({
  id: 'version-needs-bump',
  scope: 'workspace',
  severity: 'warning',
  what: 'The version of a constitution was raised by less than its amendment requires.',
  why: 'Plans were checked against the committed version; the same or a nearly equal number hides that the constitution has changed.',
  remedy:
    'MAJOR when a principle, a section or a MUST is removed or binds less, MINOR when a principle or a MUST is added, PATCH when only the wording changes. The fix writes the version.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('1.1.0', tests, logs) }, committed: { 'CONSTITUTION.md': law('1.0.0', tests) }, finds: [] },
    {
      documents: { 'CONSTITUTION.md': law('1.1.0', tests) },
      committed: { 'CONSTITUTION.md': law('1.0.0', tests, logs) },
      finds: ['1.1.0'],
      fixed: { 'CONSTITUTION.md': law('2.0.0', tests) },
    },
    {
      documents: { 'CONSTITUTION.md': law('1.0.1', tests, logs) },
      committed: { 'CONSTITUTION.md': law('1.0.0', tests) },
      finds: ['1.0.1'],
      fixed: { 'CONSTITUTION.md': law('1.1.0', tests, logs) },
    },
    {
      documents: { 'CONSTITUTION.md': law('1.0.0', tests.replace('Code', 'All code')) },
      committed: { 'CONSTITUTION.md': law('1.0.0', tests) },
      finds: ['1.0.0'],
      fixed: { 'CONSTITUTION.md': law('1.0.1', tests.replace('Code', 'All code')) },
    },
    {
      documents: { 'CONSTITUTION.md': law('1.0.1', tests.replace('tested', 'tested for 2 minutes')) },
      committed: { 'CONSTITUTION.md': law('1.0.0', tests.replace('tested', 'tested for 9 minutes')) },
      finds: ['1.0.1'],
      fixed: { 'CONSTITUTION.md': law('2.0.0', tests.replace('tested', 'tested for 2 minutes')) },
    },
    {
      documents: { 'CONSTITUTION.md': law('1.0.1', tests, 'Each test MUST name its harbour.\n') },
      committed: { 'CONSTITUTION.md': law('1.0.0', tests) },
      finds: ['1.0.1'],
    },
  ],
  isRelevant: ({ kind }) => kind === 'constitution',
  *find({ documents, before: beforeOf, workspace: { today } }) {
    for (const document of documents) {
      if (document.kind !== 'constitution') continue
      const stated = document.constitution.version
      const now = stated ? readVersion(stated.value) : null
      if (!stated || !now || document.isTemplate) continue
      const before = beforeOf(document)
      if (before?.kind !== 'constitution') continue
      const oldStated = before.constitution.version
      const old = oldStated ? readVersion(oldStated.value) : null
      if (!old || before.isTemplate || before.text === document.text) continue
      const change = lawAmendment(before, document)
      const bump = change ? requiredBump(change.bump, old) : null
      const needed = bump ? bumped(old, bump) : null
      if (!change || !needed || compareVersions(now, readVersion(needed) ?? now) >= 0) continue
      const { amended } = document.constitution
      const dated = inDate(document.path, amended, before.constitution.amended, today)
      const stale = amended && dated.length > 0 ? ` The last amendment is still dated ${amended.value}.` : ''
      const here: Edit = { path: document.path, range: stated.place.range, text: needed }
      yield {
        message: `This amendment ${change.reason}, which requires a ${bump} version: ${needed} or higher after ${oldStated?.value}. The version is ${stated.value}.${stale}`,
        key: `${stated.value} ${needed}`,
        place: stated.place,
        related: amended && dated.length > 0 ? [amended.place] : [],
        fixes: [
          {
            title: `Write ${needed}`,
            edits: [here, ...inReport(document.path, document.constitution.report, old, needed), ...dated],
          },
        ],
      }
    }
  },
})

/** Before 1.0.0 the highest bump is MINOR; a version of two parts has no PATCH. */
function requiredBump(bump: Bump, { parts }: SemanticVersion): Bump | null {
  if (bump === 'PATCH') return parts.length > 2 ? bump : null
  return parts[0] === 0 ? 'MINOR' : bump
}

/** Changes the version line of the report too; otherwise the fix would cause a version mismatch. */
function inReport(path: string, report: SyncReport | null | undefined, old: SemanticVersion, needed: string): readonly Edit[] {
  const to = report?.to ? readVersion(report.to) : null
  const target = readVersion(needed)
  if (!report?.change || !to || !target || compareVersions(to, target) >= 0) return []
  return [{ path, range: report.change.place.range, text: `${old.prefix}${old.parts.join('.')} → ${needed}` }]
}

/** Writes the day of the amendment where the date is still that of the one before. */
function inDate(path: string, amended: StatedDate | null, before: StatedDate | null, today: string): readonly Edit[] {
  if (!amended?.iso || amended.iso !== before?.iso || amended.iso >= today) return []
  return [{ path, range: amended.place.range, text: today }]
}

function law(version: string, ...principles: readonly string[]): string {
  return `# Constitution\n\n## Principles\n\n${principles.join('\n')}\n**Version**: ${version} | **Ratified**: 2026-01-05\n`
}
