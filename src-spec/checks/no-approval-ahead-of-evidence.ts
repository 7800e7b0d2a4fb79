import type { DocumentOf } from '../kinds/document'
import { isAbsence } from '../reading/guidance'
import { readDate } from '../text/dates'
import type { Place } from '../text/source'
import { defineDocumentCheck } from './check'

/** One finding a document, which lists everything that the approval lacks. */
export const noApprovalAheadOfEvidence = defineDocumentCheck({
  id: 'no-approval-ahead-of-evidence',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A design is approved, but its review boxes, questions, dates or revisions say otherwise.',
  why: 'Streams start to build on an approved design, and find out late what was never agreed.',
  remedy: 'Close what is open and correct the dates, or set the status back.',
  examples: [
    { documents: design('approved', '2026-05-20'), finds: [] },
    { documents: design('in-review', 'n/a, the meeting is in June', '[ ]', '| Which? | pages | Bo | 2026-07-01 | |'), finds: [] },
    { documents: design('approved', '2026-05-20', '[x]', '| Which? | none, the default serves | Bo | 2026-07-01 | |'), finds: [] },
    { documents: design('approved', '2026-05-20', '[x]', '| Which? | pages | Bo | 2026-05-10 | SQLite |'), finds: [] },
    { documents: design('approved', '2026-05-20', '[ ] n/a: no agents;'), finds: [] },
    { documents: design('approved', '2026-05-20', '[ ]'), finds: ['approved'] },
    { documents: design('approved', '2026-05-20', '[x]', '| Which? | pages | Bo | 2026-07-01 | |'), finds: ['approved'] },
    { documents: design('approved', '2026-05-20', '[x]', '| Which? | pages | Bo | 2026-07-01 | open |'), finds: ['approved'] },
    { documents: design('approved', ''), finds: ['approved'] },
    { documents: design('approved', 'n/a, still in review'), finds: ['approved'] },
    { documents: design('approved', '2026-05-01', '[ ]'), finds: ['approved'] },
    { documents: design('approved', '2026-05-20', '[x]', '', '2026-05-28'), finds: ['approved'] },
  ],
  *find(document, today) {
    const { design } = document
    if (!design.isApproved || !design.statusPlace) return
    const gaps = gapsOf(document, today)
    if (gaps.length === 0) return
    yield {
      message: `The design is approved, but ${gaps.map(({ text }) => text).join('; ')}. Close what is open, or set the status back.`,
      place: design.statusPlace,
      related: gaps.flatMap(({ places }) => places),
      severity: gaps.every(({ isAgreed }) => isAgreed) ? 'info' : 'warning',
      key: 'approval',
    }
  },
})

interface Gap {
  readonly text: string
  readonly places: readonly Place[]
  /** The reviewers have seen it: a question that the design itself lists as open, with owner and date. */
  readonly isAgreed: boolean
}

function gapsOf(document: DocumentOf<'technical-design'>, today: string): readonly Gap[] {
  const { openReviewBoxes } = document.design
  const boxes = counted(openReviewBoxes.length, 'a review box is open', 'review boxes are open')
  return [
    ...(openReviewBoxes.length > 0 ? [{ text: boxes, places: openReviewBoxes, isAgreed: false }] : []),
    ...questionGap(document, today),
    ...dateGap(document),
    ...revisionGap(document),
  ]
}

function questionGap({ design, items }: DocumentOf<'technical-design'>, today: string): readonly Gap[] {
  const open = design.questions.filter(({ cells, hasBlank }) => {
    const isHarmless = cells.impact !== undefined && (cells.impact === '' || isAbsence(cells.impact))
    return !cells.resolution && !isHarmless && !hasBlank
  })
  const tagged = items.filter(({ kind, blocking }) => kind === 'openQuestion' && blocking).map(({ place }) => place)
  const count = open.length + tagged.length
  if (count === 0) return []
  const isAgreed =
    tagged.length === 0 &&
    open.every(({ cells }) => cells.state === 'open' && Boolean(cells.owner) && (readDate(cells.due || cells.date || '') ?? '') >= today)
  const text = counted(count, 'a question has no answer', 'questions have no answer')
  return [{ text, places: [...open.map(({ place }) => place), ...tagged], isAgreed }]
}

function dateGap({ design: { created, approved } }: DocumentOf<'technical-design'>): readonly Gap[] {
  if (approved?.isEmpty) return [{ text: 'the date of the approval is missing', places: [approved.place], isAgreed: false }]
  if (!created?.date || !approved?.date || created.date <= approved.date) return []
  const text = `the approval (${approved.date}) is before the creation (${created.date})`
  return [{ text, places: [approved.place, created.place], isAgreed: false }]
}

/** A row that only records the approval may be written a day later. */
function revisionGap({ design: { approved, revisions } }: DocumentOf<'technical-design'>): readonly Gap[] {
  const since = approved?.date
  if (!since) return []
  const later = revisions.filter(
    ({ cells }) => (readDate(cells.date ?? '') ?? '') > since && !/approv|genehmig|freigegeben/i.test(cells.summary ?? ''),
  )
  if (later.length === 0) return []
  const text = counted(
    later.length,
    `a revision is later than the approval of ${since}`,
    `revisions are later than the approval of ${since}`,
  )
  return [{ text, places: later.map(({ place }) => place), isAgreed: false }]
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`
}

function design(status: string, approved: string, box = '[x]', question = '', revised = '2026-05-20'): Readonly<Record<string, string>> {
  const metadata = `| Field | Value |\n|---|---|\n| Status | ${status} |\n| Created | 2026-05-02 |\n| Approved | ${approved} |\n`
  const questions =
    question && `\n## Open questions\n| Question | Impact | Owner | Target date | Resolution |\n|---|---|---|---|---|\n${question}\n`
  const history = `\n## Revision history\n| Rev | Date | Author | Summary |\n|---|---|---|---|\n| 1 | ${revised} | Ana | All parts |\n`
  return {
    'TECHNICAL-DESIGN.md': `# Technical design\n\n## Metadata\n${metadata}\n## Context\nWe sell boats.\n${questions}\n## Review checklist\n- ${box} Every call has a contract\n${history}`,
  }
}
