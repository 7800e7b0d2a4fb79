import { decisionKey, isRecordPath } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

/** A status may move on; what was decided, when and why may not. */
export const noRewrittenDecision = defineWorkspaceCheck({
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
    {
      documents: { 'docs/adr/0001-use-boats.md': '# Use boats\n\n## Status\n\nSuperseded by 0002\n\n## Decision\n\nBoats.\n' },
      committed: {
        'docs/adr/0001-use-boats.md': '# Use boats\n\n## Status\n\nAccepted\n\n## Decision\n\nBoats.\n',
        'docs/adr/0002-use-ships.md': '# Use ships\n\n## Status\n\nAccepted\n\n## Decision\n\nShips.\n',
      },
      finds: [''],
    },
    { documents: { 'DECISION_LOG.md': '# Decisions\n' }, committed: { 'DECISION_LOG.md': log('Use boats', 'ACCEPTED') }, finds: [''] },
  ],
  *find(facts) {
    const { logs, decisions: now, committedDecisions: committed } = facts
    const [log] = logs
    if (!log || now === committed) return
    const stands = new Set(now)
    // A log that was not touched since is the very same decisions.
    const changed = committed.filter((before) => !stands.has(before))
    if (changed.length === 0) return
    const { byKey, said, titled } = indexOf(now)
    const mayChange = twice(committed)
    const paths = new Set(facts.documents.map(({ path }) => path))
    for (const before of changed) {
      const key = decisionKey(before)
      const after = byKey.get(key) ?? []
      if (isDraft(before) || said.has(`${key}\n${substance(before)}`)) continue
      if (mayChange(before) && titled.has(`${before.date}\n${before.title}`)) continue
      if (before.title === '' && after.some((decision) => decision.date === before.date)) continue
      const name = before.id || `"${before.title}"`
      const reworded = after[0]
      if (reworded)
        yield { message: `${name} is committed and was reworded. Restore it, and supersede it with a new decision.`, place: reworded.place }
      else
        yield {
          message: `${name} is committed and was deleted. Restore it, and supersede it with a new decision.`,
          place: startOf(paths.has(before.place.path) ? before.place.path : log.path),
        }
    }
  },
})

interface Index {
  readonly byKey: ReadonlyMap<string, readonly Decision[]>
  /** Keys with the substance that stands under them. */
  readonly said: ReadonlySet<string>
  /** Dates with titles. */
  readonly titled: ReadonlySet<string>
}

function indexOf(decisions: readonly Decision[]): Index {
  const byKey = new Map<string, Decision[]>()
  const said = new Set<string>()
  const titled = new Set<string>()
  for (const decision of decisions) {
    const key = decisionKey(decision)
    const known = byKey.get(key)
    if (known) known.push(decision)
    else byKey.set(key, [decision])
    said.add(`${key}\n${substance(decision)}`)
    titled.add(`${decision.date}\n${decision.title}`)
  }
  return { byKey, said, titled }
}

/** A record of its own is proposed as a text that others still work on; a row of a log stands as it was added. */
function isDraft({ status, place }: Decision): boolean {
  return status === 'proposed' && isRecordPath(place.path)
}

/** An id that stood twice has to be given up by one of the two. */
function twice(committed: readonly Decision[]): (decision: Decision) => boolean {
  const times = new Map<string, number>()
  for (const { id } of committed) times.set(id.toLowerCase(), (times.get(id.toLowerCase()) ?? 0) + 1)
  return ({ id }) => id !== '' && (times.get(id.toLowerCase()) ?? 0) > 1
}

/** All that may not change: everything but the status, what supersedes it, and white space. A record's date is that of its status. */
function substance(decision: Decision): string {
  if (isRecordPath(decision.place.path)) return decision.title.replace(/\s+/g, ' ')
  return `${decision.date}\n${decision.title}\n${decision.type}`.replace(/\s+/g, ' ')
}

function log(first: string, status: string, second?: string): string {
  const more = second ? `| D-002 | 2026-02-21 | ${second} | ACCEPTED |\n` : ''
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${first} | ${status} |\n${more}`
}
