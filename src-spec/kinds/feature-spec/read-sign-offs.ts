import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace, shiftRange } from '../../markdown/sections/shift'
import type { SectionPosition, SectionTree } from '../../markdown/sections/tree'
import { isOpenEntry, levelOfOpenQuestions, openQuestionCells } from '../../reading/open-questions'
import { readDate } from '../../text/dates'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import { type Announced, type FeatureSource, isAnnounced, levelOfTitle, readStatement } from './feature-source'
import { linesOf } from './lines'
import type { FeatureSpec, FeatureStatement, SignOff } from './model'
import { signOffTitle } from './words'

const optional = /\b(?:if|when|where) (?:needed|required|applicable|necessary|relevant)\b|\boptional\b|\bn\/?a\b|\bfalls\b|如需|可选/i
const given = /\b(?:approved|signed|accepted|yes|done|ok|lgtm|ja|freigegeben|genehmigt)\b|✅|✔|☑|👍|\[x\]|已批准|同意/iu
const withheld = /\b(?:not|pending|open|awaiting|rejected|tbd|offen)\b|⏳|❌|待/iu
const nonBlocking = /\b(?:non-?|not )blocking\b/i
const stateColumn = /status|sign|approv|decision|entscheidung|freigabe|状态|签/i

/** The approvals of the sign-off section: checkboxes, or rows with an approver and a result. */
export function readSignOffs(reading: FeatureSource): readonly SignOff[] {
  const { path, outline, hasPlaceholder } = reading
  return [...findInSections(outline, boxes, path), ...findInSections(outline, rows, path)].flatMap(({ around, byTopTitle, ...signOff }) =>
    isAnnounced(reading, { place: signOff.place, byTopTitle }) && !hasPlaceholder(around) ? signOff : [],
  )
}

const sending =
  /\bsent (?:out|for|to|round)\b|\b(?:reviews?|sign-?offs?|approvals?) (?:was |were )?(?:requested|started|opened)\b|\brequested on\b|\bin review since\b|\bversandt\b|\bverschickt\b/i

/** The first line of the sign-off section that says on which day the reviewers were asked. */
export function readSentOut({ path, outline }: FeatureSource): FeatureSpec['sentOut'] {
  return findInSections(outline, sent, path)[0] ?? null
}

/** Entries of the open questions without an answer: items with nothing below them, and rows of tables. */
export function readQuestions(reading: FeatureSource): readonly FeatureStatement[] {
  return findInSections(reading.outline, questions, reading.path)
    .filter((question) => isAnnounced(reading, question) && !reading.hasPlaceholder(question.place.range))
    .map(({ text, place }) => ({ text, place }))
}

interface FoundSignOff extends SignOff, Announced {
  /** The row, or the line. */
  readonly around: Range
}

type Reader<Found> = SectionReader<Found, [path: string]>

const boxes: Reader<FoundSignOff> = { read: readBoxes, toDocument: shiftSignOff }
const rows: Reader<FoundSignOff> = { read: readRows, toDocument: shiftSignOff }
const questions: Reader<FeatureStatement & Announced> = {
  read: readOpenQuestions,
  toDocument: ({ text, place, byTopTitle }, at) => ({ text, place: shiftPlace(place, at), byTopTitle }),
}

const sent: Reader<NonNullable<FeatureSpec['sentOut']>> = {
  read: (outline, path) => {
    if (levelOfTitle(outline, signOffTitle) === 0) return []
    return linesOf(outline).flatMap(({ text, prose, item }) => {
      const isLine = (prose.kind === 'paragraph' || prose.kind === 'item') && (item?.checkbox ?? 'none') === 'none'
      const date = isLine && sending.test(text) ? readDate(text) : null
      return date === null ? [] : [{ date, place: place(path, outline, prose.range) }]
    })
  },
  toDocument: ({ date, place }, at) => ({ date, place: shiftPlace(place, at) }),
}

function shiftSignOff(signOff: FoundSignOff, at: SectionPosition): FoundSignOff {
  return { ...signOff, place: shiftPlace(signOff.place, at), around: shiftRange(signOff.around, at) }
}

function readBoxes(outline: SectionTree, path: string): readonly FoundSignOff[] {
  const level = levelOfTitle(outline, signOffTitle)
  if (level === 0) return []
  return linesOf(outline).flatMap((line) => {
    const statement = line.item && line.item.checkbox !== 'none' ? readStatement(path, outline, line) : null
    if (!statement) return []
    const done = line.item?.checkbox === 'done'
    return [{ ...statement, done, optional: optional.test(statement.text), around: line.prose.range, byTopTitle: level === 1 }]
  })
}

function readRows(outline: SectionTree, path: string): readonly FoundSignOff[] {
  const level = levelOfTitle(outline, signOffTitle)
  if (level === 0) return []
  return outline.tables.flatMap((table) => {
    const stateAt = table.header.findIndex((header) => stateColumn.test(plain(outline, header)))
    if (table.isPrompt || stateAt < 1) return []
    return table.rows.flatMap((row) => {
      const [who] = row.cells
      const state = row.cells[stateAt]
      if (!who || !state || who.from === who.to) return []
      const text = plain(outline, who)
      const stateText = plain(outline, state)
      const done = !withheld.test(stateText) && (given.test(stateText) || /\d{4}|@/.test(stateText))
      const isOptional = optional.test(plain(outline, row.range))
      return { text, done, optional: isOptional, place: place(path, outline, who), around: row.range, byTopTitle: level === 1 }
    })
  })
}

function readOpenQuestions(outline: SectionTree, path: string): readonly (FeatureStatement & Announced)[] {
  const level = levelOfOpenQuestions(outline)
  if (level === 0) return []
  const listed = linesOf(outline).flatMap((line, index, lines) => {
    const { item } = line
    if (!item || item.depth > 0 || item.checkbox === 'done') return []
    const hasMoreBelow = item.range.to > item.text.to + 1
    if (hasMoreBelow || !isOpenEntry(line.raw, lines[index + 1]?.raw ?? '') || nonBlocking.test(line.raw)) return []
    return readStatement(path, outline, line) ?? []
  })
  const cells = openQuestionCells(outline).flatMap(({ cell, row }) =>
    nonBlocking.test(plain(outline, row)) ? [] : [{ text: plain(outline, cell), place: place(path, outline, cell) }],
  )
  return [...listed, ...cells].map((statement) => ({ ...statement, byTopTitle: level === 1 }))
}

function plain(outline: SectionTree, range: Range): string {
  return plainInline(outline.text.slice(range.from, range.to))
}
