import { plainInline } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import type { SectionReader } from '../../markdown/sections/read-sections'
import type { SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import { cellValue } from './cell'
import type { DesignRow } from './model'
import { shiftRow } from './shift-row'

const title =
  /^(?:\d{1,3}[.)]? )?(?:open|unresolved|outstanding) (?:questions?|issues)|^offene (?:fragen|punkte)|开放问题|待解决问题|未解決/i
const answered = /~~|\b(?:answer(?:ed)?|resolved|decided|closed|decision|resolution|erledigt|beantwortet)\b\s*[:：—–-]|→|=>|✅|已解决/i
const owner =
  /(?:^|[\s(])@[\p{L}\p{N}_-]{1,60}|\b(?:owner|assignee|verantwortlich)\s{0,2}[:：=]\s{0,2}([^,;|)\n]{1,60})|负责人[:：]\s{0,2}([^,;，|)\n]{1,60})/iu
const date = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/
const openState = /^\W{0,4}(?:open|in progress|in discussion|investigating|under |new\b|blocked|waiting|⏳|🔄|offen|未解决|进行中)/i

/** "Open" in the answer column is no answer. */
export function withoutOpenState(row: DesignRow): DesignRow {
  return openState.test(row.cells.resolution ?? '') ? { ...row, cells: { ...row.cells, resolution: '' } } : row
}

/** Questions in a list under a heading of open questions. Those tagged `OPEN QUESTION:` are reported by another check. */
export const listedQuestions: SectionReader<DesignRow, [path: string]> = { read: readListed, toDocument: shiftRow }

function readListed(outline: SectionTree, path: string): readonly DesignRow[] {
  if (!titlesAround(outline, outline.sections.length - 1).some((one) => title.test(one))) return []
  return outline.items.flatMap((item, index) => {
    if (item.isPrompt || item.isQuoted || item.depth > 0) return []
    const raw = outline.text.slice(item.text.from, item.text.to)
    const question = plainInline(raw)
    if (cellValue(raw) === '' || !/[?？]/.test(question) || /OPEN QUESTION/.test(question)) return []
    const texts = [question]
    for (let at = index + 1; (outline.items[at]?.range.from ?? item.range.to) < item.range.to; at += 1) {
      const child = outline.items[at]?.text
      if (child) texts.push(plainInline(outline.text.slice(child.from, child.to)))
    }
    const all = texts.join('\n')
    const match = owner.exec(all)
    const resolved = item.checkbox === 'done' || answered.test(outline.text.slice(item.range.from, item.range.to))
    return {
      cells: {
        question,
        owner: match ? cellValue(match[1] ?? match[2] ?? match[0]) : '',
        due: date.exec(all)?.[0] ?? '',
        date: '',
        resolution: resolved ? 'resolved' : '',
      },
      place: place(path, outline, item.text),
      places: {},
    }
  })
}
