import { specChanges } from './changes/spec-changes'
import type { WorkspaceFacts } from './checks/check'
import { findConflicts } from './conflicts'
import { contractRows } from './contract/contract-rows'
import { decisionKey } from './decisions/decision-key'
import type { DocumentKind, SpecDocument } from './document'
import { activeFacts } from './facts/index'
import type { Finding } from './finding'
import { readiness } from './gates'
import type { Judgement } from './judgement'
import { precedenceOf } from './kinds/index'
import { nextAction } from './next-action'
import { readDocument } from './reading/read-document'
import { checkDocument, checkWorkspace, inOrder } from './run-checks'
import { summarise } from './summarise'
import type { DocumentText, Workspace } from './workspace'

/** Judges a workspace from scratch. Total and deterministic: the same workspace gives the same judgement. */
export function judge(workspace: Workspace): Judgement {
  return createJudge()(workspace)
}

/** A judge that remembers what it read, so that an edit costs the reading of one document. Its answers are those of `judge`. */
export function createJudge(): (workspace: Workspace) => Judgement {
  const read = rememberReadings()
  return (workspace) => {
    const facts = gather(workspace, (document) => read(document, workspace.today).document)
    const own = facts.documents.flatMap((document) => read(document, workspace.today).findings)
    const findings = inOrder([...own, ...checkWorkspace(facts)])
    const { stage, percent, gates } = readiness(findings)
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
      decisions: facts.documents.flatMap((document) => document.log?.decisions ?? []),
      changes: facts.changes,
      findings,
    }
  }
}

/** Reads the documents and works out everything that no document says alone. */
function gather(workspace: Workspace, read: (document: DocumentText) => SpecDocument): WorkspaceFacts {
  const documents = withCustomFacts(workspace.documents.map(read))
  const first = (kind: DocumentKind): SpecDocument | null => documents.find((document) => document.kind === kind) ?? null
  const spec = first('technical-spec')
  const active = first('active-spec')
  const log = first('decision-log')
  const { history } = workspace
  const past = (document: SpecDocument | null, texts: Readonly<Record<string, string>> | null): SpecDocument | null => {
    const text = document && texts && Object.hasOwn(texts, document.path) ? texts[document.path] : undefined
    return document && text !== undefined ? read({ path: document.path, text }) : null
  }
  const baseline = history.kind === 'known' ? history.baseline : null
  const baselineLog = past(log, baseline)
  const specAtActive =
    history.kind === 'known' && history.specAtActive !== null && spec ? read({ path: spec.path, text: history.specAtActive }) : null
  return {
    workspace,
    documents,
    spec,
    active,
    log,
    conflicts: findConflicts(documents.flatMap((document) => factsWithPrecedence(document))),
    changes: changesOf(spec, past(spec, baseline), log, baselineLog),
    baselineLog,
    specAtActive,
  }
}

/** ACTIVE_SPEC speaks of a custom field only where SPEC has one of that name. */
function withCustomFacts(documents: readonly SpecDocument[]): readonly SpecDocument[] {
  const fields = documents.find((document) => document.kind === 'technical-spec')?.contract ?? []
  const custom = fields.filter((field) => field.custom).map((field) => field.name)
  if (custom.length === 0) return documents
  return documents.map((document) =>
    document.kind === 'active-spec' ? { ...document, facts: activeFacts(document.path, document.outline, custom) } : document,
  )
}

function factsWithPrecedence(document: SpecDocument) {
  const precedence = precedenceOf(document.kind)
  return precedence === null ? [] : document.facts.map((fact) => ({ fact, precedence }))
}

function changesOf(spec: SpecDocument | null, before: SpecDocument | null, log: SpecDocument | null, baselineLog: SpecDocument | null) {
  if (!spec) return []
  const knownIds = new Set(baselineLog?.log?.decisions.map(decisionKey) ?? [])
  return specChanges({ before, after: spec, knownIds, decisions: log?.log?.decisions ?? [] })
}

interface Reading {
  readonly text: string
  readonly today: string
  readonly document: SpecDocument
  readonly findings: readonly Finding[]
}

/** Keeps the last readings of each path: the text on screen, the one at HEAD, the one at the baseline. */
function rememberReadings(): (document: DocumentText, today: string) => Reading {
  const kept = new Map<string, readonly Reading[]>()
  return ({ path, text }, today) => {
    const readings = kept.get(path) ?? []
    const known = readings.find((reading) => reading.text === text && reading.today === today)
    if (known) return known
    const document = readDocument({ path, text })
    const reading: Reading = { text, today, document, findings: checkDocument(document, today) }
    kept.set(path, [reading, ...readings].slice(0, 4))
    return reading
  }
}
