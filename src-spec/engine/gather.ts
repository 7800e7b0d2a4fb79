import { freshDecisions } from '../changes/fresh-decisions'
import { specChanges } from '../changes/spec-changes'
import type { WorkspaceFacts } from '../checks/check'
import type { Configuration } from '../configuration/configuration'
import { configuredKindOf, isIgnored } from '../configuration/configured-kind'
import { isCoreBegun } from '../conventions/core/is-begun'
import { isMissionFile } from '../conventions/core/mission-files'
import { groupFeatures } from '../conventions/feature-documents'
import { findConventionRoots } from '../conventions/index'
import { precedenceOfDocument } from '../conventions/precedence'
import { type Comparison, createFactComparison } from '../facts/conflicts'
import { type FeatureFacts, findDisagreements } from '../facts/disagreements'
import { guideConflicts } from '../facts/guide-conflicts'
import { withCustomFields } from '../facts/index'
import { isRetired } from '../facts/is-retired'
import type { RankedFact } from '../facts/ranked-fact'
import { readSettingsFacts, type SettingsFacts, statesFacts } from '../facts/settings-facts'
import { decisionsOf, logsOf } from '../kinds/decision-log/logs'
import type { Decision } from '../kinds/decision-log/model'
import type { DocumentOf, SpecDocument } from '../kinds/document'
import { specLibraries } from '../kinds/technical-spec/spec-libraries'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeCollect } from '../memo/memoize-collect'
import { memoizeLast } from '../memo/memoize-last'
import type { SpecChange } from '../model/change'
import type { DocumentKind } from '../model/document-kind'
import type { DocumentText, Workspace } from '../model/workspace'
import type { Manifest } from '../stack/declaration'
import { readManifest } from '../stack/read-manifest'
import { stackStatements, statesStack } from '../stack/stack-statements'
import type { Reading } from './memoize-readings'

const noManifests: readonly Manifest[] = []
const noFiles: readonly DocumentText[] = []

type Spec = DocumentOf<'technical-spec'>
type Log = DocumentOf<'decision-log'>

/** What reads the texts. */
interface Readers {
  /** The documents of the workspace. */
  readonly readPresent: (documents: readonly DocumentText[]) => readonly Reading[]
  /** Any other text. The same function as long as it reads texts in the same way. */
  readonly read: (document: DocumentText) => SpecDocument
}

type Gather = (all: Workspace, configuration: Configuration, readers: Readers) => WorkspaceFacts

/**
 * Reads the documents and computes everything that depends on several of them. What depends on unchanged documents is the
 * same object as before.
 */
