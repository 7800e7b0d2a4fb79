import { lowerCase } from '../kinds/decision-log/ids'
import { isNumberedByName, isRecordPath, nextDecisionId } from '../kinds/decision-log/index'
import type { Decision, DecisionLog } from '../kinds/decision-log/model'
import { unusedId } from '../kinds/decision-log/unused-id'
import type { SpecDocument } from '../kinds/document'
import { decisionCitations } from '../reading/decision-citations'
import type { Place, Range } from '../text/source'
import { type CheckResult, defineWorkspaceCheck } from './check'

export const noDuplicateDecisionId = defineWorkspaceCheck({
  id: 'no-duplicate-decision-id',
  scope: 'workspace',
  severity: 'error',
  what: 'Two decisions of one log, or of one folder of records, have the same id, here or on another branch.',
  why: 'A reference to the id is ambiguous, and git merges both without a conflict.',
  remedy:
    'Give the newer one the next free id. A record whose file name holds the number gets it by renaming the file. The fix renumbers an entry of a log, where it is certain which one is newer.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('D-001', 'D-002') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('D-001', 'D-001') }, finds: ['D-001'], fixed: { 'DECISION_LOG.md': log('D-001', 'D-002') } },
    {
      documents: { 'DECISION_LOG.md': log('D-001', 'D-002') },
      committed: { 'DECISION_LOG.md': log('D-001') },
      otherBranches: ['D-002'],
      finds: ['D-002'],
    },
    {
      documents: { 'docs/adr/0007-use-boats.md': record('Use boats'), 'docs/adr/0007-use-oars.md': record('Use oars') },
      finds: ['# Use oars'],
    },
    {
      documents: {
        'docs/adr/ADR-0007-use-boats.md': record('ADR-0007: Use boats'),
        'docs/adr/ADR-0007-use-oars.md': record('ADR-0007: Use oars'),
      },
      finds: ['ADR-0007'],
      fixed: {},
    },
    {
      documents: {
        'docs/adr/use-boats.md': record('ADR-0007: Use boats'),
        'docs/adr/use-oars.md': record('ADR-0007: Use oars'),
      },
      finds: ['ADR-0007'],
      fixed: { 'docs/adr/use-oars.md': record('ADR-0008: Use oars') },
    },
    { documents: { 'DECISION_LOG.md': sections('## ADR-020: Bridges', '## ADR-020-D-STEEL: Steel') }, finds: [] },
    { documents: { 'DECISION_LOG.md': sections('## ADR-020-D-STEEL: Steel', '## ADR-020: Bridges') }, finds: [] },
    { documents: { 'DECISION_LOG.md': sections('## ADR-020: Bridges', '## ADR-020 part 2: Piers') }, finds: [] },
    {
      documents: { 'docs/adr/0001-use-boats.md': record('Use boats'), 'docs/decisions/0001-use-oars.md': record('Use oars') },
      finds: [],
    },
    {
      documents: { 'docs/adr/0001-use-boats.md': record('Use boats'), 'docs/adr/0001-use-boats.de.md': record('Boote nutzen') },
      finds: [],
    },
    { documents: { 'DECISION_LOG.md': sections('### ADR-020: Bridges', '## Superseded', '### ADR-020: Bridges') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('D-001'), 'docs/DECISION_LOG.md': log('D-001').replace('boats', 'oars') }, finds: [] },
    {
      documents: { 'DECISION_LOG.md': sections('## ADR-020: Bridges', '## ADR-020: Piers') },
      finds: ['ADR-020'],
      fixed: { 'DECISION_LOG.md': sections('## ADR-020: Bridges', '## ADR-021: Piers') },
    },
    {
      documents: { 'DECISION_LOG.md': log('D-001', 'D-001').replace('2026-02-01', '2026-03-01') },
      finds: ['D-001'],
      fixed: {},
    },
    // The first row of a template takes its id although a blank is left in it.
    {
      documents: { 'DECISION_LOG.md': begun('Begun', '{{why}}') + row('001', 'Use boats') },
      finds: ['001'],
      fixed: { 'DECISION_LOG.md': begun('Begun', '{{why}}') + row('002', 'Use boats') },
    },
    { documents: { 'DECISION_LOG.md': begun('Begun', '{{why}}') + row('002', 'Use boats') }, finds: [] },
    { documents: { 'DECISION_LOG.md': begun('Begun', '{{why}}') }, finds: [] },
    // A form to copy, an example, the same decision, and a table that numbers something else.
    { documents: { 'DECISION_LOG.md': begun('[Decision title]', '{{why}}') + row('001', 'Use boats') }, finds: [] },
    { documents: { 'DECISION_LOG.md': begun('Example: use oars', '{{why}}') + row('001', 'Use boats') }, finds: [] },
    { documents: { 'DECISION_LOG.md': begun('Use boats', '{{why}}') + row('001', 'Use boats') }, finds: [] },
    { documents: { 'DECISION_LOG.md': begun('Begun', '{{why}}') + begun('Use boats', 'Dry').replace('Decisions', 'Pending') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('0001'), 'docs/adr/0001-use-boats.md': record('Use boats') }, finds: [] },
  ],
  *find(facts) {
    const { decisions, committedDecisions, history } = facts
    const otherBranches = history.kind === 'known' ? history.otherBranches : []
    const branchOf = otherBranches.length > 0 ? branches(otherBranches, committedDecisions) : null
    const textOf = (path: string): string => facts.logs.find((log) => log.path === path)?.text ?? ''
    const free = freeIds(decisions, otherBranches, textOf)
    for (const [first, again] of facts.logs.flatMap(({ log }) => repeatedBegunRows(log)))
      yield duplicateOf(again, usedTwice(first, again), isOlder(again, first) ? null : free(again), first)
    if (!branchOf && isRising(decisions)) return
    const seen = new Map<string, Decision>()
    const isPart = (place: Place | null): boolean => place !== null && !isWholeId(textOf(place.path), place.range)
    // A log may say the same decision again below another heading, such as "Superseded"; rows twice come from a merge.
    const isRestated = (first: Decision, again: Decision): boolean =>
      first.place.path === again.place.path &&
      first.title.toLowerCase() === again.title.toLowerCase() &&
      [first, again].every(({ place }) => textOf(place.path).startsWith('#', place.range.from))
    for (const decision of decisions) {
      const id = lowerCase(decision.id)
      if (id === '') continue
      const key = `${numberingOf(decision.place.path)}\n${id}`
      const first = seen.get(key)
      const branch = branchOf?.(id, decision.place.path)
      if (!first) seen.set(key, decision)
      if (first ? isSameRecord(first, decision) || isRestated(first, decision) : !branch) continue
      if (isPart(decision.idPlace) || isPart(first?.idPlace ?? null)) continue
      const isNamed = isNumberedByName(decision.place.path)
      const remedy = isNamed
        ? `Its number is in the name of the file: rename the file to the next free one${mayMean(facts.documents, decision)}`
        : renumber
      const message = first
        ? usedTwice(first, decision, remedy)
        : `Branch ${branch} also has a ${decision.id}. ${remedy}${isNamed ? '. Do so' : ''} before the branches are merged.`
      yield duplicateOf(decision, message, isNamed || (first && isOlder(decision, first)) ? null : free(decision), first)
    }
  },
})

