import { deletedDocuments } from '../changes/deleted-documents'
import { catalogue } from '../checks/catalogue'
import type { WorkspaceFacts } from '../checks/check'
import type { Configuration } from '../configuration/configuration'
import { configuredKindOf, isIgnored, settledKindOf } from '../configuration/configured-kind'
import { describeConventions } from '../conventions/describe-conventions'
import { featureNameIn } from '../conventions/feature-title'
import { foundConventions, placeKey } from '../conventions/found-conventions'
import { planHydration } from '../hydrating/plan-hydration'
import type { SpecDocument } from '../kinds/document'
import { kindDefinition } from '../kinds/index'
import { nextTime } from '../memo/last-use'
import { memoizeCollect } from '../memo/memoize-collect'
import { memoizeLast } from '../memo/memoize-last'
import type { DocumentKind } from '../model/document-kind'
import type { Fact } from '../model/fact'
import type { Finding } from '../model/finding'
import type { Stage } from '../model/readiness'
import type { DocumentText, Workspace } from '../model/workspace'
import { contractRows } from '../readiness/contract-rows'
import { firstSteps } from '../readiness/first-steps'
import { createFeatureJudge, type JudgedFeatures } from '../readiness/judge-features'
import { finishMerge, nextAction, restoreDeleted } from '../readiness/next-action'
import { readiness } from '../readiness/readiness'
import { readinessWithoutFeature } from '../readiness/readiness-without-feature'
import { applyWaivers } from '../waivers/apply-waivers'
import { createGather } from './gather'
import type { Judgement } from './judgement'
import { changesOutside, contradictionsOutside, findingsOutside, findMerges, itemsOutside } from './leave-out-merges'
import { isLimited, limitFindings } from './limit-findings'
import { memoizeReadings, type Reading } from './memoize-readings'
import { createPlacedRequirements } from './placed-requirements'
import { readConfiguration } from './read-configuration'
import { reportConflicts } from './report-conflicts'
import { applySeverities, checkWaivers, createStageChecks, createWorkspaceChecks, readAheadForChecks, sortFindings } from './run-checks'
import { summarize } from './summarize'
import { createTemplateFinder } from './template-texts'

/** Judges a workspace from scratch. Total and deterministic: the same workspace gives the same judgement. */
export function judge(workspace: Workspace): Judgement {
  return createJudge()(workspace)
}

/** How many of the documents are read and checked on their own. */
export type JudgingProgress = (done: number, total: number) => void

const noFacts: readonly Fact[] = []
const noFiles: readonly DocumentText[] = []

/** Documents between two reports of progress. */
const progressStep = 50

/** Of so much text trees are held that the last judgement did not use, in UTF-16 units. */
const usualHeldLength = 1_000_000

/** Judges one workspace after the other. */
export interface Judge {
  (workspace: Workspace): Judgement
  /** Does what the first judgement needs of each document on its own, which does not depend on git. */
  readonly readAhead: (workspace: Workspace) => void
}

/**
 * A judge that memoizes readings, so that an edit re-reads one document. Its judgements equal those of `judge`. The first
 * judgement of many documents reports its progress.
 */
