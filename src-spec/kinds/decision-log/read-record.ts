import type { MarkdownTree, Section } from '../../markdown/sections/tree'
import { isFormTitle } from './is-form-title'
import { listedRecords } from './listed-records'
import type { LogContext } from './log-context'
import { type EntryField, fieldOf, type LogEntry } from './log-entry'
import type { ReadEntry } from './merge-index'
import type { Decision, DecisionLog } from './model'
import { readFrontMatter } from './read-front-matter'
import { readHead } from './read-head'
import { statusReader } from './read-status'
import { isInRecordFolder } from './record-folders'
import { recordName } from './record-name'
import { isIndexPath, isLogName, isRecordPath } from './record-path'
import { byDecisionDate, fieldsBelow, headFields, headingText } from './section-fields'
import { decisionReader } from './to-decision'

const parts =
  /^(?:(?:\d{1,2}[.)]\s*)?)(?:status|context(?: and problem statement)?|decision(?: outcome| drivers)?|considered options|options considered|consequences|problem statement|kontext|entscheidung|konsequenzen|folgen|statut|contexte|décision|conséquences|estado|contexto|decisión|consecuencias|decisão|consequências|статус|контекст|решение|последствия|状态|狀態|背景|决策|決策|决定|決定|后果|後果|結果|ステータス|상태|배경|결정)$/i
const prefixes = /^(?:adr|madr|dec|dr|d|decision|decision record|entscheidung|#)?[-_ #]*$/i

/**
 * One decision in a file of its own, as MADR and Nygard write them, with or without front matter, or an index of such
 * files; null for a log. In a folder of records the name of a file decides, whatever stands in it.
 */
export function readRecord(path: string, context: LogContext, log: DecisionLog, all: readonly ReadEntry[]): DecisionLog | null {
  if (isLogName(path)) return null
  const { outline } = context
  if (isIndexPath(path)) return indexOf(path, context, log, all)
  const matter = readFrontMatter(outline)
  const name = recordName(path)
  const isNamed = isRecordPath(path) && (name.id !== '' || name.date !== '')
  const signs = countParts(outline) + (matter.some(({ role }) => role === 'status') ? 2 : 0)
  if (!isNamed && (signs < 2 || (!isRecordPath(path) && log.decisions.length > 0))) {
    const listed = isInRecordFolder(path) ? listedRecords(path, outline, all, false) : []
    if (listed.length > 0 && listed.length * 2 >= all.length) return indexOf(path, context, log, all)
    if (!isRecordPath(path) || signs === 0 || log.decisions.length > 1) return null
  }
  const entry = entryOf(context, matter)
  const isForm = isFormTitle(plainTitle(outline, entry))
  const filled = isForm ? { ...entry, fields: entry.fields.filter(({ role }) => role !== 'title') } : entry
  const isBlank = isForm && !isFilled(outline.text, filled)
  return {
    form: 'record',
    listed: [],
    begun: [],
    decisions: isBlank ? [] : [written(decisionReader(path, outline, statusReader(context.legend), true)(filled), name)],
    columns: null,
    appendAt: outline.text.length,
    disagreements: [],
    cellOf: (_, role) => fieldOf(entry, role)?.range ?? null,
    wholeOf: () => ({ range: entry.whole, isRow: false }),
  }
}

function indexOf(path: string, { outline }: LogContext, log: DecisionLog, all: readonly ReadEntry[]): DecisionLog {
  return {
    ...log,
    form: 'index',
    listed: listedRecords(path, outline, all, true),
    decisions: [],
    begun: [],
    columns: null,
    disagreements: [],
  }
}

/** The parts of a record that stand beside each other at the top; those of several decisions repeat below their titles. */
function countParts(outline: Pick<MarkdownTree, 'sections'>): number {
  const title = recordTitle(outline)
  const own = outline.sections.filter(({ title: words, level, parent }) => level > 0 && parts.test(words) && isTop(outline, parent, title))
  return new Set(own.map(({ title: words }) => words.toLowerCase())).size
}

function isTop({ sections }: Pick<MarkdownTree, 'sections'>, parent: number, title: Section | null): boolean {
  return parent === title?.index || (sections[parent]?.level ?? 0) === 0
}

function plainTitle({ text }: Pick<MarkdownTree, 'text'>, entry: LogEntry): string {
  const title = fieldOf(entry, 'title')?.range
  return title ? text.slice(title.from, title.to) : ''
}

/** Whether a record whose title is still that of the form has a status that somebody chose. */
function isFilled(text: string, entry: LogEntry): boolean {
  const status = fieldOf(entry, 'status')?.range
  const words = status ? text.slice(status.from, status.to).trim() : ''
  return /[\p{L}\p{Extended_Pictographic}]/u.test(words) && !/[[\]{}<>|]|\s\/\s/.test(words)
}

function entryOf(context: LogContext, matter: readonly EntryField[]): LogEntry {
  const { outline } = context
  const { text } = outline
  const whole = { from: 0, to: text.length }
  const first = recordTitle(outline) ?? undefined
  const all = { ...(outline.sections[0] as Section), range: whole }
  const heading = first ? headingText(text, first) : null
  const head = heading ? headFields(readHead(text, heading.from, heading.to, context.legend)) : []
  const below = fieldsBelow(context, all, true, first?.index).filter(({ role }) => role !== 'title' && role !== 'id')
  const named = matter.filter(({ role }) => role === 'title' || role === 'id')
  const others = matter.filter(({ role }) => role !== 'title' && role !== 'id')
  return {
    shape: 'section',
    shown: first?.heading ?? { from: 0, to: 0 },
    whole,
    section: first?.index ?? 0,
    table: -1,
    fields: byDecisionDate([...others, ...head, ...below, ...named]),
    inheritedDate: null,
  }
}

/** The heading that states the decision; null where the record begins with one of its parts. */
export function recordTitle({ sections }: Pick<MarkdownTree, 'sections'>): Section | null {
  const top = sections.find(({ level }) => level > 0)
  return top && !parts.test(top.title) ? top : null
}

/** The decision under the number of its file, with its mentions written the same way. */
function written(decision: Decision, name: ReturnType<typeof recordName>): Decision {
  const id = idOf(decision.id, name.id)
  const like = (mentions: readonly string[]): readonly string[] => [...new Set(mentions.flatMap((mention) => mentionLike(id, mention)))]
  return {
    ...decision,
    id,
    idPlace: id === decision.id ? decision.idPlace : null,
    date: decision.date || name.date,
    title: decision.title || name.words,
    real: decision.real || (decision.title === '' && name.words !== ''),
    supersedes: like(decision.supersedes).filter((other) => other !== id),
    supersededBy: like(decision.supersededBy).filter((other) => other !== id),
  }
}

/** The id in the file's name, spelled as in the text where both are the same: `decision-1`, not `DECISION-1`. */
function idOf(inText: string, inName: string): string {
  return inName === '' || inName.toLowerCase() === inText.toLowerCase() ? inText : inName
}

/** `ADR-7`, `7` and `0007` name the same record; `RFC-7` does not, and `#7` is an issue. */
function mentionLike(id: string, mention: string): readonly string[] {
  if (/\.mdx?$/i.test(mention)) return [mention]
  if (mention.startsWith('#')) return []
  const own = /^(\D*)(\d+)$/.exec(id)
  const other = /^(\D*)(\d+)[a-z]?$/i.exec(mention)
  if (!other || !prefixes.test(other[1] ?? '')) return []
  return own ? [`${own[1] ?? ''}${(other[2] ?? '').replace(/^0+(?=\d)/, '').padStart((own[2] ?? '').length, '0')}`] : [mention]
}
