import type { MarkdownTree, Section } from '../../markdown/sections/tree'
import { roleOfKey } from './column-roles'
import { isUnfilled } from './is-unfilled'
import type { LogContext } from './log-context'
import { type EntryField, fieldOf, type LogEntry } from './log-entry'
import type { Decision, DecisionLog } from './model'
import { readHead } from './read-head'
import { isLogName, isRecordPath, recordName } from './record-path'
import { fieldsBelow, headFields, headingText } from './section-fields'
import { decisionReader } from './to-decision'

const parts =
  /^(?:status|context(?: and problem statement)?|decision(?: outcome| drivers)?|considered options|options considered|consequences|problem statement|kontext|entscheidung|konsequenzen|folgen|背景|决策|决定|后果)$/i
const prefixes = /^(?:adr|madr|dec|dr|d|decision|decision record|entscheidung|#)?[-_ #]*$/i

/** One decision in a file of its own, as MADR and Nygard write them, with or without front matter; null for any other document. */
export function readRecord(path: string, context: LogContext, log: DecisionLog): DecisionLog | null {
  const { outline } = context
  if (isLogName(path) || log.decisions.filter(({ id }) => id !== '').length > 1) return null
  const matter = frontMatterFields(outline)
  const signs = outline.sections.filter(({ title }) => parts.test(title)).length + (matter.some(({ role }) => role === 'status') ? 2 : 0)
  const name = recordName(path)
  const named = name.id !== '' || name.date !== ''
  if (signs < 2 && !(isRecordPath(path) && (named || signs > 0))) return null
  if (!isRecordPath(path) && !named && log.decisions.length > 0) return null
  const entry = entryOf(context, matter)
  const title = fieldOf(entry, 'title')
  if (title && isUnfilled('title', outline.text.slice(title.range.from, title.range.to))) return { ...log, decisions: [] }
  const decision = written(decisionReader(path, outline, context.legend)(entry), name)
  return {
    decisions: [decision],
    columns: null,
    appendAt: outline.text.length,
    disagreements: [],
    cellOf: (_, role) => fieldOf(entry, role)?.range ?? null,
  }
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
  return {
    shape: 'section',
    shown: first?.heading ?? { from: 0, to: 0 },
    whole,
    section: first?.index ?? 0,
    table: -1,
    fields: [...matter, ...head, ...below],
    inheritedDate: null,
  }
}

/** The heading that states the decision; null where the record begins with one of its parts. */
export function recordTitle({ sections }: Pick<MarkdownTree, 'sections'>): Section | null {
  const top = sections.find(({ level }) => level > 0)
  return top && !parts.test(top.title) ? top : null
}

/**
 * The `key: value` lines of the front matter, `key = value` in TOML, that are fields of a decision. A value may be a list on
 * the lines below.
 */
export function frontMatterFields({ text, frontMatter }: Pick<MarkdownTree, 'frontMatter' | 'text'>): readonly EntryField[] {
  if (!frontMatter) return []
  const fields: EntryField[] = []
  let open: { readonly role: EntryField['role']; readonly label: string; from: number } | null = null
  let at = frontMatter.from
  for (const line of text.slice(frontMatter.from, frontMatter.to).split('\n')) {
    const match = /^([A-Za-z][\w -]{0,30}?)(?::|[ \t]{0,8}=)[ \t]{0,8}(["']?)(?=\S|$)/.exec(line.trimEnd())
    const role = match ? roleOfKey(match[1] ?? '') : null
    const value = withoutRemark(line)
    if (match) open = null
    if (match && role && role !== 'id' && role !== 'title') {
      const end = value.length - (match[2] && value.endsWith(match[2]) ? 1 : 0)
      const range = { from: at + match[0].length, to: at + Math.max(match[0].length, end) }
      if (range.to > range.from) fields.push({ role, label: match[1] ?? '', range })
      else if (role === 'supersedes') open = { role, label: match[1] ?? '', from: -1 }
    } else if (open && /^\s*-\s+\S/.test(line)) {
      const last = open.from < 0 ? null : fields.pop()
      const from = last?.range.from ?? at + line.search(/-\s/)
      open.from = from
      fields.push({ role: open.role, label: open.label, range: { from, to: at + value.length } })
    }
    at += line.length + 1
  }
  return fields
}

function withoutRemark(line: string): string {
  const remark = line.lastIndexOf(' #')
  return (remark > 0 && !/["']/.test(line.slice(remark)) ? line.slice(0, remark) : line).trimEnd()
}

/** The decision under the number of its file, with its mentions written the same way. */
function written(decision: Decision, name: ReturnType<typeof recordName>): Decision {
  const id = name.id || decision.id
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

/** `ADR-7`, `7` and `0007` name the same record; `RFC-7` does not, and `#7` is an issue. */
function mentionLike(id: string, mention: string): readonly string[] {
  if (/\.mdx?$/i.test(mention)) return [mention]
  if (mention.startsWith('#')) return []
  const own = /^(\D*)(\d+)$/.exec(id)
  const other = /^(\D*)(\d+)[a-z]?$/i.exec(mention)
  if (!other || !prefixes.test(other[1] ?? '')) return []
  return own ? [`${own[1] ?? ''}${(other[2] ?? '').replace(/^0+(?=\d)/, '').padStart((own[2] ?? '').length, '0')}`] : [mention]
}
