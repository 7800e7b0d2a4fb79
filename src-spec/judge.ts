import type { SpecChange } from './change'
import { specChanges } from './changes/spec-changes'
import type { WorkspaceFacts } from './checks/check'
import type { Configuration, Waiver } from './configuration'
import { configuredKindOf, isIgnored, setKindOf } from './configuration/configured-kind'
import { readConfiguration } from './configuration/read-configuration'
import { findConflicts } from './conflicts'
import { contractRows } from './contract/contract-rows'
import type { Decision } from './decision'
import { decisionKey } from './decisions/decision-key'
import { decisionsOf, logsOf } from './decisions/logs'
import type { DocumentKind, SpecDocument } from './document'
import { withCustomFields } from './facts/index'
import type { Finding } from './finding'
import { readiness } from './gates'
import type { Judgement } from './judgement'
import { precedenceOf } from './kinds/index'
import { linkTargets } from './links/link-targets'
import { nextAction } from './next-action'
import type { Outline } from './outline'
import { readDocument } from './reading/read-document'
import { checkDocument, checkIds, checkWaivers, checkWorkspace, inOrder, withSeverities } from './run-checks'
import { summarise } from './summarise'
import { applyWaivers } from './waivers/apply-waivers'
import { readWaivers } from './waivers/read-waivers'
import type { DocumentText, Workspace } from './workspace'

/** Judges a workspace from scratch. Total and deterministic: the same workspace gives the same judgement. */
export function judge(workspace: Workspace): Judgement {
  return createJudge()(workspace)
}

/** A judge that remembers what it read, so that an edit costs the reading of one document. Its answers are those of `judge`. */
export function createJudge(): (workspace: Workspace) => Judgement {
  const read = rememberReadings()
  const configure = rememberConfiguration()
  return (workspace) => {
    const configuration = configure(workspace.configuration?.text ?? null)
    const reading = (document: DocumentText): Reading => read(document, setKindOf(configuration, document.path), workspace.today)
    const facts = gather(withoutIgnored(workspace, configuration), configuration, reading)
    const own = facts.documents.flatMap((document) => reading(document).findings())
    const all = withSeverities([...own, ...checkWorkspace(facts)], configuration.checks)
    const { findings: left, waived, unused } = applyWaivers(inOrder(all), facts.waivers, checkIds)
    const findings = inOrder([...left, ...withSeverities(checkWaivers(unused, facts.documents), configuration.checks)])
    const { stage, percent, gates } = readiness(findings, kindsOf(facts))
    return {
      stage,
      percent,
      gates,
      next: nextAction(gates, findings),
      documents: facts.documents.map(summarise),
      contract: contractRows(facts.spec?.contract ?? null, facts.active?.facts ?? []),
      facts: facts.documents.flatMap((document) => document.facts),
      conflicts: facts.conflicts,
      items: facts.documents.flatMap((document) => (document.isTemplate ? [] : document.items)),
      decisions: facts.decisions,
      changes: facts.changes,
      findings,
      waived,
      links: [...new Set(facts.documents.flatMap((document) => reading(document).links()))],
    }
  }
}

/** Reads the documents and works out everything that no document says alone. */
function gather(workspace: Workspace, configuration: Configuration, reading: (document: DocumentText) => Reading): WorkspaceFacts {
  const read = (document: DocumentText): SpecDocument => reading(document).document
  const documents = withCustomFacts(workspace.documents.map(read))
  const first = (kind: DocumentKind): SpecDocument | null => documents.find((document) => document.kind === kind) ?? null
  const spec = first('technical-spec')
  const logs = logsOf(documents)
  const { history } = workspace
  const past = (document: SpecDocument | null, texts: Readonly<Record<string, string>> | null): SpecDocument | null => {
    const text = document && texts && Object.hasOwn(texts, document.path) ? texts[document.path] : undefined
    return document && text !== undefined ? read({ path: document.path, text }) : null
  }
  const baseline = history.kind === 'known' ? history.baseline : null
  const specAtActive =
    history.kind === 'known' && history.specAtActive !== null && spec ? read({ path: spec.path, text: history.specAtActive }) : null
  const decisions = decisionsOf(logs)
  const committedDecisions = baseline ? decisionsOf(pastLogs(workspace, configuration, logs, baseline).map(read)) : []
  return {
    workspace,
    configuration,
    waivers: [...workspace.documents.flatMap((document) => reading(document).waivers()), ...configuration.waivers],
    documents,
    spec,
    active: first('active-spec'),
    log: logs[0] ?? null,
    logs,
    decisions,
    committedDecisions,
    before: (document) => past(document, baseline),
    conflicts: findConflicts(documents.flatMap((document) => factsWithPrecedence(document))),
    changes: changesOf(spec, past(spec, baseline), decisions, committedDecisions),
    specAtActive,
  }
}