export function createGather(): Gather {
  const listDocuments = memoizeCollect(({ document }: Reading) => [document])
  const addCustom: AddCustom = memoizeLast((...custom: readonly string[]) =>
    memoizeCollect((document: SpecDocument) => [document.kind === 'active-spec' ? withCustom(document, ...custom) : document]),
  )
  const listWaivers = memoizeCollect((reading: Reading) => reading.waivers())
  const listLogPaths = memoizeCollect(({ path }: Log) => [path])
  const listPaths = memoizeCollect(({ path }: SpecDocument) => [path])
  const listKinds = memoizeCollect(({ kind }: SpecDocument) => [kind])
  const listLogDocuments = memoizeCollect((document: SpecDocument) => (document.kind === 'decision-log' ? [document] : []))
  const listStacks = memoizeCollect((document: SpecDocument) => (statesStack(document) ? [document] : []))
  const listFacts = memoizeCollect(factsWithPrecedence)
  const listFeatureSpecs = memoizeCollect((document: SpecDocument) => (hasFeatureFacts(document) ? [document] : []))
  const listFeatureDocuments = memoizeCollect((document: SpecDocument) => (document.place?.feature ? [document] : []))
  const listLogs = memoizeLast(logsOf)
  const listDecisions = memoizeLast((...logs: readonly Log[]) => decisionsOf(logs))
  const listCommitted = memoizeLast((...logs: readonly Log[]) => decisionsOf(logs))
  const listCommittedLogs = memoizeLast((...all: readonly Log[]): readonly Log[] => all)
  const listFresh = memoizeLast(freshDecisions)
  const listRoots = memoizeLast((telltales: string, paths: readonly string[]) =>
    findConventionRoots(telltales === '' ? [] : telltales.split('\n'), paths),
  )
  const listStatements = memoizeLast(stackStatements)
  const listLibraries = memoizeLast((spec: Spec | null) => (spec && !spec.isTemplate ? specLibraries(spec.outline) : []))
  const listSettings = memoizeLast((...files: readonly DocumentText[]) => readSettingsFacts(files))
  const listManifests = memoizeLast((...files: readonly DocumentText[]) =>
    files.flatMap(({ path, text }) => readManifest(path, text) ?? []),
  )
  const comparison = createFactComparison()
  const compare = memoizeLast((facts: readonly RankedFact[], settings: SettingsFacts) => compareAll(comparison, facts, settings))
  const listPastLogs = memoizeLast(pastLogs)
  const readAll = memoizeLast((texts: readonly DocumentText[], read: Readers['read']) => texts.map(read))
  const beforeIn = memoizeLast(
    (texts: Readonly<Record<string, string>> | null, read: Readers['read']) => (document: SpecDocument | null) =>
      pastOf(document, texts, read),
  )
  const listMissionDocuments = memoizeCollect((document: DocumentText) => (isMissionFile(document.path) ? [document] : []))
  const listMissionFiles = memoizeLast((settings: readonly DocumentText[], documents: readonly DocumentText[]) => [
    ...settings.filter(({ path }) => isMissionFile(path)),
    ...documents,
  ])
  const disagreementsOf = memoizeLast((documents: readonly SpecDocument[]) => findDisagreements(factsByFeature(documents)))
  const listFeatures = memoizeLast(groupFeatures)
  return (all, configuration, { readPresent, read }) => {
    const workspace = withoutIgnored(all, configuration)
    const readings = readPresent(workspace.documents)
    const documents = withCustomFacts(listDocuments(readings), addCustom)
    const spec = documents.find((document) => document.kind === 'technical-spec') ?? null
    const logs = listLogs(listLogDocuments(documents))
    const { history } = workspace
    const baseline = history.kind === 'known' ? history.baseline : null
    const before = beforeIn(baseline, read)
    const specAtActive =
      history.kind === 'known' && history.specAtActive !== null && spec ? read({ path: spec.path, text: history.specAtActive }) : null
    const committedLogs = baseline ? readAll(listPastLogs(workspace.unreadable, configuration, listLogPaths(logs), baseline), read) : []
    const decisions = listDecisions(...logs)
    const statements = listStatements(listStacks(documents))
    const libraries = listLibraries(spec)
    const roots = listRoots((workspace.supportingFiles?.telltales ?? []).join('\n'), listPaths(documents))
    const settings = listSettings(...settingsWithFacts(workspace, configuration))
    const logsBefore = committedLogs.filter((document) => document.kind === 'decision-log')
    const committedDecisions = listCommitted(...logsBefore)
    return {
      workspace,
      history,
      configuration,
      waivers: [...listWaivers(readings), ...configuration.waivers],
      documents,
      spec,
      active: documents.find((document) => document.kind === 'active-spec') ?? null,
      log: logs[0] ?? null,
      logs,
      decisions,
      committedDecisions,
      committedLogs: listCommittedLogs(...logsBefore),
      before,
      ...compare(listFacts(documents), settings),
      disagreements: disagreementsOf(listFeatureSpecs(documents)),
      changes: changesOf(spec, specOrNull(before(spec)), listFresh(decisions, committedDecisions)),
      specAtActive: specOrNull(specAtActive),
      roots,
      isCoreExpected: roots.every(({ isFixture }) => isFixture) || isCoreBegun(kindsOf(workspace, configuration, listKinds(documents))),
      features: listFeatures(listFeatureDocuments(documents), roots),
      missionFiles: listMissionFiles(workspace.supportingFiles?.settings ?? noFiles, listMissionDocuments(workspace.documents)),
      stackStatements: statements,
      libraries,
      // Parsing dozens of files pays only where something can contradict them.
      manifests:
        statements.length === 0 && libraries.length === 0 ? noManifests : listManifests(...(workspace.supportingFiles?.manifests ?? [])),
    }
  }
}

/** The document of the same path in earlier texts. */
function pastOf(document: SpecDocument | null, texts: Readonly<Record<string, string>> | null, read: Readers['read']): SpecDocument | null {
  const text = document && texts && Object.hasOwn(texts, document.path) ? texts[document.path] : undefined
  return document && text !== undefined ? read({ path: document.path, text }) : null
}

/** Also of documents that cannot be read. */
function kindsOf({ unreadable }: Workspace, configuration: Configuration, kinds: readonly DocumentKind[]) {
  return [...kinds, ...unreadable.map(({ path }) => configuredKindOf(configuration, path))]
}

