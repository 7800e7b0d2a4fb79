import type { Decision } from '../decision'
import { lowerCase } from '../decisions/ids'
import { isRecordPath, nextDecisionId } from '../decisions/index'
import type { Found, WorkspaceCheck } from './check'

export const noDuplicateDecisionId: WorkspaceCheck = {
  id: 'no-duplicate-decision-id',
  scope: 'workspace',
  severity: 'error',
  what: 'Two decisions carry the same id, in this log or on another branch.',
  why: 'A reference to the id then means two things, and git merges both without a conflict.',
  remedy: 'Give the newer one the next free id; the fix does.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('D-001', 'D-002') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('D-001', 'D-001') }, finds: ['D-001'], fixed: { 'DECISION_LOG.md': log('D-001', 'D-002') } },
    {
      documents: { 'DECISION_LOG.md': log('D-001', 'D-002') },
      committed: { 'DECISION_LOG.md': log('D-001') },
      elsewhere: ['D-002'],
      finds: ['D-002'],
    },
    {
      documents: { 'docs/adr/0007-use-boats.md': record('Use boats'), 'docs/adr/0007-use-oars.md': record('Use oars') },
      finds: ['# Use oars'],
    },
    { documents: { 'DECISION_LOG.md': log('0001'), 'docs/adr/0001-use-boats.md': record('Use boats') }, finds: [] },
  ],
  *find({ decisions, committedDecisions, history }) {
    const elsewhere = history.kind === 'known' ? history.elsewhere : []
    const branchOf = elsewhere.length > 0 ? branches(elsewhere, committedDecisions) : null
    if (!branchOf && isRising(decisions)) return
    const seen = new Map<string, Decision>()
    const free = freeIds(decisions, elsewhere)
    for (const decision of decisions) {
      const key = lowerCase(decision.id)
      if (key === '') continue
      const first = seen.get(key)
      const branch = branchOf?.get(key)
      if (first && isListed(first, decision)) continue
      if (first)
        yield found(
          decision,
          `${decision.id} stands twice${where(first, decision)}. Give this one the next free id.`,
          free(decision),
          first,
        )
      else if (branch)
        yield found(decision, `Branch ${branch} has a ${decision.id} too. Give this one the next free id before they meet.`, free(decision))
      else seen.set(key, decision)
    }
  },
}

/** Whether each id comes behind the one before it, shorter ids first: then none stands twice. */
function isRising(decisions: readonly Decision[]): boolean {
  let last = ''
  for (const { id } of decisions) {
    const key = lowerCase(id)
    if (key.length < last.length || (key.length === last.length && key <= last)) return false
    last = key
  }
  return true
}

/** Where ids that are not committed here are taken, lower case. */
function branches(
  elsewhere: readonly { readonly id: string; readonly branch: string }[],
  committed: readonly Decision[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, branch } of elsewhere) if (!found.has(lowerCase(id))) found.set(lowerCase(id), branch)
  for (const { id } of committed) found.delete(lowerCase(id))
  return found
}

/** The next free id for a decision: numbered as its own log numbers, beyond all that is taken anywhere. The same for all of one log. */
function freeIds(decisions: readonly Decision[], elsewhere: readonly { readonly id: string }[]): (decision: Decision) => string {
  const known = new Map<string, string>()
  return ({ place: { path } }) => {
    const own = (): readonly string[] => decisions.filter(({ place }) => place.path === path).map(({ id }) => id)
    const all = (): readonly string[] => [...decisions, ...elsewhere].map(({ id }) => id)
    const free = known.get(path) ?? nextDecisionId(all(), own())
    known.set(path, free)
    return free
  }
}

/** A log may list the records that stand in files of their own, and two logs the same decision. */
function isListed({ place: one, title }: Decision, { place: other, title: again }: Decision): boolean {
  if (one.path === other.path) return false
  return isRecordPath(one.path) !== isRecordPath(other.path) || title.toLowerCase() === again.toLowerCase()
}

function where({ place: one }: Decision, { place: other }: Decision): string {
  return one.path === other.path ? ' in this log' : `, here and in ${one.path}`
}

function found(decision: Decision, message: string, id: string, first?: Decision): Found {
  const at = decision.idPlace
  return {
    message,
    place: at ?? decision.place,
    related: first ? [first.idPlace ?? first.place] : [],
    fixes: at ? [{ title: `Renumber to ${id}`, edits: [{ path: at.path, range: at.range, text: id }] }] : [],
  }
}

function log(...ids: readonly string[]): string {
  const rows = ids.map((id, index) => `| ${id} | 2026-02-0${index + 1} | Use boats ${index + 1} | ACCEPTED |\n`)
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${rows.join('')}`
}

function record(title: string): string {
  return `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nSo be it.\n`
}
