import type { Judgement } from '../engine/judgement'
import { isRecordPath } from '../kinds/decision-log/index'
import type { Decision, DecisionDraft } from '../kinds/decision-log/model'
import { draftFields } from '../kinds/decision-log/record/record-fields'
import { recordForm } from '../kinds/decision-log/record/record-form'
import { nextRecordId } from '../kinds/decision-log/record/record-id'
import { usualRecord } from '../kinds/decision-log/record/usual-record'
import { type WrittenRecord, writeRecord } from '../kinds/decision-log/record/write-record'
import { recordName } from '../kinds/decision-log/record-name'
import type { DocumentText, Workspace } from '../model/workspace'
import { type DecisionHome, recordPaths } from './decision-home'
import { draftFromChanges } from './draft-from-changes'

/** The number of records from which the form is learned; more would cost time at every keystroke. */
const modelRecords = 3

/** Drafts the next record, and lists the fields that the form of the records has. */
export function draftRecord(workspace: Workspace, judgement: Judgement): { readonly draft: DecisionDraft; readonly home: DecisionHome } {
  const { own, others } = splitDecisions(judgement)
  const newest = newestRecords(workspace, own)
  const form = recordForm(
    newest[0]?.text ?? usualRecord,
    newest.slice(1).map(({ text }) => text),
  )
  const { keeps, extra, sections } = draftFields(form)
  const otherBranches = workspace.history.kind === 'known' ? workspace.history.otherBranches : []
  const draft = draftFromChanges({ changes: judgement.changes, decisions: own, otherBranches: [], today: workspace.today, log: null })
  return {
    draft: {
      ...draft,
      id: nextRecordId({ paths: recordPaths(workspace), own: idsOf(own), others: [...idsOf(others), ...idsOf(otherBranches)] }),
      type: keeps.includes('type') ? draft.type : '',
      scope: keeps.includes('scope') ? draft.scope : '',
      status: own.some(({ status, rawStatus }) => status === 'active' && rawStatus === draft.status) ? draft.status : 'Accepted',
      extra: Object.fromEntries(extra.map((name) => [name, ''])),
    },
    home: { kind: 'record', keeps, sections },
  }
}

/** The file that would record the draft; no other file changes. */
export function decisionRecord(workspace: Workspace, judgement: Judgement, draft: DecisionDraft): WrittenRecord {
  const [model, ...others] = newestRecords(workspace, splitDecisions(judgement).own)
  const taken = [...workspace.documents, ...workspace.unreadable].map(({ path }) => path)
  return writeRecord({ model: model ?? null, others, taken, paths: recordPaths(workspace) }, draft)
}

function splitDecisions({ decisions }: Judgement): { readonly own: readonly Decision[]; readonly others: readonly Decision[] } {
  return {
    own: decisions.filter(({ place }) => isRecordPath(place.path)),
    others: decisions.filter(({ place }) => !isRecordPath(place.path)),
  }
}

function idsOf(all: readonly { readonly id: string }[]): readonly string[] {
  return all.map(({ id }) => id).filter((id) => id !== '')
}

/** Files with one real decision, newest first; without a real one, files with one decision. */
function newestRecords({ documents }: Workspace, own: readonly Decision[]): readonly DocumentText[] {
  const counts = new Map<string, number>()
  for (const { place } of own) counts.set(place.path, (counts.get(place.path) ?? 0) + 1)
  const single = own.filter(({ place }) => counts.get(place.path) === 1)
  const real = single.filter((decision) => decision.real)
  const ordered = (real.length > 0 ? real : single).sort((a, b) => compareNewest(a, b))
  const texts = new Map(documents.map((document) => [document.path, document]))
  return ordered.slice(0, modelRecords).flatMap(({ place }) => texts.get(place.path) ?? [])
}

/** Newest first: by number, then by date, then by path. */
function compareNewest(a: Decision, b: Decision): number {
  return numberOf(b) - numberOf(a) || compare(b.date, a.date) || compare(b.place.path, a.place.path)
}

function numberOf({ id, place }: Decision): number {
  return Number(/\d+$/.exec(recordName(place.path).id || id)?.[0] ?? -1)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
