import { plainInline } from '../../markdown/parser/inline'
import type { SectionReader } from '../../markdown/sections/read-sections'
import type { SectionTree } from '../../markdown/sections/tree'
import { levelOfOpenQuestions } from '../../reading/open-questions'
import { place } from '../../text/place'
import { answerEntry, answerMark, noQuestion } from '../../vocabulary/question-words'
import { cellValue } from './cell'
import type { DesignRow } from './model'
import { shiftRow } from './shift-row'

const owner =
  /(?:^|[\s(])@[\p{L}\p{N}_-]{1,60}|\b(?:owner|assignee|verantwortlich)\s{0,2}[:：=]\s{0,2}([^,;|)\n]{1,60})|负责人[:：]\s{0,2}([^,;，|)\n]{1,60})/iu
const date = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/
const openState = /^\W{0,4}(?:open|in progress|in discussion|investigating|under |new\b|blocked|waiting|⏳|🔄|offen|未解决|进行中)/i

/** "Open" in the answer column is no answer; it says that the question is known to be open. */
export function withoutOpenState(row: DesignRow): DesignRow {
  return openState.test(row.cells.resolution ?? '') ? { ...row, cells: { ...row.cells, resolution: '', state: 'open' } } : row
}

/** Questions in a list under a heading of open questions. Those tagged `OPEN QUESTION:` are reported by another check. */
export const listedQuestions: SectionReader<DesignRow, [path: string]> = { read: readListed, toDocument: shiftRow }

function readListed(outline: SectionTree, path: string): readonly DesignRow[] {
  if (levelOfOpenQuestions(outline) === 0) return []
  return outline.items.flatMap((item, index) => {
    if (item.isPrompt || item.isQuoted || item.depth > 0) return []
    const raw = outline.text.slice(item.text.from, item.text.to)
    const question = plainInline(raw)
    if (cellValue(raw) === '' || noQuestion.test(question) || answerEntry.test(question) || /OPEN QUESTION/.test(question)) return []
    const texts = [question]
    for (let at = index + 1; (outline.items[at]?.range.from ?? item.range.to) < item.range.to; at += 1) {
      const child = outline.items[at]?.text
      if (child) texts.push(plainInline(outline.text.slice(child.from, child.to)))
    }
    const all = texts.join('\n')
    const match = owner.exec(all)
    const next = outline.items[index + 1]?.text
    const isAnsweredNext = next !== undefined && answerEntry.test(outline.text.slice(next.from, next.to))
    const resolved = item.checkbox === 'done' || isAnsweredNext || answerMark.test(outline.text.slice(item.range.from, item.range.to))
    return {
      cells: {
        question,
        owner: match ? cellValue(match[1] ?? match[2] ?? match[0]) : '',
        due: date.exec(all)?.[0] ?? '',
        date: '',
        state: 'open',
        resolution: resolved ? 'resolved' : '',
      },
      hasBlank: false,
      place: place(path, outline, item.text),
      places: {},
    }
  })
}
