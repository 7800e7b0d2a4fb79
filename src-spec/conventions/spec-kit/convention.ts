import type { DocumentKind } from '../../model/document-kind'
import type { Convention, ConventionPlace, RootedPath } from '../convention'
import { splitAtFolder } from '../split-path'
import { splitFeaturePath } from './feature-folder'

const featureDocuments: Readonly<Record<string, DocumentKind>> = { 'spec.md': 'feature-spec', 'plan.md': 'plan', 'tasks.md': 'tasks' }
/** Working papers beside a feature's documents, and its contracts. */
const workingPaper = /^(?:research|data-model|quickstart)\.md$|^contracts\//

/** The active feature, how features are numbered, and the templates that documents are made from. */
const setting = /^\.specify\/(?:(?:feature|init-options)\.json|(?:presets\/[^/]+\/)?templates\/(?:overrides\/)?[a-z]+-template\.md)$/

/** Features under `specs`, and a constitution and templates under `.specify`. */
export const specKit: Convention = {
  id: 'spec-kit',
  label: 'spec-kit',
  telltales: [{ folder: '.specify', holds: null }],
  folders: ['.specify', '.specify/memory', '.specify/templates/**', '.specify/presets/**', '.specify/specs/**', 'specs/**'],
  split: (path) => splitAtFolder(path, '.specify') ?? splitAtSpecs(path),
  placeOf: (path) => {
    if (!path.startsWith('.specify/')) return placeInSpecs(path, '')
    if (path.startsWith('.specify/specs/')) return placeInSpecs(path.slice('.specify/'.length), '.specify/')
    return { kind: path === '.specify/memory/constitution.md' ? 'constitution' : null, feature: null }
  },
  isSetting: (path) => setting.test(path),
}

/** Only where a feature follows: folders called `specs` have other uses. */
function splitAtSpecs(path: string): RootedPath | null {
  const split = splitAtFolder(path, 'specs')
  return split && splitFeaturePath(split.path) ? split : null
}

function placeInSpecs(path: string, prefix: string): ConventionPlace | null {
  const split = splitFeaturePath(path)
  if (!split) return null
  const { folder, rest, isNumbered } = split
  const feature = { path: `${prefix}${folder}`, isArchived: false }
  const kind = featureDocuments[rest]
  // A folder of any other name may hold a spec of another form.
  if (kind !== undefined) return { kind: kind === 'feature-spec' && !isNumbered ? 'unknown' : kind, feature }
  if (/^checklists\/[^/]+\.md$/.test(rest)) return { kind: 'checklist', feature }
  return workingPaper.test(rest) ? { kind: null, feature } : { kind: 'unknown', feature }
}
