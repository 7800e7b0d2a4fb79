import { plainInline } from '../../markdown/parser/inline'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftPlace } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { boldKey } from '../../reading/entries/bold-key'
import { place } from '../../text/place'
import type { ContextEntry, Plan } from './model'

const contextTitle =
  /^(?:\d{1,2}[.)] ?)?(?:technical context|tech(?:nical)? stack|技術(?:コンテキスト|的背景)|技术(?:上下文|背景)|기술 컨텍스트)(?!\p{L})/iu
const checkTitle = /\bconstitution(?:al)? (?:check|compliance|gate)\b|憲章チェック|憲法チェック|宪章检查|宪法检查|憲章檢查/i
/** What may be between two keys of one line. */
const joint = String.raw`(?:[ \t]{0,4}[|·•][ \t]{0,4}|[ \t]{2,8})`
/** `**Storage**: PostgreSQL` at the start of a line or behind another key, with the colon inside or outside the emphasis. */
const entry = new RegExp(
  String.raw`(?:^[ \t]*(?:[-*+][ \t]+)?|${joint})(?:\*\*|__)([^*_\n:：]{2,40})(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]*[:：])[ \t]*(.*?)(?=${joint}${boldKey}|$)`,
  'gm',
)
const open = /^\[|^(?:\*\*)?NEEDS CLARIFICATION|\[NEEDS CLARIFICATION/i
const none = /^(?:n\/?a|none|not applicable|-+|—)\b[^\p{L}\p{N}]*(?:$|\(|[-—–,;])/iu

/** Reads what a plan fixes before the work begins. Never throws. */
export function readPlan(path: string, outline: DocumentTree): Plan {
  const check = outline.sections.find(({ title, level, isPrompt }) => level > 1 && !isPrompt && checkTitle.test(title))
  return { context: findInSections(outline, contextEntries, path), constitutionCheck: check?.index ?? null }
}

const contextEntries: SectionReader<ContextEntry, [path: string]> = {
  read: (outline, path) => (isInContext(outline) ? readEntries(outline, path) : []),
  toDocument: (found, at) => ({ ...found, place: shiftPlace(found.place, at) }),
}

function isInContext({ sections }: SectionTree): boolean {
  return sections.some(({ title, level }) => level > 1 && contextTitle.test(title))
}

function readEntries(outline: SectionTree, path: string): readonly ContextEntry[] {
  return outline.prose.flatMap(({ kind, range, isPrompt, isQuoted }) => {
    if (isPrompt || isQuoted || (kind !== 'paragraph' && kind !== 'item')) return []
    const text = outline.text.slice(range.from, range.to)
    return Array.from(text.matchAll(entry), (match): ContextEntry => {
      const [whole, key = '', raw = ''] = match
      const value = plainInline(raw.trim())
      const to = range.from + match.index + whole.trimEnd().length
      return { key: key.trim(), value, state: stateOf(value), place: place(path, outline, { from: to - raw.trim().length, to }) }
    })
  })
}

function stateOf(value: string): ContextEntry['state'] {
  if (value === '' || open.test(value)) return 'open'
  return none.test(value) ? 'none' : 'set'
}
