import type { Stated } from '../kinds/constitution/model'
import { compareVersions, readVersion, type SemanticVersion } from '../kinds/constitution/versions'
import { type CheckResult, defineDocumentCheck } from './check'

export const noVersionMismatch = defineDocumentCheck({
  id: 'no-version-mismatch',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'error',
  what: 'A constitution has one version in its footer and another one in its sync report or in another place.',
  why: 'Plans name the version that they were checked against, which is then ambiguous.',
  remedy: 'Write the right version in every place. The fix takes the version of the sync report if it is the highest.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('1.1.0', '1.1.0') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('v1.1', '1.1.0') }, finds: [] },
    {
      documents: { 'CONSTITUTION.md': law('1.0.0', '1.1.0') },
      finds: ['1.0.0'],
      fixed: { 'CONSTITUTION.md': law('1.1.0', '1.1.0') },
    },
    { documents: { 'CONSTITUTION.md': law('1.2.0', '1.1.0') }, finds: ['1.1.0'] },
    {
      documents: { 'CONSTITUTION.md': `---\nversion: 1.0.0\n---\n${law('1.1.0', '1.1.0')}` },
      finds: ['1.0.0'],
      fixed: {},
    },
  ],
  *find({ constitution, path }) {
    const { report } = constitution
    const stated = withVersions(constitution.versions)
    const reported = withVersions(report?.change ? [{ value: report.to ?? '', place: report.change.to }] : [])[0]
    const highest = [...stated, ...(reported ? [reported] : [])].sort((a, b) => compareVersions(b.version, a.version))[0]
    if (!highest || stated.length === 0) return
    for (const one of stated) {
      if (compareVersions(one.version, highest.version) !== 0) yield lower(path, one, highest, highest === reported)
    }
    if (reported && compareVersions(reported.version, highest.version) < 0)
      yield {
        message: `The sync report ends at ${reported.value}, but the constitution is at ${highest.value}. Add the changes of ${highest.value} to the report.`,
        key: 'report',
        place: reported.place,
        related: [highest.place],
        severity: 'warning',
      }
  },
})

type StatedVersion = Stated & { readonly version: SemanticVersion }

function withVersions(stated: readonly Stated[]): readonly StatedVersion[] {
  return stated.flatMap((one) => {
    const version = readVersion(one.value)
    return version ? [{ ...one, version }] : []
  })
}

function lower(path: string, one: StatedVersion, highest: StatedVersion, reported: boolean): CheckResult {
  const where = reported ? 'the sync report' : 'another place'
  return {
    message: `The version is ${one.value} here and ${highest.value} in ${where}. Write the right one in both.`,
    key: `${one.value} ${highest.value}`,
    place: one.place,
    related: [highest.place],
    // Two versions in the text may have different meanings; a report that is ahead of the footer is certain to be newer.
    fixes: reported ? [{ title: `Write ${highest.value}`, edits: [{ path, range: one.place.range, text: highest.value }] }] : [],
    severity: reported ? 'error' : 'warning',
  }
}

function law(footer: string, report: string): string {
  return `<!-- SYNC IMPACT REPORT\nVersion change: 1.0.0 → ${report}\n-->\n# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n**Version**: ${footer} | **Ratified**: 2026-01-05\n`
}
