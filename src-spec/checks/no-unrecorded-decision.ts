import { appendDecision } from '../kinds/decision-log/append/append-decision'
import { nextDecisionId } from '../kinds/decision-log/ids'
import { isRecordPath } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import { unusedId } from '../kinds/decision-log/unused-id'
import type { DocumentOf } from '../kinds/document'
import { memoizeByObject } from '../memo/memoize-by-object'
import type { Fix } from '../model/finding'
import type { OpenItem } from '../model/item'
import { isUndecided } from '../reading/undecided'
import { defineWorkspaceCheck } from './check'

export const noUnrecordedDecision = defineWorkspaceCheck({
  id: 'no-unrecorded-decision',
  scope: 'workspace',
  severity: 'info',
  what: 'A document marks a decision that the decision log does not hold.',
  why: 'A decision outside the log is not found by those who ask why, and nobody notices when it is reversed.',
  remedy: 'Record it in the log, and cite its id behind the mark.',
  examples: [
    { documents: { 'SPEC.md': spec('DECISION: boats have oars, no sails (log 002)'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('DECISION: (003)'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('DECISION: ropes are made of hemp'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('DECISION: to be decided by the crew'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('DECISION: which harbour is first?'), 'DECISION_LOG.md': log() }, finds: [] },
    { documents: { 'SPEC.md': spec('DECISION: rent is paid monthly, in advance') }, finds: [] },
    {
      documents: { 'SPEC.md': spec('DECISION: rent is paid monthly, in advance'), 'DECISION_LOG.md': log() },
      finds: ['DECISION: rent is paid monthly, in advance'],
      fixed: {
        'DECISION_LOG.md': `${log()}| 003 | 2026-06-15 | rent is paid monthly, in advance | Marked in SPEC.md | Accepted |\n`,
      },
    },
    // A row with a blank takes its id.
    {
      documents: {
        'SPEC.md': spec('DECISION: rent is paid monthly, in advance'),
        'DECISION_LOG.md': `${log()}| 003 | 2026-02-22 | Painted boats | {{why}} | Accepted |\n`,
      },
      finds: ['DECISION: rent is paid monthly, in advance'],
      fixed: {
        'DECISION_LOG.md': `${log()}| 003 | 2026-02-22 | Painted boats | {{why}} | Accepted |\n| 004 | 2026-06-15 | rent is paid monthly, in advance | Marked in SPEC.md | Accepted |\n`,
      },
    },
  ],
  isRelevant: ({ kind, items }) => kind !== 'decision-log' && items.some((item) => item.kind === 'decision'),
  *find({ documents, decisions, log, history, workspace: { today } }) {
    if (!log || log.isTemplate || decisions.length === 0) return
    const branches = history.kind === 'known' ? history.otherBranches.map(({ id }) => id) : []
    for (const document of documents) {
      if (document.isTemplate || document.place !== null) continue
      for (const item of document.items) {
        if (item.kind !== 'decision' || !statesDecision(item, decisions) || isHeld(item, decisions)) continue
        const fix = isRecordPath(log.path) ? null : recordIt(log, decisions, branches, item, today, document.path)
        yield {
          message: `The decision log does not hold "${item.text}". Record it there, and cite its id here.`,
          place: item.place,
          key: item.text,
          fixes: fix ? [fix] : [],
        }
      }
    }
  },
})

/** Not a question, not open, and without an id. Words of scripts without spaces cannot be compared. */
function statesDecision({ text }: OpenItem, decisions: readonly Decision[]): boolean {
  if (/[?？]\s*$/.test(text) || isUndecided(text) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text))
    return false
  if (/\b(?:log|decision|entry|adr|see)s?\b[^\p{L}]{0,4}\d|\(#?\d{1,4}\)|\b\p{Lu}{1,10}-\d{1,4}\b/iu.test(text)) return false
  return wordsIn(text).size >= 3 && !decisions.some(({ id }) => id.length > 2 && text.includes(id))
}

/** Whether one entry shares half of the words, or four of them. */
function isHeld({ text }: OpenItem, decisions: readonly Decision[]): boolean {
  const own = [...wordsIn(text)]
  return decisions.some((decision) => {
    const words = wordsOf(decision)
    const shared = own.filter((word) => words.has(word)).length
    return shared >= 4 || shared * 2 >= own.length
  })
}

const wordsOf = memoizeByObject(({ title, text }: Decision) => wordsIn(`${title} ${text}`))

/** The words that carry meaning, without their endings. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []
  return new Set(words.filter((word) => !fillers.has(word)).map((word) => word.slice(0, 5)))
}

const fillers: ReadonlySet<string> = new Set(
  'with from that this these those into only also because than then they their there which when will must shall should have each every uses used using before after'.split(
    ' ',
  ),
)

function recordIt(
  { path, text, outline, log }: DocumentOf<'decision-log'>,
  decisions: readonly Decision[],
  branches: readonly string[],
  item: OpenItem,
  today: string,
  source: string,
): Fix {
  const active = log.decisions.filter(({ status }) => status === 'active')
  const ids = [...decisions.map(({ id }) => id).filter((id) => id !== ''), ...branches]
  const draft = {
    id: unusedId(
      nextDecisionId(
        ids,
        log.decisions.map(({ id }) => id).filter((id) => id !== ''),
      ),
      text,
    ),
    date: today,
    type: '',
    title: item.text,
    rationale: `Marked in ${source}`,
    status: active.at(-1)?.rawStatus ?? 'Accepted',
    scope: '',
    extra: {},
  }
  return { title: 'Record it in the decision log', edits: appendDecision(path, text, outline, log, draft) }
}

function spec(item: string): string {
  return `# Shop\n\nSells boats.\n\n## Rules\n\nFew.\n\n- ${item}\n`
}

function log(): string {
  return '# Decisions\n\n| ID | Date | Decision | Rationale | Status |\n|---|---|---|---|---|\n| 001 | 2026-02-20 | Ropes of hemp | Cheap | Accepted |\n| 002 | 2026-02-21 | Use oars | Quiet | Accepted |\n'
}