/**
 * Rows with a blank, such as the first one of a template, each with the decision of its table that has the same id. The same title
 * is the same decision.
 */
function repeatedBegunRows({ begun, decisions }: DecisionLog): readonly (readonly [begun: Decision, decision: Decision])[] {
  if (begun.length === 0) return []
  const byId = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const same = byId.get(lowerCase(decision.id))
    if (same) same.push(decision)
    else byId.set(lowerCase(decision.id), [decision])
  }
  return begun.flatMap(({ decision: row, table }) => {
    const other = byId.get(lowerCase(row.id))?.find(({ place: { range } }) => table.from <= range.from && range.to <= table.to)
    if (!other || other.title.toLowerCase() === row.title.toLowerCase()) return []
    return [[row, other]] as const
  })
}

const renumber = 'Give this decision the next free id'

function usedTwice(first: Decision, again: Decision, remedy = renumber): string {
  return `${again.id} is used twice${where(first, again)}. ${remedy}.`
}

/** What numbers its decisions for itself: a log, or a folder of records. */
function numberingOf(path: string): string {
  return isRecordPath(path) ? path.slice(0, path.lastIndexOf('/') + 1) : path
}

/** Two files of one record: `0007-boats.md` and its translation `0007-boats.de.md` or `0007-boats_zh-CN.md`. */
function isSameRecord({ place: { path: one } }: Decision, { place: { path: other } }: Decision): boolean {
  if (one === other || !isRecordPath(one)) return false
  return withoutLanguage(one) === withoutLanguage(other)
}

function withoutLanguage(path: string): string {
  return path.replace(/\.md$/i, '').replace(/[._-](?:[a-z]{2}(?:[-_](?:[A-Z]{2}|Han[st]))?|zh[-_](?:cn|tw|hans|hant))$/, '')
}

/** Whether the ids are strictly ascending, shorter ones first: then none is used twice. */
function isRising(decisions: readonly Decision[]): boolean {
  let last = ''
  for (const { id } of decisions) {
    const key = lowerCase(id)
    if (key.length < last.length || (key.length === last.length && key <= last)) return false
    last = key
  }
  return true
}