/** What the configuration says is no document is not there, whether it can be read or not. */
function withoutIgnored(workspace: Workspace, configuration: Configuration): Workspace {
  if (configuration.ignore.length === 0) return workspace
  const kept = <Thing extends { readonly path: string }>(all: readonly Thing[]): readonly Thing[] =>
    all.filter(({ path }) => !isIgnored(configuration, path))
  return { ...workspace, documents: kept(workspace.documents), unreadable: kept(workspace.unreadable) }
}

/** The logs as they stood, also those that are gone. One that is there and cannot be read is not gone. */
function pastLogs(
  workspace: Workspace,
  configuration: Configuration,
  logs: readonly SpecDocument[],
  texts: Readonly<Record<string, string>>,
) {
  const now = new Set(logs.map(({ path }) => path))
  const lost = new Set(workspace.unreadable.map(({ path }) => path))
  return Object.entries(texts)
    .filter(([path]) => now.has(path) || (!lost.has(path) && configuredKindOf(configuration, path) === 'decision-log'))
    .map(([path, text]): DocumentText => ({ path, text }))
}

/** What kind of document a path is, by all that is known of it. */
function kindsOf({ documents, configuration }: WorkspaceFacts): (path: string) => DocumentKind | null {
  const known = new Map(documents.map(({ path, kind }) => [path, kind]))
  return (path) => known.get(path) ?? configuredKindOf(configuration, path)
}

/** ACTIVE_SPEC speaks of a custom field only where SPEC has one of that name. */
function withCustomFacts(documents: readonly SpecDocument[]): readonly SpecDocument[] {
  const fields = documents.find((document) => document.kind === 'technical-spec')?.contract ?? []
  const custom = fields.filter((field) => field.custom).map((field) => field.name)
  if (custom.length === 0) return documents
  return documents.map((document) =>
    document.kind === 'active-spec'
      ? { ...document, facts: withCustomFields(document.facts, document.path, document.outline, custom) }
      : document,
  )
}

function factsWithPrecedence(document: SpecDocument) {
  const precedence = precedenceOf(document.kind)
  return precedence === null ? [] : document.facts.map((fact) => ({ fact, precedence }))
}

function changesOf(
  spec: SpecDocument | null,
  before: SpecDocument | null,
  decisions: readonly Decision[],
  committed: readonly Decision[],
): readonly SpecChange[] {
  return spec ? specChanges({ before, after: spec, knownIds: new Set(committed.map(decisionKey)), decisions }) : []
}

/** One text as it was read; what only the documents of today are asked for is worked out when asked. */
interface Reading {
  readonly text: string
  readonly kind: DocumentKind | null
  readonly today: string
  readonly document: SpecDocument
  readonly findings: () => readonly Finding[]
  readonly waivers: () => readonly Waiver[]
  readonly links: () => readonly string[]
}

/** The text on screen, the one before it, and three of history: at HEAD, at the baseline, when ACTIVE_SPEC was written. */
const keptReadings = 5

/** Keeps the readings of each path that were asked for last, and reads a new text along the one that was read last. */
function rememberReadings(): (document: DocumentText, kind: DocumentKind | null, today: string) => Reading {
  const kept = new Map<string, { readonly readings: Reading[]; latest: Reading | null }>()
  return ({ path, text }, kind, today) => {
    const memory = kept.get(path) ?? { readings: [], latest: null }
    kept.set(path, memory)
    const { readings } = memory
    const index = readings.findIndex((reading) => reading.text === text && reading.kind === kind && reading.today === today)
    const [known] = index < 0 ? [] : readings.splice(index, 1)
    const reading = known ?? readText({ path, text }, kind, today, memory.latest?.document.outline)
    if (!known) memory.latest = reading
    readings.unshift(reading)
    readings.splice(keptReadings)
    return reading
  }
}

function readText({ path, text }: DocumentText, kind: DocumentKind | null, today: string, before: Outline | undefined): Reading {
  const document = readDocument({ path, text }, kind ?? undefined, before)
  return {
    text,
    kind,
    today,
    document,
    findings: once(() => checkDocument(document, today)),
    waivers: once(() => readWaivers(path, document.outline)),
    links: once(() => linkTargets(document.links, path)),
  }
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

function rememberConfiguration(): (text: string | null) => Configuration {
  let known: { readonly text: string | null; readonly configuration: Configuration } | null = null
  return (text) => {
    known = known?.text === text ? known : { text, configuration: readConfiguration(text) }
    return known.configuration
  }
}
