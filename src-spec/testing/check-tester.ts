import { describe, expect, it } from 'vitest'
import type { Check, Example } from '../checks/check'
import { configurationPath } from '../configuration/configuration'
import { judge } from '../engine/judge'
import type { Finding } from '../model/finding'
import type { DocumentText, History, SupportingFiles, Workspace } from '../model/workspace'
import { applyEdits } from '../text/source'

/** The day on which all examples are judged. */
export const exampleDay = '2026-06-15'

/** The workspace that an example describes. */
export function workspaceOf(example: Example): Workspace {
  return {
    documents: textsOf(example.documents),
    unreadable: Object.entries(example.unreadable ?? {}).map(([path, line]) => ({ path, line, reason: 'it is not UTF-8 text.' })),
    configuration: example.configuration === undefined ? null : { path: 'spec-cockpit.json', text: example.configuration },
    deadLinks: example.deadLinks ?? null,
    history: historyOf(example),
    ...((example.settings ?? example.manifests) && { supportingFiles: supportingFilesOf(example) }),
    today: exampleDay,
  }
}

function supportingFilesOf({ settings = {}, manifests = {} }: Example): SupportingFiles {
  return { telltales: [], settings: textsOf(settings), manifests: textsOf(manifests) }
}

function textsOf(texts: Readonly<Record<string, string>>): readonly DocumentText[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }))
}

function historyOf({ committed, otherBranches, branches, absentFiles, specAtActive, changedOn }: Example): History {
  if (!committed) return { kind: 'unknown', reason: 'this example has no repository.' }
  return {
    kind: 'known',
    head: committed,
    baseline: committed,
    specAtActive: specAtActive ?? null,
    changedOn: changedOn ?? {},
    otherBranches: (otherBranches ?? []).map((id) => ({ id, branch: 'other' })),
    ...(branches && { branches }),
    ...(absentFiles && { absentFiles }),
  }
}

/** Tests a check with its examples: its findings, the text that each marks, and the result of the first fix. */
export function testCheck(check: Check): void {
  describe(check.id, () => {
    for (const [index, example] of check.examples.entries()) {
      it(`${example.finds.length === 0 ? 'finds nothing in' : 'reports'} example ${index + 1}`, () => {
        const findings = findingsOf(check, example)
        expect(findings.map((finding) => marked(example, finding))).toEqual(example.finds)
        if (example.fixed) expect(afterFirstFix(example, findings[0] as Finding)).toEqual(example.fixed)
      })
    }
    it('has examples with and without findings, and its texts are sentences', () => {
      expect(check.examples.some((example) => example.finds.length === 0)).toBe(true)
      expect(check.examples.some((example) => example.finds.length > 0)).toBe(true)
      for (const text of [check.what, check.why, check.remedy]) expect(text).toMatch(/^\p{Lu}.*\.$/u)
    })
  })
}

function findingsOf(check: Check, example: Example): readonly Finding[] {
  return judge(workspaceOf(example)).findings.filter((finding) => finding.check === check.id)
}

function marked(example: Example, { place }: Finding): string {
  const text = place.path === configurationPath ? example.configuration : example.documents[place.path]
  return (text ?? '').slice(place.range.from, place.range.to)
}

/** Texts of the documents that the fix changed. */
function afterFirstFix(example: Example, finding: Finding): Record<string, string> {
  const edits = finding.fixes[0]?.edits ?? []
  const paths = [...new Set(edits.map((edit) => edit.path))]
  return Object.fromEntries(
    paths.map(
      (path) =>
        [
          path,
          applyEdits(
            example.documents[path] ?? '',
            edits.filter((edit) => edit.path === path),
          ),
        ] as const,
    ),
  )
}
