import { plainInline } from '../../markdown/parser/inline'
import type { DocumentTree, Prose } from '../../markdown/sections/tree'
import { roleOfKey } from './column-roles'
import { cellText } from './log-entry'
import type { DecisionStatus } from './model'
import { firstStatusIn, type Legend, statusKey } from './read-status'

/** A sign, its separator, and its meaning. */
const explained = /^[\s*_`"'(]{0,6}((?:\p{Extended_Pictographic}|[✓✗])\uFE0F?)[\s*_`"']{0,6}(=|:|：|→|—|–|-|means)?\s{0,4}(\S.{0,300})$/su
const opening = /^[\s*_>]{0,6}(?:status(?:es)? )?(?:legend|key|legende|图例|凡例|状态说明|status(?:es| values| key)?)\b[^:：]{0,40}[:：]/iu
const legendTitle =
  /^(?:the )?(?:decision )?(?:status(?:es)?|legend|key|legende|图例|凡例|状态)(?: (?:legend|key|values|codes|meanings?|definitions?))?$/i
const signHeader = /^(?:status(?:es)?|symbol|sign|emoji|icon|mark|code|zeichen|symbol|图标|符号|状态|記号)$/i
const longest = 2000

/** The legend that the log itself gives for its signs and words: a table, bullets or a line. Known words keep their meaning. */
export function readLegend(outline: DocumentTree, words: readonly Prose[]): Legend {
  const legend = new Map<string, DecisionStatus>()
  const add = (sign: string, meaning: string): void => {
    const key = statusKey(sign)
    const status = firstStatusIn(meaning)
    if (key !== '' && status !== 'unknown' && !legend.has(key)) legend.set(key, status)
  }
  for (const table of outline.tables) {
    const header = table.header.map((cell) => plainInline(outline.text.slice(cell.from, cell.to)))
    if (table.isPrompt || !signHeader.test(header[0] ?? '') || header.some((name) => roleOfKey(name) === 'title')) continue
    for (const row of table.rows) {
      const [key = '', ...meaning] = row.cells.map((cell) => cellText(outline.text, cell))
      const own = explained.exec(key)
      if (own) add(own[1] ?? '', own[3] ?? '')
      else if (firstStatusIn(key) === 'unknown') add(key, meaning.join(' '))
    }
  }
  for (const prose of words) {
    if (prose.isPrompt || prose.kind === 'heading') continue
    const text = outline.text.slice(prose.range.from, Math.min(prose.range.to, prose.range.from + longest))
    const start = opening.exec(text)
    const inLegend = start !== null || legendTitle.test(outline.sections[prose.section]?.title ?? '')
    if (!inLegend && !/=/.test(text)) continue
    for (const chunk of text.slice(start?.[0].length ?? 0).split(/[|,;·•\n]|<br ?\/?>|\s\/\s/)) {
      const match = explained.exec(chunk)
      if (match && (inLegend || match[2] === '=')) add(match[1] ?? '', match[3] ?? '')
    }
  }
  return legend
}
