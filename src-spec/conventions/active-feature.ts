import type { Feature } from '../model/convention'
import type { DocumentText, History } from '../model/workspace'
import type { FeatureDocuments } from './feature-documents'

export interface ActiveFeatureInput {
  readonly settings: readonly DocumentText[]
  readonly history: History
}

/** A feature that may be the active one. */
export type Candidate = Pick<Feature, 'path' | 'id' | 'stage'> & Pick<FeatureDocuments, 'root' | 'documents' | 'isArchived' | 'isFixture'>

/**
 * The feature that is worked on now: the one that spec-kit's `.specify/feature.json` names, else the one that the branch is
 * named after, else the one that changed last, unfinished ones first. Null without any that is open.
 */
export function findActiveFeature(all: readonly Candidate[], { settings, history }: ActiveFeatureInput): string | null {
  const open = all.filter(({ isArchived, isFixture }) => !isArchived && !isFixture)
  const named = settings.map(namedFolder)
  const byFile = open.find(({ path }) => named.includes(path))
  if (byFile) return byFile.path
  const branch = history.kind === 'known' ? (history.branch ?? null) : null
  const byBranch = branch === null ? undefined : (open.find(({ id }) => isNamedAfter(branch, id)) ?? ofNumber(open, branch))
  if (byBranch) return byBranch.path
  const newest = [...open].sort((a, b) => rank(b, history).localeCompare(rank(a, history)))
  return newest[0]?.path ?? null
}

/** The folder that `.specify/feature.json` names, relative to the repository; null for other settings. */
function namedFolder({ path, text }: DocumentText): string | null {
  const root = /^(?:(.*)\/)?\.specify\/feature\.json$/.exec(path)
  if (!root) return null
  const folder = /"feature_directory"\s*:\s*"((?:[^"\\]|\\.){1,400})"/.exec(text)?.[1] ?? ''
  const plain = folder.replace(/\\\\/g, '/').replace(/^\.\//, '').replace(/\/+$/, '')
  return root[1] === undefined ? plain : `${root[1]}/${plain}`
}

function isNamedAfter(branch: string, id: string): boolean {
  return branch === id || branch.endsWith(`/${id}`)
}

/** Branches keep the number of their feature when its words change. */
function ofNumber(open: readonly Candidate[], branch: string): Candidate | undefined {
  const number = /(?:^|\/)(\d{3,})-/.exec(branch)?.[1]
  if (number === undefined) return undefined
  const ofSame = open.filter(({ id }) => id.startsWith(`${number}-`))
  return ofSame.length === 1 ? ofSame[0] : undefined
}

/** Sorts unfinished features after finished ones, then by the day of the last change, then by name. */
function rank({ stage, id, documents }: Candidate, history: History): string {
  const days = documents.map(({ path, text }) => {
    if (history.kind !== 'known') return ''
    return history.head[path] === text ? (history.changedOn[path] ?? '') : '9999'
  })
  const newest = days.sort().at(-1) ?? ''
  return `${stage === 'GO' ? 0 : 1} ${newest} ${id}`
}
