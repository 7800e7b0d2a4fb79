import type { Decision } from '../decision'
import { decisionKey } from '../decisions/decision-key'
import { startOf } from '../place'
import type { WorkspaceCheck } from './check'

/** A status may move on; what was decided, when and why may not. */
export const noRewrittenDecision: WorkspaceCheck = {
  id: 'no-rewritten-decision',
  scope: 'workspace',
  severity: 'error',
  what: 'A decision that is already committed was deleted or reworded.',
  why: 'The log is evidence: others acted on what it said. A rewritten record hides that.',
  remedy: 'Restore it, and record a new decision that supersedes it. Changing its status is allowed.',
  examples: [
    {
      documents: { 'DECISION_LOG.md': log('Use boats', 'superseded by D-002', 'Use ships') },
      committed: { 'DECISION_LOG.md': log('Use boats', 'ACCEPTED') },
      finds: [],
    },
    {
      documents: { 'DECISION_LOG.md': log('Use ships', 'ACCEPTED') },
      committed: { 'DECISION_LOG.md': log('Use boats', 'ACCEPTED') },
      finds: ['| D-001 | 2026-02-20 | Use ships | ACCEPTED |'],
    },
    { documents: { 'DECISION_LOG.md': '# Decisions\n' }, committed: { 'DECISION_LOG.md': log('Use boats', 'ACCEPTED') }, finds: [''] },
  ],
  *find({ log: document, baselineLog }) {
    if (!document || !baselineLog) return
    const now = document.log?.decisions ?? []
    const byKey = new Map<string, Decision[]>()
    for (const decision of now) byKey.set(decisionKey(decision), [...(byKey.get(decisionKey(decision)) ?? []), decision])
    const committed = baselineLog.log?.decisions ?? []
    for (const before of committed) {
      const after = byKey.get(decisionKey(before)) ?? []
      if (after.some((decision) => substance(decision) === substance(before))) continue
      if (mayChange(before, committed) && now.some((decision) => decision.date === before.date && decision.title === before.title)) continue
      if (before.title === '' && after.some((decision) => decision.date === before.date)) continue
      const name = before.id || `"${before.title}"`
      const reworded = after[0]
      if (reworded)
        yield { message: `${name} is committed and was reworded. Restore it, and supersede it with a new decision.`, place: reworded.place }
      else
        yield {
          message: `${name} is committed and was deleted. Restore it, and supersede it with a new decision.`,
          place: startOf(document.path),
        }
    }
  },
}

/** An id that stood twice has to be given up by one of the two. */
function mayChange(before: Decision, committed: readonly Decision[]): boolean {
  return before.id !== '' && committed.filter((decision) => decision.id.toLowerCase() === before.id.toLowerCase()).length > 1
}

/** All that may not change: everything but the status, what supersedes it, and white space. */
function substance(decision: Decision): string {
  return `${decision.date}\n${decision.title}\n${decision.type}`.replace(/\s+/g, ' ')
}

function log(first: string, status: string, second?: string): string {
  const more = second ? `| D-002 | 2026-02-21 | ${second} | ACCEPTED |\n` : ''
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${first} | ${status} |\n${more}`
}
