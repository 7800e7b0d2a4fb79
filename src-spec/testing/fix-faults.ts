import { createJudge } from '../engine/judge'
import type { Judgement } from '../engine/judgement'
import type { Decision } from '../kinds/decision-log/model'
import type { Finding, Fix } from '../model/finding'
import type { DocumentText, Workspace } from '../model/workspace'
import { applyEdits, type Place } from '../text/source'

/** What a fix destroyed or caused. */
export interface FixFault {
  readonly check: string
  readonly place: Place
  readonly title: string
  /** A sentence without a stop. */
  readonly fault: string
}

/** The number of fixes that were applied, and their faults. */
export interface FixTrial {
  readonly fixes: number
  readonly faults: readonly FixFault[]
}

/** Applies every fix of every finding, each to the workspace as it is, and judges the result. */
export function tryFixes(workspace: Workspace): FixTrial {
  const judge = createJudge()
  const before = judge(workspace)
  const fixes = before.findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
  const faults = fixes.flatMap(({ finding, fix }) => {
    const documents = workspace.documents.map((document) => applied(document, fix))
    const after = judge({ ...workspace, documents })
    const all = [
      ...newFindings(finding, before, after),
      ...lostDecisions(finding, before, after),
      ...changedStatuses(before, after),
      ...untickedBoxes(finding, before, after),
      ...lostWords(finding, fix, workspace.documents),
    ]
    return all.map((fault): FixFault => ({ check: finding.check, place: finding.place, title: fix.title, fault }))
  })
  return { fixes: fixes.length, faults }
}

function applied({ path, text }: DocumentText, { edits }: Fix): DocumentText {
  const own = edits.filter((edit) => edit.path === path)
  return { path, text: own.length === 0 ? text : applyEdits(text, own) }
}

/** Findings that any edit of a committed document causes. */
const ofEdits: ReadonlySet<string> = new Set(['no-uncommitted-document', 'no-undecided-change', 'no-stale-active-spec'])

/** Findings that a choice of the user may bring to light. */
const ofChoices: Readonly<Record<string, readonly string[]>> = {
  'no-menu-in-contract': ['no-conflict-with-spec'],
  'no-duplicate-contract-field': ['no-conflict-with-spec'],
  // The added field is to be filled in.
  'no-missing-contract-field': ['no-unset-contract-field', 'no-open-todo'],
}

/** Findings are counted by check and document, since ids of the others may change with an id or a version in the text. */
function newFindings(finding: Finding, before: Judgement, after: Judgement): readonly string[] {
  const counts = countFindings(before)
  const begun = beginnings(before, after)
  const fixed = keyOf(finding)
  counts.set(fixed, (counts.get(fixed) ?? 0) - 1)
  return [...countFindings(after)].flatMap(([key, count]) => {
    const [check = '', path = ''] = key.split('\n')
    if (count <= (counts.get(key) ?? 0) || ofEdits.has(check) || begun.has(path) || ofChoices[finding.check]?.includes(check)) return []
    return [key === fixed ? `leaves ${check} in ${path}` : `causes ${check} in ${path}`]
  })
}

/** Documents that are no template any more: most checks skip templates. */
function beginnings(before: Judgement, after: Judgement): ReadonlySet<string> {
  const templates = new Set(before.documents.flatMap(({ path, isTemplate }) => (isTemplate ? [path] : [])))
  return new Set(after.documents.flatMap(({ path, isTemplate }) => (!isTemplate && templates.has(path) ? [path] : [])))
}

function countFindings({ findings }: Judgement): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

function keyOf({ check, place }: Finding): string {
  return `${check}\n${place.path}`
}

/** A merge conflict is settled by dropping one of its versions. */
function dropsVersion({ check }: Finding): boolean {
  return check === 'no-merge-marker'
}

function lostDecisions(finding: Finding, before: Judgement, after: Judgement): readonly string[] {
  if (dropsVersion(finding)) return []
  const lost = missingFrom(before.decisions.map(nameOf), after.decisions.map(nameOf))
  return lost.map((name) => `loses the decision ${name}`)
}

function nameOf({ title, place }: Decision): string {
  return `"${title}" of ${place.path}`
}

function changedStatuses(before: Judgement, after: Judgement): readonly string[] {
  const statuses = new Map(before.decisions.map((decision) => [`${decision.id} ${nameOf(decision)}`, decision.status]))
  return after.decisions.flatMap((decision) => {
    const status = statuses.get(`${decision.id} ${nameOf(decision)}`)
    if (status === undefined || status === decision.status || status !== 'active') return []
    if (decision.status === 'superseded' && hasHoldingHeir(decision, after)) return []
    return [`turns ${decision.id} from ${status} to ${decision.status}`]
  })
}

function hasHoldingHeir({ id, supersededBy }: Decision, { decisions }: Judgement): boolean {
  return decisions.some((heir) => heir.status === 'active' && heir.real && (supersededBy.includes(heir.id) || heir.supersedes.includes(id)))
}

function untickedBoxes(finding: Finding, before: Judgement, after: Judgement): readonly string[] {
  if (dropsVersion(finding)) return []
  const done = new Map(before.documents.map(({ path, checklist }) => [path, checklist.done]))
  return after.documents.flatMap(({ path, checklist }) => (checklist.done < (done.get(path) ?? 0) ? [`unticks a box of ${path}`] : []))
}

/** Words that the edits remove, and that belong neither to the places that the finding names nor to the labels before them. */
function lostWords(finding: Finding, { edits }: Fix, documents: readonly DocumentText[]): readonly string[] {
  if (dropsVersion(finding)) return []
  const places = [finding.place, ...finding.related]
  return [...new Set(edits.map(({ path }) => path))].flatMap((path) => {
    const text = documents.find((document) => document.path === path)?.text ?? ''
    const own = edits.filter((edit) => edit.path === path)
    const removed = own.flatMap(({ range }) => wordsOf(text.slice(range.from, range.to)))
    const kept = own.flatMap((edit) => wordsOf(edit.text))
    const named = places.flatMap(({ path: at, range }) =>
      at === path ? wordsOf(labelBefore(text, range.from) + text.slice(range.from, range.to)) : [],
    )
    const lost = missingFrom(removed, [...kept, ...named])
    return lost.length === 0 ? [] : [`loses the words "${lost.slice(0, 12).join(' ')}"`]
  })
}

/** The text before an offset in its line; none in a table, where it is another cell. */
function labelBefore(text: string, offset: number): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return before.includes('|') ? '' : before
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** Entries of `some` that `others` lacks, counted. */
function missingFrom(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return some.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}
