import { plainInline } from '../../markdown/parser/inline'

/** Words that fill a cell without content. */
const nothing =
  /^(?:[-—–?.…_/\\ ]*|t\.?b\.?[dac]\.?|n\/?a\.?|none|nil|null|todo\b.{0,200}|unassigned|unknown|pending|not yet|keine?r?|offen|unbekannt|无|待定|没有|暂无|未定)$/iu
const hole = /\{\{|^[_*]{1,2}\(.{0,300}\)[_*]{1,2}$|\bYYYY\b|^\((?:e\.g\.|for example|z\. ?B\.)|^<[^<>\n]{1,200}>$/s
const bracketed = /^[*_`]{0,3}\[[^[\]\n]{1,300}\][*_`]{0,3}$/
const reference = /^\[[A-Z]{1,8}[- ]?\d{1,6}\]$/

/** Whether a cell is still a template's. */
export function isBlank(raw: string): boolean {
  const trimmed = raw.trim()
  return hole.test(trimmed) || (bracketed.test(trimmed) && !reference.test(trimmed))
}

/** The text of a cell without markup; '' if it is empty or still a template's. */
export function cellValue(raw: string): string {
  const trimmed = raw.trim()
  if (trimmed === '' || isBlank(trimmed)) return ''
  const value = plainInline(trimmed).replaceAll('\\|', '|').trim()
  return nothing.test(value) ? '' : value
}
