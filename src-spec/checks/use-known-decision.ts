import { idKey } from '../kinds/decision-log/ids'
import { isRecordPath } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import type { SpecDocument } from '../kinds/document'
import { memoizeByObject } from '../memo/memoize-by-object'
import { type DecisionCitation, decisionCitations } from '../reading/decision-citations'
import { place } from '../text/place'
import { wordPattern } from '../vocabulary/word-pattern'
import { defineWorkspaceCheck } from './check'

export const useKnownDecision = defineWorkspaceCheck({
  id: 'use-known-decision',
  scope: 'workspace',
  severity: 'warning',
  what: 'A document cites a decision that the log does not hold, or one that another has superseded.',
  why: 'The reason behind the statement cannot be found, or does not hold any more.',
  remedy: 'Correct the id, record the decision, or cite the one that is in force.',
  examples: [
    { documents: { 'SPEC.md': spec('Boats are blue (D-001, decision 2).'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('Boats are blue (DEC-9, D-9 of the harbour, 004).'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('Boats are blue (D-009).'), 'DECISION_LOG.md': log() }, finds: ['D-009'] },
    { documents: { 'SPEC.md': spec('Boats are blue (D-009).'), 'DECISION_LOG.md': log('D-004') }, finds: [] },
    { documents: { 'SPEC.md': spec('- D-009: boats are blue\n- Ropes follow D-009'), 'DECISION_LOG.md': log() }, finds: [] },
    {
      documents: { 'SPEC.md': spec('Boats are blue (D-009).'), 'DECISION_LOG.md': log() },
      committed: { 'DECISION_LOG.md': log() },
      otherBranches: ['D-009'],
      finds: [],
    },
    {
      documents: { 'SPEC.md': spec('Boats are blue (D-09).'), 'DECISION_LOG.md': log().replaceAll('D-0', 'D-') },
      finds: ['D-09'],
    },
    {
      documents: { 'SPEC.md': spec('Boats are blue (D-9).'), 'DECISION_LOG.md': log().replaceAll('D-00', 'D-') },
      finds: [],
    },
    // Entries from before the log may be kept elsewhere.
    {
      documents: { 'SPEC.md': spec('Boats are blue (D-009).'), 'DECISION_LOG.md': log().replace(/.*D-001.*\n/, '') },
      finds: [],
    },
    {
      documents: { 'SPEC.md': spec('Boats are blue (DECISION 007, log 002).'), 'DECISION_LOG.md': log('003').replaceAll('D-', '') },
      finds: ['007'],
    },
    { documents: { 'SPEC.md': spec('- DECISION: Oars are long (D-002).'), 'DECISION_LOG.md': superseded() }, finds: ['D-002'] },
    {
      documents: {
        'SPEC.md': spec('- Oars are long (D-002).'),
        'DECISION_LOG.md': log().replace('Use ropes | Accepted', 'Use ropes | Accepted, supersedes D-002'),
      },
      finds: ['D-002'],
    },
    {
      documents: {
        'SPEC.md': spec('- Oars were short before (D-002).\n- D-003 replaces D-002.\n- Long oars: D-002, D-003'),
        'DECISION_LOG.md': superseded(),
      },
      finds: [],
    },
  ],
  isRelevant: isBinding,
  readAhead: (document) => {
    if (isBinding(document)) decisionCitations(document.outline)
  },
  *find({ documents, decisions, history }) {
    const families = familiesOf(decisions)
    if (families.size === 0) return
    const branches = new Set(history.kind === 'known' ? history.otherBranches.map(({ id }) => idKey(id)) : [])
    for (const document of documents) {
      if (!isBinding(document)) continue
      const all = decisionCitations(document.outline)
      const own = new Set(all.filter(({ isFirst }) => isFirst).map(({ id }) => id))
      for (const citation of all) {
        const { id, range, around } = citation
        const [, prefix = '', digits = ''] = idShape.exec(id) ?? []
        const family = families.get(prefix)
        if (family?.width !== digits.length) continue
        const decision = family.numbers.get(Number(digits))
        const at = place(document.path, document.outline, range)
        if (!decision && family.isComplete && !own.has(id) && !branches.has(idKey(id)) && !isAnnounced.test(around)) {
          yield { message: `No log holds decision ${id}. Correct the id, or record the decision.`, place: at, key: `unknown ${id}` }
        }
        const heir = decision && heirOf(decision, citation, family)
        if (decision && heir) {
          const message = `Decision ${id} is superseded by ${heir.id}. Cite ${heir.id}, or say that ${id} held before.`
          yield { message, place: at, related: [decision.place], key: `superseded ${id}`, severity: 'info' }
        }
      }
    }
  },
})

/** The decisions of one log, or of one folder of records, whose ids are written alike. */
interface Family {
  readonly prefix: string
  readonly width: number
  readonly numbers: ReadonlyMap<number, Decision>
  /** Without gaps from the first number on, so that no entry is kept elsewhere. */
  readonly isComplete: boolean
}

/** The families by prefix. One that several logs share, or whose numbers are written in several widths, is left out. */
const familiesOf = memoizeByObject((decisions: readonly Decision[]): ReadonlyMap<string, Family> => {
  const groups = new Map<string, { readonly decision: Decision; readonly digits: string }[]>()
  for (const decision of decisions) {
    const parts = idShape.exec(decision.id.trim())
    if (!parts) continue
    const [, prefix = '', digits = ''] = parts
    const group = groups.get(prefix)
    if (group) group.push({ decision, digits })
    else groups.set(prefix, [{ decision, digits }])
  }
  return new Map([...groups].flatMap(([prefix, group]) => familyOf(prefix, group)))
})

const idShape = /^(\p{Lu}{1,10}-)?(\d{1,4})$/u

function familyOf(
  prefix: string,
  group: readonly { readonly decision: Decision; readonly digits: string }[],
): readonly (readonly [string, Family])[] {
  const width = group[0]?.digits.length ?? 0
  const sources = new Set(group.map(({ decision: { place: at } }) => (isRecordPath(at.path) ? at.path.replace(/[^/]*$/, '') : at.path)))
  if (group.length < 2 || width < 2 || sources.size > 1 || group.some(({ digits }) => digits.length !== width)) return []
  const numbers = new Map(group.map(({ decision, digits }) => [Number(digits), decision]))
  const lowest = Math.min(...numbers.keys())
  const isComplete = lowest <= 1 && numbers.size === group.length && Math.max(...numbers.keys()) - lowest + 1 === numbers.size
  return [[prefix, { prefix, width, numbers, isComplete }]]
}

/** Documents of a convention number the decisions of their feature by themselves. */
function isBinding({ kind, isTemplate, place: at }: SpecDocument): boolean {
  const kinds = ['technical-spec', 'active-spec', 'technical-design', 'feature-spec']
  return !isTemplate && at === null && kinds.includes(kind)
}

const isAnnounced = wordPattern([
  'will be',
  'to be recorded',
  'upcoming',
  'planned',
  'draft',
  'proposed',
  'wird',
  'geplant',
  'à venir',
  '将',
  '予定',
])
const isPast = wordPattern([
  ...'supersed* formerly was were replac* previously until instead old histor* change* changelog revision* earlier before reverted'.split(
    ' ',
  ),
  ...'ersetz* früher bisher war remplac* auparavant sustitu* antes substitu* 取代 替代 以前 廃止 置き換え 대체'.split(' '),
])

/** The decision in force in place of a superseded one that a text relies on; null where the text knows that it is past. */
function heirOf(decision: Decision, { around, id }: DecisionCitation, family: Family): Decision | null {
  const heir = decision.status === 'superseded' ? namedHeir(decision, family) : claimingHeir(decision, family)
  if (!heir || heir === decision || isPast.test(around.replaceAll(id, ''))) return null
  return around.includes(heir.id) ? null : heir
}

function namedHeir({ supersededBy }: Decision, { prefix, numbers }: Family): Decision | undefined {
  if (supersededBy.length !== 1) return undefined
  const [, heirPrefix = '', digits = ''] = idShape.exec(supersededBy[0] ?? '') ?? []
  return heirPrefix === prefix ? numbers.get(Number(digits)) : undefined
}

/** The one that says so of a decision whose own entry does not: completing that entry changes nothing of the citation. */
function claimingHeir({ id }: Decision, { numbers }: Family): Decision | undefined {
  const claims = [...numbers.values()].filter(
    ({ status, supersedes }) => status === 'active' && supersedes.some((other) => idKey(other) === idKey(id)),
  )
  return claims.length === 1 ? claims[0] : undefined
}

function spec(text: string): string {
  return `# Shop\n\nSells boats.\n\n## Colours\n\n${text}\n`
}

function log(third = 'D-003', status = 'Accepted'): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | Use boats | Accepted |\n| D-002 | 2026-02-21 | Use oars | ${status} |\n| ${third} | 2026-02-22 | Use ropes | Accepted |\n`
}

function superseded(): string {
  return log('D-003', 'Superseded by D-003')
}
