import { documentsOfKind, type FeatureDocuments } from '../conventions/feature-documents'
import { featureNumber } from '../conventions/spec-kit/feature-number'
import type { BranchFeature } from '../model/branch-evidence'
import { startOf } from '../text/place'
import { wordOverlap } from '../text/word-overlap'
import { defineWorkspaceCheck } from './check'

/** Specs that share more of their words are states of one feature; those of two features share the words of the template. */
const maxOverlap = 0.6

const here = { 'specs/004-ropes/spec.md': spec('Ropes', 'coil every rope'), 'specs/004-ropes/plan.md': '# Plan\n' }

export const noFeatureNumberOnTwoBranches = defineWorkspaceCheck({
  id: 'no-feature-number-on-two-branches',
  scope: 'workspace',
  severity: 'warning',
  what: 'A branch that is not merged has another spec-kit feature with the same number.',
  why: 'Git merges both folders without a conflict, and the number then names two features.',
  remedy:
    'Give the feature that is merged last the next free number. The 50 newest local and remote-tracking branches of the last half year are compared.',
  examples: [
    { documents: here, committed: here, finds: [] },
    {
      documents: here,
      committed: here,
      branches: onBranch({ branch: 'oars', path: 'specs/004-oars', spec: spec('Oars', 'count each oar') }),
      finds: [''],
    },
    // The same feature, renamed or renumbered on one of the branches.
    {
      documents: here,
      committed: here,
      branches: onBranch({ branch: 'oars', path: 'specs/004-rope-list', spec: spec('Ropes', 'coil every rope') }),
      finds: [],
    },
    {
      documents: { ...here, 'specs/005-oars/spec.md': spec('All oars', 'paint them') },
      committed: here,
      branches: onBranch({ branch: 'oars', path: 'specs/004-oars', spec: spec('Oars', 'count each oar') }),
      finds: [],
    },
    // Numbers of another folder are others.
    {
      documents: here,
      committed: here,
      branches: onBranch({ branch: 'oars', path: 'apps/web/specs/004-oars', spec: spec('Oars', 'count each oar') }),
      finds: [],
    },
  ],
  *find({ history, features }) {
    const others = history.kind === 'known' ? (history.branches?.features ?? []) : []
    if (others.length === 0) return
    const own = features.filter(({ convention, isFixture }) => convention === 'spec-kit' && !isFixture)
    for (const feature of own) {
      const number = featureNumber(feature.id)
      const [document] = documentsOfKind(feature, 'feature-spec')
      const other = others.find((one) => isOther(one, feature, own))
      if (number === null || !document || !other) continue
      const name = other.path.slice(other.path.lastIndexOf('/') + 1)
      yield {
        message: `Branch ${other.branch} has another feature ${number}, ${name}. Give one of them the next free number before both are merged.`,
        place: startOf(document.path),
        key: number,
      }
    }
  },
})

/** Whether the feature of the branch has the number of this one, and is neither it nor another one here under a new name. */
function isOther({ path, spec: text }: BranchFeature, { id, path: own }: FeatureDocuments, all: readonly FeatureDocuments[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (folderOf(path) !== folderOf(own) || path === own || featureNumber(name) !== featureNumber(id)) return false
  return !all.some((feature) => {
    if (folderOf(feature.path) !== folderOf(path)) return false
    if (slugOf(feature.id) === slugOf(name)) return true
    return documentsOfKind(feature, 'feature-spec').some((document) => {
      return titleOf(document.text) === titleOf(text) || wordOverlap(document.text, text) > maxOverlap
    })
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function slugOf(name: string): string {
  return name.slice(name.indexOf('-') + 1).toLowerCase()
}

function titleOf(text: string): string {
  return /^#\s+(.*)$/m.exec(text)?.[1]?.trim().toLowerCase() ?? ''
}

function onBranch(...features: readonly BranchFeature[]) {
  return { features, taskLists: [], base: null }
}

function spec(title: string, need: string): string {
  return `# Feature Specification: ${title}\n\n**Status**: Draft\n\n## Requirements\n\n- **FR-001**: The harbour MUST ${need}.\n`
}
