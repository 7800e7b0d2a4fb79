import { decisionKey, isRecordPath } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import { isCorrection, type Rewrite } from '../kinds/decision-log/rewriting/compare-parts'
import { rewriteOf } from '../kinds/decision-log/rewriting/rewrite-of'
import { memoizeByObject } from '../memo/memoize-by-object'
import { memoizeLast } from '../memo/memoize-last'
import { place, startOf } from '../text/place'
import { type CheckResult, defineWorkspaceCheck, type WorkspaceFacts } from './check'

/** The status of a committed decision may change; its content, date and reason may not. */
export const noRewrittenDecision = defineWorkspaceCheck({
  id: 'no-rewritten-decision',
  scope: 'workspace',
  severity: 'error',
  what: 'A committed decision was deleted or reworded, or its text says something else: another number, name, date or statement, or the opposite.',
  why: 'Others have acted on the recorded decision, and a rewritten record hides that.',
  remedy: 'Restore it, and record a new decision that supersedes it. Changing its status, correcting slips and adding notes is allowed.',
  examples: [
    {
      documents: { 'DECISION_LOG.md': log('Use boats', 'superseded by D-002', 'Use ships') },
      committed: { 'DECISION_LOG.md': log('Use boats', 'ACCEPTED') },
      finds: [],
    },
    {
      documents: { 'DECISION_LOG.md': log('Use Boats.', 'ACCEPTED') },
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
    {
      documents: { 'DECISION_LOG.md': sections('Boats leave within four hours.') },
      committed: { 'DECISION_LOG.md': sections('Boats leave within two hours.') },
      finds: ['Boats leave within four hours.'],
    },
    {
      documents: { 'DECISION_LOG.md': sections('Boats leave within two hours. Update 2026-05-01: see D-002.') },
      committed: { 'DECISION_LOG.md': sections('Boats leave **within** two hours.') },
      finds: [],
    },
    { documents: { 'DECISION_LOG.md': '# Decisions\n' }, committed: { 'DECISION_LOG.md': log('Use boats', 'ACCEPTED') }, finds: [''] },
  ],
  *find(facts) {
    const { logs, decisions: now, committedDecisions: committed } = facts
    const [log] = logs
    if (!log || now === committed) return
    // A log that was not edited gives the same decision objects.
    const unchanged = memoizeLast(() => new Set(now))
    const changed = withoutEqualEnds(committed, now).filter((before) => !unchanged().has(before))
    if (changed.length === 0) return
    const { byKey, hasContent, isTitled } = indexOf(now)
    const paths = new Set(facts.documents.map(({ path }) => path))
    for (const before of changed) {
      const key = decisionKey(before)
      const after = byKey.get(key) ?? []
      if (isDraft(before)) continue
      if (hasContent(key, before)) {
        const result = after.length === 1 && after[0] ? rewritten(before, after[0], facts) : null
        if (result) yield result
        continue
      }
      if (repeatedIdsOf(committed)(before) && isTitled(before)) continue
      if (before.title === '' && after.some((decision) => decision.date === before.date)) continue
      const name = before.id || `"${before.title}"`
      const reworded = after[0]
      if (reworded && reworded.date === before.date && isCorrection(before.title, reworded.title)) continue
      if (reworded)
        yield {
          message: `${name} is committed, but was reworded. Restore it, and supersede it with a new decision.`,
          place: reworded.place,
          key: `${name} reworded`,
        }
      else
        yield {
          message: `${name} is committed, but was deleted. Restore it, and supersede it with a new decision.`,
          key: `${name} deleted`,
          place: startOf(paths.has(before.place.path) ? before.place.path : log.path),
        }
    }
  },
})

/** A committed decision whose title is the same and whose text says something else. */
function rewritten(before: Decision, after: Decision, { logs, committedLogs }: Documents): CheckResult | null {
  if (before.text === after.text || before.status === 'proposed' || !before.real) return null
  const was = committedLogs.find(({ path }) => path === before.place.path)
  const is = logs.find(({ path }) => path === after.place.path)
  const rewrite = was && is ? rewriteOf({ document: was, decision: before }, { document: is, decision: after }) : null
  if (!is || !rewrite) return null
  const isOver = after.status !== before.status && after.status !== 'active'
  if (rewrite.kind === 'removed' && isOver) return null
  const name = before.id || `"${before.title}"`
  return {
    message: `${name} is committed, but ${describe(rewrite)} Restore it, and record what changed in a new decision.`,
    key: `${name} ${rewrite.kind} ${rewrite.before}`,
    place: rewrite.range ? place(is.path, is.outline, rewrite.range) : after.place,
    severity: isCertain(rewrite, before, is.log.wholeOf(after)?.isRow ?? false) ? 'error' : 'warning',
  }
}

type Documents = Pick<WorkspaceFacts, 'logs' | 'committedLogs'>

/** Another name or word may be another style; a record that never said that it was accepted may be a draft. */
function isCertain({ kind }: Rewrite, { status }: Decision, isRow: boolean): boolean {
  if (kind === 'removed') return isRow
  return kind !== 'name' && kind !== 'word' && (isRow || status !== 'unknown')
}

function describe({ kind, before, from, to }: Rewrite): string {
  const sentence = `"${excerpt(before)}"`
  if (kind === 'removed') return `it no longer says ${sentence}.`
  if (from === '') return `${sentence} now says the opposite.`
  return `${sentence} now says "${to}" for "${from}".`
}

const longest = 90

function excerpt(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`
}

/** The committed decisions without those at both ends that are as they were: of a long log an edit leaves nearly all. */
function withoutEqualEnds(committed: readonly Decision[], now: readonly Decision[]): readonly Decision[] {
  const most = Math.min(committed.length, now.length)
  let first = 0
  while (first < most && isEqual(committed[first], now[first])) first += 1
  let last = 0
  while (last < most - first && isEqual(committed[committed.length - 1 - last], now[now.length - 1 - last])) last += 1
  return committed.slice(first, committed.length - last)
}

/** Whether two decisions are the same text at the same path. */
function isEqual(one: Decision | undefined, other: Decision | undefined): boolean {
  if (!one || !other || one === other) return one === other
  return (
    one.id === other.id &&
    one.title === other.title &&
    one.date === other.date &&
    one.type === other.type &&
    one.text === other.text &&
    one.place.path === other.place.path
  )
}

interface Index {
  readonly byKey: ReadonlyMap<string, readonly Decision[]>
  /** Whether a decision with the key has the immutable content of another one. */
  readonly hasContent: (key: string, of: Decision) => boolean
  /** Whether a decision has the date and the title of another one. */
  readonly isTitled: (like: Decision) => boolean
}

function indexOf(decisions: readonly Decision[]): Index {
  const byKey = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = decisionKey(decision)
    const known = byKey.get(key)
    if (known) known.push(decision)
    else byKey.set(key, [decision])
  }
  const contents = new Map<string, ReadonlySet<string>>()
  const titled = memoizeLast(() => new Set(decisions.map(({ date, title }) => `${date}\n${title}`)))
  return {
    byKey,
    hasContent: (key, of) => {
      const known = contents.get(key) ?? new Set((byKey.get(key) ?? []).map(immutableContentOf))
      contents.set(key, known)
      return known.has(immutableContentOf(of))
    },
    isTitled: ({ date, title }) => titled().has(`${date}\n${title}`),
  }
}

/** A proposed record is a text under review; a row of a log is final when it is added. */
function isDraft({ status, place }: Decision): boolean {
  return status === 'proposed' && isRecordPath(place.path)
}

/** Of two decisions with the same id, one must be renumbered. */
const repeatedIdsOf = memoizeByObject((committed: readonly Decision[]): ((decision: Decision) => boolean) => {
  const times = new Map<string, number>()
  for (const { id } of committed) times.set(id.toLowerCase(), (times.get(id.toLowerCase()) ?? 0) + 1)
  return ({ id }) => id !== '' && (times.get(id.toLowerCase()) ?? 0) > 1
})

/** Letters, digits, "+" and "#": another case or punctuation is the same content. Signs are kept where nothing else is written. */
function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
  return words === '' ? text.trim() : words
}

/** Everything but the status, the successor, white space, case and punctuation. The date of a record changes with its status. */
function immutableContentOf(decision: Decision): string {
  if (isRecordPath(decision.place.path)) return wordsOf(decision.title)
  return `${decision.date}\n${wordsOf(decision.title)}\n${wordsOf(decision.type)}`
}

function sections(decision: string): string {
  return `# Decisions\n\n## D-001: Departures\n\n**Status:** Accepted\n\n${decision}\n`
}

function log(first: string, status: string, second?: string): string {
  const more = second ? `| D-002 | 2026-02-21 | ${second} | ACCEPTED |\n` : ''
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${first} | ${status} |\n${more}`
}