/** Finds the branch that uses an id in the same numbering; ids that are committed on this branch are left out. */
function branches(
  otherBranches: readonly { readonly id: string; readonly branch: string; readonly path?: string }[],
  committed: readonly Decision[],
): (id: string, path: string) => string | undefined {
  const known = new Set(committed.map(({ id }) => lowerCase(id)))
  const branchOf = new Map<string, string>()
  for (const { id, branch, path } of otherBranches) {
    const key = `${path === undefined ? '' : numberingOf(path)}\n${lowerCase(id)}`
    if (!known.has(lowerCase(id)) && !branchOf.has(key)) branchOf.set(key, branch)
  }
  return (id, path) => branchOf.get(`${numberingOf(path)}\n${id}`) ?? branchOf.get(`\n${id}`)
}

/** The next free id for a decision, in the numbering of its own log and above every id in use. The same for all decisions of a log. */
function freeIds(
  decisions: readonly Decision[],
  otherBranches: readonly { readonly id: string }[],
  textOf: (path: string) => string,
): (decision: Decision) => string {
  const known = new Map<string, string>()
  return ({ place: { path } }) => {
    const own = (): readonly string[] => decisions.filter(({ place }) => place.path === path).map(({ id }) => id)
    const all = (): readonly string[] => [...decisions, ...otherBranches].map(({ id }) => id)
    const free = known.get(path) ?? unusedId(nextDecisionId(all(), own()), textOf(path))
    known.set(path, free)
    return free
  }
}

/** The documents whose citations of an id may mean either of its decisions, as the end of a sentence; empty without one. */
function mayMean(documents: readonly SpecDocument[], { id, place }: Decision): string {
  const [, prefix = '', digits = ''] = /^(\D*)(\d+)$/.exec(id) ?? []
  if (digits === '') return ''
  const isOf = (cited: string): boolean => {
    const [, word = '', number = ''] = /^(\D*)(\d+)$/.exec(cited) ?? []
    return Number(number) === Number(digits) && number !== '' && ['', 'adr-', lowerCase(prefix)].includes(lowerCase(word))
  }
  const citing = documents.filter(({ path, outline }) => path !== place.path && decisionCitations(outline).some((cited) => isOf(cited.id)))
  if (citing.length === 0) return ''
  const rest = citing.length > 2 ? ` and ${citing.length - 2} more` : ''
  const shown = citing.slice(0, 2).map(({ path }) => path)
  return `, and look at what cites ${id} and may mean it: ${shown.join(', ')}${rest}`
}

function where({ place: one }: Decision, { place: other }: Decision): string {
  return one.path === other.path ? ' in this log' : `, here and in ${one.path}`
}

/** `id`: the free one; null where renumbering may be wrong. */
function duplicateOf(decision: Decision, message: string, id: string | null, first?: Decision): CheckResult {
  const at = decision.idPlace
  return {
    message,
    place: at ?? decision.place,
    key: decision.id,
    related: first ? [first.idPlace ?? first.place] : [],
    fixes: at && id !== null ? [{ title: `Renumber to ${id}`, edits: [{ path: at.path, range: at.range, text: id }] }] : [],
  }
}

/** The continuation of a longer id: `-D-STEEL`, `.1`, `/B`, ` part 2`, ` D-STEEL`, ` B`. */
const continuation =
  /^[*_`~\])]{0,4}(?:[-_/.,+&]?[\p{L}\p{N}]|,\s|\s{1,3}\(?(?:(?:part|teil|amend|addend|revis)\p{L}*|[A-Z0-9]{1,9}-[A-Z0-9]|[A-Z\d](?!\p{L})))/iu

/** Whether an id is complete, not the beginning or end of a longer one. */
function isWholeId(text: string, { from, to }: Range): boolean {
  return !/[\p{L}\p{N}_/.-]$/u.test(text.slice(Math.max(0, from - 1), from)) && !continuation.test(text.slice(to, to + 40))
}

/** Whether the second of two decisions is older by its date, so that others may refer to its id. */
function isOlder({ date }: Decision, { date: first }: Decision): boolean {
  return [date, first].every((one) => /^\d{4}-\d{2}-\d{2}$/.test(one)) && date < first
}

function sections(...headings: readonly string[]): string {
  return `# Decisions\n\n${headings.map((heading) => `${heading}\n\n- Status: Accepted\n- Date: 2026-02-20\n\nSo be it.\n`).join('\n')}`
}

function begun(title: string, why: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Rationale | Status |\n|---|---|---|---|---|\n${row('001', title, why)}`
}

function row(id: string, title: string, why = 'Dry'): string {
  return `| ${id} | 2026-02-01 | ${title} | ${why} | ACCEPTED |\n`
}

function log(...ids: readonly string[]): string {
  const rows = ids.map((id, index) => `| ${id} | 2026-02-0${index + 1} | Use boats ${index + 1} | ACCEPTED |\n`)
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${rows.join('')}`
}

function record(title: string): string {
  return `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nSo be it.\n`
}