export function createJudge(onProgress?: JudgingProgress, heldLength = usualHeldLength): Judge {
  const readings = memoizeReadings(heldLength)
  const configure = memoizeLast(readConfiguration)
  const gather = createGather()
  const checkWorkspace = createWorkspaceChecks()
  const checkStage = createStageChecks()
  const judgeFeatures = createFeatureJudge()
  const findTemplate = createTemplateFinder()
  const compareContract = memoizeLast(contractRows)
  const plan = memoizeLast(planHydration)
  const placeRequirements = createPlacedRequirements()
  const listMerging = memoizeCollect((document: SpecDocument) => (document.outline.hasConflicts ? [document] : []))
  const listLimited = memoizeCollect((document: SpecDocument) => (isLimited(document) ? [document] : []))
  const listFindings = memoizeCollect((reading: Reading) => reading.findings())
  const listLinks = memoizeCollect((reading: Reading) => reading.links())
  const uniqueLinks = memoizeLast((links: readonly string[]) => [...new Set(links)])
  const listSummaries = memoizeCollect((document: SpecDocument) => [summarize(document)])
  const listFacts = memoizeCollect((document: SpecDocument) => document.facts)
  const listItems = memoizeCollect((document: SpecDocument) =>
    document.isTemplate || document.place?.feature?.isArchived ? [] : document.items,
  )
  const listPaths = memoizeCollect(({ path }: SpecDocument) => [path])
  const listKinds = memoizeCollect(({ kind }: SpecDocument) => [kind])
  const listPlaces = memoizeCollect(({ place }: SpecDocument) => [placeKey(place)])
  const countConventions = memoizeLast(foundConventions)
  const listTemplates = memoizeCollect(({ path, isTemplate }: SpecDocument) => (isTemplate ? [path] : []))
  const listCore = memoizeCollect((document: SpecDocument) => (kindDefinition(document.kind).isCore ? [document] : []))
  const kindsByPath = memoizeLast(
    (paths: readonly string[], kinds: readonly DocumentKind[]): ReadonlyMap<string, DocumentKind> =>
      new Map(paths.map((path, at) => [path, kinds[at] as DocumentKind])),
  )
  let isFirst = true
  const readersFor = memoizeLast((configuration: Configuration, settings: readonly DocumentText[], today: string) => {
    const reading = (document: DocumentText): Reading =>
      readings.read(document, settledKindOf(configuration, document.path), today, findTemplate(document.path, settings))
    return {
      reading,
      read: (document: DocumentText) => reading(document).document,
      readPresent: (documents: readonly DocumentText[]) => readings.readPresent(documents, reading),
    }
  })
  const readersIn = ({ supportingFiles, today }: Workspace, configuration: Configuration) =>
    readersFor(configuration, supportingFiles?.settings ?? noFiles, today)
  const readAhead = (workspace: Workspace): void => {
    if (!isFirst) return
    isFirst = false
    const configuration = configure(workspace.configuration?.text ?? null)
    const documents = workspace.documents.filter(({ path }) => !isIgnored(configuration, path))
    const isReleased = documents.reduce((length, { text }) => length + text.length, 0) > heldLength
    readAll(documents, readersIn(workspace, configuration).reading, isReleased, (done) => onProgress?.(done, documents.length))
  }
  const judgeNow = (workspace: Workspace): Judgement => {
    readAhead(workspace)
    const configuration = configure(workspace.configuration?.text ?? null)
    const readers = readersIn(workspace, configuration)
    const settings = workspace.supportingFiles?.settings ?? noFiles
    const began = nextTime()
    const facts = gather(workspace, configuration, readers)
    const present = readers.readPresent(facts.workspace.documents)
    const kinds = kindsByPath(listPaths(facts.documents), listKinds(facts.documents))
    const own = listFindings(present)
    const isMerging = findMerges(listMerging(facts.documents))
    const judged = findingsOutside([...own, ...checkWorkspace(facts)], isMerging, catalogue)
    const found = applySeverities(limitFindings(judged, listLimited(facts.documents)), configuration.checks)
    const all = [
      ...found,
      ...applySeverities(
        checkStage(facts.documents, () => coreStage(facts, found, kinds)),
        configuration.checks,
      ),
    ]
    const { findings: unwaived, waived, unused } = applyWaivers(sortFindings(all), facts.waivers, catalogue)
    const findings = sortFindings([...unwaived, ...applySeverities(checkWaivers(unused, facts.documents), configuration.checks)])
    const features = judgeFeatures({
      documents: facts.documents,
      groups: facts.features,
      findings,
      history: facts.history,
      settings,
    })
    const reached = repositoryReadiness(facts, findings, features, kinds)
    const contract = compareContract(facts.spec?.contract ?? null, facts.active?.facts ?? noFacts)
    const merge = finishMerge(findings, catalogue)
    const hydration = merge === null && facts.spec && facts.active ? plan(facts.spec.path, facts.active, contract) : null
    const judgement: Judgement = {
      ...reached,
      next:
        merge ??
        (facts.isCoreExpected
          ? firstSteps({ gates: reached.gates, findings, contract, hydration, kinds, templates: new Set(listTemplates(facts.documents)) })
          : null) ??
        reached.next,
      documents: listSummaries(facts.documents),
      conventions: describeConventions(
        countConventions(listPlaces(facts.documents), listKinds(facts.documents), facts.roots),
        features.features,
        listCore(facts.documents),
      ),
      features: features.features,
      requirements: placeRequirements(facts.documents, facts.features),
      contract,
      hydration,
      facts: listFacts(facts.documents),
      conflicts: reportConflicts(contradictionsOutside(facts.conflicts, isMerging), all, facts.documents),
      items: itemsOutside(listItems(facts.documents), isMerging),
      decisions: facts.decisions,
      changes: changesOutside(facts.changes, isMerging, facts.spec?.path ?? null),
      findings,
      waived,
      links: uniqueLinks(listLinks(present)),
    }
    readings.dropUnread()
    readings.releaseUnused(began)
    return judgement
  }
  return Object.assign(judgeNow, { readAhead })
}

