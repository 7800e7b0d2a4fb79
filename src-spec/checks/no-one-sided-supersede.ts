import { idKey } from '../kinds/decision-log/ids'
import { isRecordPath } from '../kinds/decision-log/index'
import { decisionFinder } from '../kinds/decision-log/logs'
import { idsIn } from '../kinds/decision-log/mask-ids'
import type { Decision } from '../kinds/decision-log/model'
import { isStatusAlone } from '../kinds/decision-log/read-status'
import type { DocumentOf, SpecDocument } from '../kinds/document'
import { memoizeLast } from '../memo/memoize-last'
import type { Fix } from '../model/finding'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { type CheckResult, defineWorkspaceCheck } from './check'

/**
 * An old decision that is not marked misleads readers, so that is a warning. A new decision that does not name the old one
 * misleads no reader, and its text may not be changed any more, so that is only information.
 */
export const noOneSidedSupersede = defineWorkspaceCheck({
  id: 'no-one-sided-supersede',
  scope: 'workspace',
  severity: 'warning',
  what: 'One decision states that it supersedes another one, and the other one does not state it, or the reverse.',
  why: 'Readers who find the old decision first believe that it is still in force.',
  remedy: 'Mark the old decision as superseded, and by which. The fix does so where it is safe. Changing a status is allowed.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Superseded by D-002', 'Use ships, supersedes D-001') }, finds: [] },
    {
      documents: { 'DECISION_LOG.md': log('✅ Active', 'Use ships, supersedes D-001') },
      finds: ['✅ Active'],
      fixed: { 'DECISION_LOG.md': log('Superseded by D-002', 'Use ships, supersedes D-001') },
    },
    {
      documents: { 'DECISION_LOG.md': log('Superseded by D-002', 'Use ships') },
      finds: ['| D-002 | 2026-02-21 | Use ships | ✅ Active |'],
    },
    { documents: { 'DECISION_LOG.md': log('Superseded', 'Use ships') }, finds: [] },
    {
      documents: {
        'docs/adr/0001-boats.md': '# 1. Boats\n\n## Status\n\nAccepted\n\n## Decision\n\nBoats.\n',
        'docs/adr/0002-ships.md': '# 2. Ships\n\n## Status\n\nAccepted\n\nSupersedes [1. Boats](0001-boats.md)\n\n## Decision\n\nShips.\n',
      },
      finds: ['Accepted'],
      fixed: { 'docs/adr/0001-boats.md': '# 1. Boats\n\n## Status\n\nSuperseded by ADR-0002\n\n## Decision\n\nBoats.\n' },
    },
    ...['superseded_by', 'Superseded-By', 'superseded by', 'replaced_by'].map((key) => ({
      documents: { 'docs/adr/0001-boats.md': record(`${key}: ADR-0002`), 'docs/adr/0002-ships.md': record('date: 2026-02-02') },
      finds: ['# Use it'],
      fixed: {},
    })),
    // The successor is only proposed, rejected or replaces a part.
    { documents: { 'DECISION_LOG.md': log('✅ Active', 'Use ships, supersedes D-001', 'Proposed') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('✅ Active', 'Use ships, supersedes D-001', 'Rejected') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('✅ Active', 'Use ships, supersedes D-001 in part') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('✅ Active', 'Use ships, supersedes D-001 §3 only') }, finds: [] },
    // The successor is older, or the cell has more than a status.
    { documents: { 'DECISION_LOG.md': log('✅ Active', 'Use ships, abgelöst D-001') }, finds: [] },
    { documents: { 'DECISION_LOG.md': newestFirst() }, finds: ['✅ Active'], fixed: {} },
    {
      documents: { 'DECISION_LOG.md': log('Accepted, signed by Ana', 'Use ships, supersedes D-001') },
      finds: ['Accepted, signed by Ana'],
      fixed: {},
    },
  ],
  *find({ decisions, logs }) {
    const find = decisionFinder(decisions)
    const entriesOf = memoizeLast(() => entriesById(decisions))
    const documents = new Map(logs.map((document) => [document.path, document]))
    for (const decision of decisions) {
      for (const mention of decision.supersedes) {
        const old = find(mention, decision)
        const document = old ? documents.get(old.place.path) : undefined
        if (!old || !document || !tookPlace(decision)) continue
        const isNamed = entriesOf()(old).some((entry) => names([...entry.supersededBy, ...idsIn(entry.rawStatus)], decision, entry, find))
        if (!isNamed) yield oldSide(document, old, decision)
      }
      for (const mention of decision.supersededBy) {
        const heir = find(mention, decision)
        if (!heir || names(heir.supersedes, decision, heir, find) || speaksOf(heir, decision, documents, find)) continue
        yield {
          message: `${decision.id} is superseded by ${heir.id}, but ${heir.id} does not mention it.`,
          key: `${heir.id} ${decision.id}`,
          place: heir.place,
          related: [decision.place],
          severity: 'info',
        }
      }
    }
  },
})

