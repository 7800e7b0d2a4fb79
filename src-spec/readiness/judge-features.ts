import { findActiveFeature } from '../conventions/active-feature'
import { documentsOfKind, type FeatureDocuments } from '../conventions/feature-documents'
import type { FeatureInput } from '../conventions/feature-gate'
import { featureTitle } from '../conventions/feature-title'
import type { SpecDocument } from '../kinds/document'
import { isSame } from '../memo/is-same'
import { memoizeByParts } from '../memo/memoize-by-parts'
import { memoizeCollect } from '../memo/memoize-collect'
import { memoizeLast } from '../memo/memoize-last'
import type { Feature } from '../model/convention'
import type { Finding } from '../model/finding'
import type { Checklist } from '../model/item'
import type { DocumentText, History } from '../model/workspace'
import { type FeatureReadiness, featureReadiness } from './feature-readiness'

export interface FeaturesInput {
  readonly documents: readonly SpecDocument[]
  readonly groups: readonly FeatureDocuments[]
  /** Findings that are not waived. */
  readonly findings: readonly Finding[]
  readonly history: History
  readonly settings: readonly DocumentText[]
}

export interface JudgedFeatures {
  /** By path; at most one is active. */
  readonly features: readonly Feature[]
  /** Of the active feature; null without one. */
  readonly active: FeatureReadiness | null
}

interface JudgedFeature {
  readonly feature: Feature
  readonly readiness: FeatureReadiness
}

type JudgeFeature = (input: FeatureInput) => JudgedFeature

/** Judges the features of all conventions, and a feature again only when something of its own has changed. */
export function createFeatureJudge(): (input: FeaturesInput) => JudgedFeatures {
  let kept: ReadonlyMap<string, JudgeFeature> = new Map()
  let last: readonly JudgedFeature[] = []
  let lastInputs: readonly unknown[] = []
  const withActive = memoizeLast(markActive)
  const listConstitutions = memoizeCollect((document: SpecDocument) =>
    document.kind === 'constitution' && !document.isTemplate ? [document] : [],
  )
  const foldersOf = memoizeLast(
    (groups: readonly FeatureDocuments[]) =>
      new Map(groups.flatMap(({ path, documents }) => documents.map((document) => [document.path, path] as const))),
  )
  return ({ documents, groups, findings, history, settings }) => {
    if (groups.length === 0) return { features: [], active: null }
    const folders = foldersOf(groups)
    const own = findings.filter(({ place }) => folders.has(place.path))
    const constitutions = listConstitutions(documents)
    const head = history.kind === 'known' ? history.head : null
    const inputs = [groups, constitutions, head, settings, ...own]
    if (isSame(inputs, lastInputs)) return withActive(groups, last, settings, history)
    lastInputs = inputs
    const byFeature = groupByFeature(own, folders)
    const roots = new Set(constitutions.map(rootOf))
    const used = new Map<string, JudgeFeature>()
    const judged = groups.map((group) => {
      const judge = kept.get(group.path) ?? memoizeByParts(partsOf, judgeFeature)
      used.set(group.path, judge)
      return judge({
        ...group,
        findings: byFeature.get(group.path) ?? [],
        head,
        hasConstitution: roots.has(group.root),
        isWithoutDeltas: skipsSpecs(group, settings),
      })
    })
    kept = used
    if (!isSame(judged, last)) last = judged
    return withActive(groups, last, settings, history)
  }
}

/** `judged`: of the groups, in their order. */
function markActive(
  groups: readonly FeatureDocuments[],
  judged: readonly JudgedFeature[],
  settings: readonly DocumentText[],
  history: History,
): JudgedFeatures {
  const candidates = groups.map((group, at) => ({ ...group, stage: (judged[at] as JudgedFeature).readiness.stage }))
  const active = findActiveFeature(candidates, { settings, history })
  return {
    features: judged.map(({ feature }) => (feature.path === active ? { ...feature, isActive: true } : feature)),
    active: judged.find(({ feature }) => feature.path === active)?.readiness ?? null,
  }
}

function partsOf({ path, head, hasConstitution, isWithoutDeltas, documents, findings }: FeatureInput): readonly unknown[] {
  return [path, head, hasConstitution, isWithoutDeltas, documents.length, ...documents, ...findings]
}

function judgeFeature(input: FeatureInput): JudgedFeature {
  const readiness = featureReadiness(input)
  const { id, convention, path, isArchived } = input
  const { stage, percent, next } = readiness
  const feature = { id, convention, path, title: featureTitle(input), status: statusOf(input), stage, percent, tasks: tasksOf(input) }
  return { feature: { ...feature, isActive: false, isArchived, next }, readiness }
}

function groupByFeature(findings: readonly Finding[], folders: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Finding[]> {
  const byFolder = new Map<string, Finding[]>()
  for (const finding of findings) {
    const folder = folders.get(finding.place.path)
    if (folder === undefined) continue
    const group = byFolder.get(folder)
    if (group) group.push(finding)
    else byFolder.set(folder, [finding])
  }
  return byFolder
}

function rootOf({ place }: SpecDocument): string {
  return place?.root ?? ''
}

function skipsSpecs({ path }: FeatureDocuments, settings: readonly DocumentText[]): boolean {
  const own = settings.find((file) => file.path === `${path}/.openspec.yaml` || file.path === `${path}/.openspec.yml`)
  return own !== undefined && /^skip_specs:\s*true\s*(?:#.*)?$/m.test(own.text)
}

/** As written in the spec. */
function statusOf(group: FeatureDocuments): string {
  return documentsOfKind(group, 'feature-spec').find(({ feature }) => feature.rawStatus !== '')?.feature.rawStatus ?? ''
}

function tasksOf(group: FeatureDocuments): Checklist {
  const lists = documentsOfKind(group, 'tasks').map(({ taskList }) => taskList.progress)
  return { done: sum(lists.map(({ done }) => done)), open: sum(lists.map(({ open }) => open)) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
