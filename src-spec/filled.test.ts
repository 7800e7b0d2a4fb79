import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from './engine/judge'
import type { Finding } from './model/finding'
import { type FilledFolder, filledWorkspace } from './testing/filled-folder'

/** One mistake in a filled document, and what must be said of it. */
interface PlantedFault {
  readonly template: string
  readonly folder: string
  readonly document: string
  readonly fault: string
  /** Occurs once in the document. */
  readonly find: string
  readonly replace: string
  readonly check: string
  readonly reportedIn: string
  /** What else is true then. */
  readonly consequences: readonly string[]
}

const root = join(import.meta.dirname, 'fixtures/filled')
const projects = ['ferry', 'greenhouse', 'tools']
const versions = ['v16', 'v15']
const templates = ['SPEC v16', 'SPEC v15', 'feature spec', 'technical design']

/** True findings: each would be acted on, and the folder is committed with it. */
const trueFindings: Readonly<Record<string, readonly string[]>> = {
  // The author left the draft in the head of a SPEC that passes all gates.
  'greenhouse/v15': ['no-draft-at-go SPEC.md'],
  'tools/v16': [
    // SPEC asks a question with a date in the future, and one of the design waits for an answer although it is approved.
    'no-open-question SPEC.md',
    'no-approval-ahead-of-evidence work/missions/tool-waitlist/TECHNICAL-DESIGN.md',
  ],
}

const faults = projects.map((project) => ({
  project,
  planted: JSON.parse(readFileSync(join(root, project, 'faults.json'), 'utf8')) as readonly PlantedFault[],
}))

describe.each(projects)('templates filled in: %s', (project) => {
  const planted = faults.find((one) => one.project === project)?.planted ?? []

  describe.each(versions)('%s', (version) => {
    const folder = readFolder(join(root, project, version))
    const clean = judge(filledWorkspace(folder)).findings
    const known = new Set(clean.map(({ id }) => id))

    it('gives no finding that is not true', () => {
      expect(clean.map(nameOf).sort()).toEqual([...(trueFindings[`${project}/${version}`] ?? [])].sort())
    })

    it.each(planted.filter((one) => one.folder === version))('$template: $fault', (one) => {
      const fresh = judge(filledWorkspace(folder, edited(folder, one))).findings.filter(({ id }) => !known.has(id))
      const said = fresh.filter(({ check }) => check !== 'no-uncommitted-document')
      expect(said.map(nameOf)).toContain(`${one.check} ${one.reportedIn}`)
      expect([...new Set(said.map(({ check }) => check))].sort()).toEqual([one.check, ...one.consequences].sort())
    })
  })
})

it('has ten faults for each template', () => {
  const all = faults.flatMap(({ planted }) => planted)
  for (const template of templates) expect(all.filter((one) => one.template === template).length, template).toBeGreaterThanOrEqual(10)
  expect(all.filter(({ template }) => !templates.includes(template))).toEqual([])
})

function edited(folder: FilledFolder, { document, find, replace }: PlantedFault): FilledFolder {
  const text = folder[document] ?? ''
  expect(text.split(find).length, `${find} in ${document}`).toBe(2)
  return { [document]: text.replace(find, () => replace) }
}

function nameOf({ check, place }: Finding): string {
  return `${check} ${place.path}`
}

/** The files below a folder, by path. */
function readFolder(folder: string): FilledFolder {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}
