import { plainInline } from '../markdown/parser/inline'
import type { SectionTree } from '../markdown/sections/tree'
import type { Range } from '../text/source'
import {
  answerColumn,
  answerEntry,
  answerMark,
  noAnswer,
  noQuestion,
  openQuestionsTitle,
  questionColumn,
  settledTitle,
} from '../vocabulary/question-words'

/** Level of the innermost title of open questions around a section; 0 without one, or below a title of settled questions. */
export function levelOfOpenQuestions({ sections }: SectionTree): number {
  const at = sections.findLastIndex(({ level, title }) => level > 0 && openQuestionsTitle.test(title))
  const isSettled = at < 0 || sections.slice(at).some(({ title }) => settledTitle.test(title))
  return isSettled ? 0 : (sections[at]?.level ?? 0)
}

/**
 * Whether an entry of a list of open questions has no answer. A question mark is not needed; words after one are the answer.
 * `next`: the entry below it.
 */
export function isOpenEntry(raw: string, next: string): boolean {
  const text = plainInline(raw)
  if (answerEntry.test(raw) || answerEntry.test(next)) return false
  return (
    /[\p{L}\p{N}]/u.test(text) && !noQuestion.test(text) && !answerMark.test(raw) && !/[?？][^?？]*[\p{L}\p{N}]/u.test(withoutAside(text))
  )
}

/** Without remarks in parentheses, such as "(owner: Ana)". */
function withoutAside(text: string): string {
  return text.replace(/[（(][^()（）]{0,200}[)）]/g, '')
}

/** The cells of the questions without an answer in the tables of a section of open questions. */
export function openQuestionCells(tree: SectionTree): readonly { readonly cell: Range; readonly row: Range }[] {
  return tree.tables.flatMap(({ header, rows, isPrompt }) => {
    const headers = header.map((cell) => plainOf(tree, cell))
    const questionAt = headers.findIndex((one) => questionColumn.test(one))
    if (isPrompt || questionAt < 0) return []
    const answersAt = headers.flatMap((one, index) => (index !== questionAt && answerColumn.test(one) ? [index] : []))
    return rows.flatMap(({ cells, range }) => {
      const cell = cells[questionAt]
      const isOpen = cell && isOpenCell(tree, cell) && answersAt.every((at) => noAnswer.test(plainOf(tree, cells[at])))
      return isOpen ? [{ cell, row: range }] : []
    })
  })
}

/** Text after a question mark does not answer it in a cell, since the answer has a column. */
function isOpenCell(tree: SectionTree, cell: Range): boolean {
  const text = plainOf(tree, cell)
  return /\p{L}/u.test(text) && !noQuestion.test(text) && !answerMark.test(tree.text.slice(cell.from, cell.to))
}

function plainOf({ text }: SectionTree, range: Range | undefined): string {
  return range ? plainInline(text.slice(range.from, range.to)) : ''
}