/** Removes the documents that the configuration ignores, readable or not. */
function withoutIgnored(workspace: Workspace, configuration: Configuration): Workspace {
  if (configuration.ignore.length === 0) return workspace
  const kept = <Thing extends { readonly path: string }>(all: readonly Thing[]): readonly Thing[] =>
    all.filter(({ path }) => !isIgnored(configuration, path))
  return { ...workspace, documents: kept(workspace.documents), unreadable: kept(workspace.unreadable) }
}

/** The logs at the baseline, including deleted ones. A log that exists but is unreadable is not deleted. */
function pastLogs(
  unreadable: Workspace['unreadable'],
  configuration: Configuration,
  logPaths: readonly string[],
  texts: Readonly<Record<string, string>>,
) {
  const now = new Set(logPaths)
  const damaged = new Set(unreadable.map(({ path }) => path))
  return Object.entries(texts)
    .filter(([path]) => now.has(path) || (!damaged.has(path) && configuredKindOf(configuration, path) === 'decision-log'))
    .map(([path, text]): DocumentText => ({ path, text }))
}

type AddCustom = (...custom: readonly string[]) => (documents: readonly SpecDocument[]) => readonly SpecDocument[]

/** ACTIVE_SPEC has a fact for a custom field only if SPEC has a field of that name. */
function withCustomFacts(documents: readonly SpecDocument[], add: AddCustom): readonly SpecDocument[] {
  const fields = documents.find((document) => document.kind === 'technical-spec')?.contract ?? []
  const custom = fields.filter((field) => field.custom).map((field) => field.name)
  if (custom.length === 0) return documents
  return add(...custom)(documents)
}

/** Adds facts for the custom fields of a SPEC. */
const withCustom = memoizeByObject((read: SpecDocument, ...custom: readonly string[]): SpecDocument => {
  return { ...read, facts: withCustomFields(read.facts, read.path, read.outline, custom) }
})

/** What test data and archived changes say does not hold in the repository. */
function isPresent({ place, metadata }: SpecDocument): boolean {
  return !place?.isFixture && !place?.feature?.isArchived && !isRetired(metadata)
}

/** Guides for agents and settings that state facts, but those that the configuration ignores or makes documents. */
function settingsWithFacts({ documents, supportingFiles }: Workspace, configuration: Configuration): readonly DocumentText[] {
  const files = (supportingFiles?.settings ?? []).filter(({ path }) => statesFacts(path) && !isIgnored(configuration, path))
  if (files.length === 0) return files
  const known = new Set(documents.map(({ path }) => path))
  return files.filter(({ path }) => !known.has(path))
}

function compareAll(
  compareFacts: (facts: readonly RankedFact[]) => Comparison,
  facts: readonly RankedFact[],
  { contexts, guides }: SettingsFacts,
): Comparison {
  const { conflicts, differences } = compareFacts([...facts, ...contexts])
  if (guides.length === 0) return { conflicts, differences }
  // A place is reported once, against the highest that it contradicts.
  const lost = new Set(conflicts.map(({ loser }) => loser))
  return { conflicts: [...conflicts, ...guideConflicts(guides, facts).filter(({ loser }) => !lost.has(loser))], differences }
}

const factsWithPrecedence = memoizeByObject((document: SpecDocument): readonly RankedFact[] => {
  const precedence = isPresent(document) ? precedenceOfDocument(document) : null
  const root = document.place?.root ?? ''
  return precedence === null ? [] : document.facts.map((fact) => ({ fact, precedence, root }))
})

function hasFeatureFacts(document: SpecDocument): boolean {
  return document.kind === 'feature-spec' && !document.isTemplate && isPresent(document)
}

/** The facts of each feature spec; those in one folder are one feature. */
function factsByFeature(documents: readonly SpecDocument[]): readonly FeatureFacts[] {
  const features = new Map<string, FeatureFacts>()
  for (const { path, facts, place } of documents) {
    const folder = /(?:^|\/)spec\.md$/i.test(path) ? path.slice(0, path.lastIndexOf('/')) : path
    features.set(folder, { root: place?.root ?? '', facts: [...(features.get(folder)?.facts ?? []), ...facts] })
  }
  return [...features.values()]
}

/** An earlier text at SPEC's path has the same kind, because the path alone makes a document SPEC. */
function specOrNull(document: SpecDocument | null): Spec | null {
  return document?.kind === 'technical-spec' ? document : null
}

function changesOf(spec: Spec | null, before: Spec | null, fresh: readonly Decision[]): readonly SpecChange[] {
  return spec ? specChanges({ before, after: spec, fresh }) : []
}
