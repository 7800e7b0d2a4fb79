import type { Decision } from '../decision'
import { nextDecisionId } from '../decisions/index'
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
  ],
  *find({ log: document, baselineLog, workspace }) {
    const decisions = document?.log?.decisions ?? []
    const elsewhere = workspace.history.kind === 'known' ? workspace.history.elsewhere : []
    const before = new Set(baselineLog?.log?.decisions.map((decision) => decision.id.toLowerCase()) ?? [])
    const seen = new Map<string, Decision>()
    const own = decisions.map((decision) => decision.id)
    const free = (): string => nextDecisionId([...own, ...elsewhere.map((other) => other.id)], own)
    for (const decision of decisions) {
      const key = decision.id.toLowerCase()
      if (key === '') continue
      const first = seen.get(key)
      const branch = before.has(key) ? undefined : elsewhere.find((other) => other.id.toLowerCase() === key)?.branch
      if (first) yield found(decision, `${decision.id} stands twice in this log. Give this one the next free id.`, free(), first)
      else if (branch)
        yield found(decision, `Branch ${branch} has a ${decision.id} too. Give this one the next free id before they meet.`, free())
      else seen.set(key, decision)
    }
  },
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