/**
 * Reads and checks each document on its own; the results are memoized, so nothing is done twice. `isReleased`: its sections are
 * released at once, so that they take no memory beside those of thousands of others.
 */
function readAll(
  documents: readonly DocumentText[],
  reading: (document: DocumentText) => Reading,
  isReleased: boolean,
  onStep: (done: number) => void,
): void {
  for (const [index, text] of documents.entries()) {
    if (index > 0 && index % progressStep === 0) onStep(index)
    const { document, findings, waivers, links } = reading(text)
    findings()
    waivers()
    links()
    summarize(document)
    if (!isReleased) continue
    featureNameIn(document)
    readAheadForChecks(document)
    document.outline.release()
  }
}

/** The stage of our own trio without what is known only of a stage; the lowest where the trio is not asked for. */
function coreStage(facts: WorkspaceFacts, found: readonly Finding[], kinds: ReadonlyMap<string, DocumentKind>): Stage {
  if (!facts.isCoreExpected) return 'INIT'
  const { findings } = applyWaivers(found, facts.waivers, catalogue)
  return readiness(findings, kindOf(facts, kinds), catalogue).stage
}

/** Of our own trio where it is asked for, else of the feature that is worked on. */
function repositoryReadiness(
  facts: WorkspaceFacts,
  findings: readonly Finding[],
  { active }: JudgedFeatures,
  kinds: ReadonlyMap<string, DocumentKind>,
) {
  if (facts.isCoreExpected) {
    const own = readiness(findings, kindOf(facts, kinds), catalogue)
    const deleted = () => deletedDocuments(facts.workspace, (path) => configuredKindOf(facts.configuration, path))
    return { ...own, next: restoreDeleted(nextAction(own.gates, findings, catalogue), findings, deleted) }
  }
  return (
    active ??
    readinessWithoutFeature(
      findings,
      facts.documents.some(({ kind }) => !isFramework(kind)),
    )
  )
}

/** Laws and guidance for all work, which specify nothing themselves. */
function isFramework(kind: DocumentKind): boolean {
  return kind === 'constitution' || kind === 'steering' || kind === 'unknown'
}

/** The kind of a path: of its document, else by configuration and path. */
function kindOf({ configuration }: WorkspaceFacts, kinds: ReadonlyMap<string, DocumentKind>): (path: string) => DocumentKind | null {
  return (path) => kinds.get(path) ?? configuredKindOf(configuration, path)
}
