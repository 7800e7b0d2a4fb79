import { plainInline } from '../../../markdown/parser/inline'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import type { DocumentText } from '../../../model/workspace'
import { readDate } from '../../../text/dates'
import { lineEnding } from '../../../text/source'
import { titleText } from '../append/write-text'
import { readDecisionLog } from '../index'
import type { DecisionDraft } from '../model'
import { statusOf } from '../read-status'
import { recordName } from '../record-name'
import { nextRecordPath, recordNameStyle } from './next-record-path'
import { type RecordForm, recordForm } from './record-form'
import { proseVariants, titleVariants } from './text-variants'
import { usualRecord, usualRecordWith } from './usual-record'
import { writeForm } from './write-form'

/** The record to imitate, and the other records of the folder. */
export interface ExistingRecords {
  /** Null if no record has a form yet: the usual form is used. */
  readonly model: DocumentText | null
  /** Other records, the newest first: their headings and names tell the form from the content. */
  readonly others: readonly DocumentText[]
  /** The paths of all known files. */
  readonly taken: readonly string[]
  /** The folder to use where no record has a form. */
  readonly paths: readonly string[]
}

export type WrittenRecord =
  | { readonly kind: 'written'; readonly path: string; readonly text: string /** The path of the model. */; readonly like: string | null }
  /** The part of the draft that would not be read back as written: an id without a number, a date, a title, or all of it. */
  | { readonly kind: 'refused'; readonly why: 'id' | 'date' | 'title' | 'words' }

/**
 * The file that records a decision, in the form and naming style of the existing records. It is read back before it is
 * returned: if the text would be misread, a plainer form is tried. Writes nothing to disk.
 */
export function writeRecord(beside: ExistingRecords, draft: DecisionDraft): WrittenRecord {
  const { model, others, taken } = beside
  if (plainInline(titleText(draft.title)) === '') return { kind: 'refused', why: 'title' }
  const date = readDate(draft.date)
  if (date === null) return { kind: 'refused', why: 'date' }
  const form = recordForm(
    model?.text ?? usualRecord,
    others.map(({ text }) => text),
  )
  const path = pathOf(beside, form, { ...draft, date }, taken)
  if (path === null) return { kind: 'refused', why: 'id' }
  const like = model?.path ?? null
  const ending = lineEnding(model?.text ?? '')
  const filledSections = Object.keys(draft.extra).filter((name) => extraOf(draft, name).trim() !== '')
  const usual = usualRecordWith(filledSections)
  let misread: 'id' | 'words' = 'words'
  // If the model's form cannot express the text, the usual form is used.
  for (const one of [form, recordForm(usual, [usual])]) {
    for (const text of writings(one, draft, path)) {
      const whole = text.replaceAll('\n', ending)
      const read = readsBack(path, whole, draft, date)
      if (read === 'same') return { kind: 'written', path, text: whole, like }
      misread = read
    }
  }
  return { kind: 'refused', why: misread }
}

function* writings(form: RecordForm, draft: DecisionDraft, path: string): Iterable<string> {
  const name = recordName(path)
  const names = { hasDate: name.date !== '', hasNumber: name.id !== '' }
  for (const prose of [0, 1, 2]) {
    const variantOf = (words: string): string => (words.trim() === '' ? '' : (proseVariants(words)[prose] ?? ''))
    const own = { draft, reason: variantOf(draft.rationale), section: (title: string) => variantOf(extraOf(draft, title)), ...names }
    for (const title of titleVariants(draft.title)) yield writeForm(form, { ...own, title })
  }
}

function extraOf({ extra }: DecisionDraft, name: string): string {
  return Object.hasOwn(extra, name) ? (extra[name] ?? '') : ''
}

/** A number that the heading or the front matter contains is left out of file names of a style without numbers. */
function pathOf(
  { model, others, paths }: ExistingRecords,
  form: RecordForm,
  draft: DecisionDraft,
  taken: readonly string[],
): string | null {
  const style = recordNameStyle(model ? [model, ...others].map(({ path }) => path) : paths)
  const inText = form.title?.fields.some(({ role }) => role === 'id') ?? false
  const id = style.begins !== 'number' && inText ? '' : draft.id.trim()
  return nextRecordPath(style, { id, date: draft.date, title: plainInline(titleText(draft.title)) }, taken)
}

/** Whether the file holds exactly one decision, which equals the draft. */
function readsBack(path: string, text: string, draft: DecisionDraft, date: string): 'same' | 'id' | 'words' {
  const [decision, ...more] = readDecisionLog(path, readDocumentTree(text)).decisions
  if (!decision || more.length > 0) return 'words'
  if (decision.id !== draft.id.trim()) return 'id'
  const same = decision.title === plainInline(titleText(draft.title)) && decision.date === date
  return same && decision.status === statusOf(plainInline(draft.status), new Map()) ? 'same' : 'words'
}