type Find = ReturnType<typeof decisionFinder>

function names(mentions: readonly string[], wanted: Decision, by: Decision, find: Find): boolean {
  const key = idKey(wanted.id)
  return mentions.some((mention) => {
    const found = find(mention, by)
    return found !== null && (found === wanted || (key !== '' && idKey(found.id) === key))
  })
}

/** Finds all entries of a decision: a log may repeat a decision where it lists those that were reversed. */
function entriesById(decisions: readonly Decision[]): (decision: Decision) => readonly Decision[] {
  const byKey = new Map<string, Decision[]>()
  const keyOf = ({ id, place: at }: Decision): string => `${at.path} ${idKey(id)}`
  for (const decision of decisions) byKey.set(keyOf(decision), [...(byKey.get(keyOf(decision)) ?? []), decision])
  return (decision) => (decision.id === '' ? [decision] : (byKey.get(keyOf(decision)) ?? [decision]))
}

/** A decision that is only proposed, or was rejected, took the place of no other. */
function tookPlace({ status }: Decision): boolean {
  return status !== 'proposed' && status !== 'rejected' && status !== 'reverted'
}

/** Whether the text of a decision mentions another one in any way: "amends D-1", or in a link. */
function speaksOf(by: Decision, wanted: Decision, documents: ReadonlyMap<string, SpecDocument>, find: Find): boolean {
  const { path } = by.place
  const text = isRecordPath(path) ? documents.get(path)?.text : by.text
  return names(idsIn(text ?? ''), wanted, by, find)
}

function oldSide(document: DocumentOf<'decision-log'>, old: Decision, heir: Decision): CheckResult {
  const holds = old.status === 'active' || old.status === 'proposed' || old.status === 'unknown'
  const isCertain = old.status === 'active' && heir.status !== 'unknown'
  const cell = document.log.cellOf(old, 'status')
  const filled = cell !== null && cell.to > cell.from
  return {
    message: holds
      ? `${heir.id} supersedes ${old.id}, but ${old.id} still reads as in force. Mark it as superseded by ${heir.id}.`
      : `${heir.id} supersedes ${old.id}, but ${old.id} does not name its successor. Name ${heir.id}.`,
    key: `${heir.id} ${old.id}`,
    place: filled ? place(document.path, document.outline, cell) : old.place,
    related: [heir.place],
    fixes: filled && canMark(document.text.slice(cell.from, cell.to), old, heir) ? [marking(document, cell, heir)] : [],
    severity: isCertain ? 'warning' : 'info',
  }
}

/**
 * Whether the fix is safe: the new decision is accepted and newer, and the cell has nothing but a status. A decision that
 * supersedes a part of another one is not read as superseding it.
 */
function canMark(cell: string, old: Decision, heir: Decision): boolean {
  if (heir.id === '' || heir.status !== 'active' || old.supersededBy.length > 0) return false
  if (old.status === 'rejected' || old.status === 'reverted' || !isStatusAlone(cell, new Map())) return false
  return isNewer(heir, old)
}

/** By date, else by the numbers of the ids; false where neither is known. */
function isNewer(heir: Decision, old: Decision): boolean {
  const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date)
  if (isDay(heir.date) && isDay(old.date) && heir.date !== old.date) return heir.date > old.date
  const [newer, older] = [heir.id, old.id].map((id) => /\d{1,15}(?=\D*$)/.exec(id)?.[0])
  return newer !== undefined && older !== undefined && Number(newer) > Number(older)
}

function marking({ path }: SpecDocument, range: Range, { id, place: heir }: Decision): Fix {
  const text = `Superseded by ${/^\d+$/.test(id) && isRecordPath(heir.path) ? `ADR-${id}` : id}`
  return { title: text, edits: [{ path, range, text }] }
}

/** The older row claims to supersede the newer one, which is a mistake. */
function newestFirst(): string {
  return log('✅ Active', 'Use ships').replace('Use boats', 'Use boats, supersedes D-002')
}

function record(matter: string): string {
  return `---\n${matter}\n---\n# Use it\n\n## Status\n\nAccepted\n\n## Decision\n\nSo be it.\n`
}

function log(status: string, title: string, newStatus = '✅ Active'): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | Use boats | ${status} |\n| D-002 | 2026-02-21 | ${title} | ${newStatus} |\n`
}
