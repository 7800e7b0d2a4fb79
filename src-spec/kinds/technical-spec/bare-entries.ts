import { plainInline } from '../../markdown/parser/inline'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import * as words from './detail-words'
import type { EntryFault } from './entry-fault'
import type { EntryTopic } from './entry-words'
import { libraryCells } from './library-cells'
import { type SpecEntry, specEntriesOf } from './spec-entries'

const named: readonly EntryTopic[] = ['endpoint', 'entity', 'threat', 'service', 'library']

/** The entries of SPEC's lists that are only a name, or lack what all entries beside them say, in the order of the text. */
export function bareEntries(outline: DocumentTree): readonly EntryFault[] {
  const lists = new Map<string, SpecEntry[]>()
  for (const entry of specEntriesOf(outline)) {
    if (!named.includes(entry.topic) || (entry.topic === 'endpoint' && !call.test(entry.text))) continue
    const key = `${entry.section}\n${entry.lead}\n${entry.topic}`
    if (!lists.has(key)) lists.set(key, [])
    lists.get(key)?.push(entry)
  }
  const inLists = [...lists.values()].flatMap((list) => [...bareNames(outline, list), ...oddOnes(list)])
  return [...inLists, ...libraryCells(outline)].sort((a, b) => a.range.from - b.range.from)
}

const call = /^[^\p{L}]{0,4}(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\/\S/u
const bareCall = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\/\S+?)[.:;,—–-]?$/
const bareName = /^[\p{L}\p{N}_@/.-]+(?: [\p{L}\p{N}_.-]+){0,2}[:：]?$/u

/** A list of nothing but names is a choice of its author, unless it is a list of boxes or of the template's labels. */
function bareNames(outline: DocumentTree, list: readonly SpecEntry[]): readonly EntryFault[] {
  const bare = list.filter((entry) => isBare(entry) && !isDescribed(outline, list, entry))
  const isMeant = bare.length < list.length
  return bare.flatMap((entry) => (isMeant || entry.hasBox || entry.isNumbered ? [faultOf(entry, 'is only a name')] : []))
}

function isBare({ topic, text }: SpecEntry): boolean {
  return topic === 'endpoint' ? bareCall.test(text.trim()) : bareName.test(text.trim())
}

/** Whether its name is in a title, a table, a fence or the prose outside the list. */
function isDescribed(outline: DocumentTree, list: readonly SpecEntry[], { topic, text }: SpecEntry): boolean {
  const name = (topic === 'endpoint' ? (bareCall.exec(text.trim())?.[1] ?? text) : text.replace(/[:：]$/, '')).trim().toLowerCase()
  const from = list[0]?.range.from ?? 0
  const to = list.at(-1)?.range.to ?? 0
  const holds = ({ range }: { readonly range: Range }): boolean =>
    (range.to <= from || range.from >= to) && outline.text.slice(range.from, range.to).toLowerCase().includes(name)
  return (
    outline.fences.some(holds) ||
    outline.tables.some(holds) ||
    outline.prose.some((one) => (one.kind === 'heading' || topic === 'endpoint') && holds(one))
  )
}

/** At least so many entries say what another one lacks. */
const minSayers = 4

function oddOnes(list: readonly SpecEntry[]): readonly EntryFault[] {
  switch (list[0]?.topic) {
    case 'endpoint': {
      const writing = list.filter(({ text }) => !words.isReadingCall.test(text))
      return merge([
        lacking(list, ({ text }) => words.saysAccess.test(text), 'does not say who may call it', minSayers),
        lacking(writing, ({ text }) => words.saysRepetition.test(text), 'does not say whether it may be repeated', minSayers),
      ])
    }
    case 'threat': {
      const odd = lacking(list, ({ text }) => words.marksMitigation.test(text), 'names no mitigation', 2, 1)
      return odd.filter(({ entry }) => !words.hasSecondClause.test(withoutLabel(entry.raw)))
    }
    case 'library':
      return lacking(list, ({ raw }) => words.namesVersion.test(withoutName(raw)), 'names no version', 2, 1)
    case 'service': {
      const odd = lacking(list, ({ text }) => words.namesLevel.test(text), 'names no service level', 1, 1)
      const areNamed = list.every(({ text }) => words.saysLevel.test(text) === words.namesLevel.test(text))
      // A number without "%" may be a level too, unless the others call theirs by name.
      return odd.filter(({ entry }) => areNamed || !/\d/.test(withoutName(entry.raw)))
    }
    default:
      return []
  }
}

type Odd = EntryFault & { readonly entry: SpecEntry }

/** The few entries that do not say what all others say. One that is only a name is reported as such. */
function lacking(list: readonly SpecEntry[], says: (entry: SpecEntry) => boolean, lacks: string, least: number, most = 2): readonly Odd[] {
  const silent = list.filter((entry) => !says(entry))
  if (silent.length > most || list.length - silent.length < least) return []
  return silent.flatMap((entry) => (isBare(entry) ? [] : [{ ...faultOf(entry, lacks), entry }]))
}

function merge(all: readonly (readonly Odd[])[]): readonly EntryFault[] {
  const byStart = new Map<number, EntryFault>()
  for (const fault of all.flat()) {
    const before = byStart.get(fault.range.from)
    byStart.set(fault.range.from, before ? { ...before, lacks: `${before.lacks} and ${fault.lacks}` } : fault)
  }
  return [...byStart.values()]
}

function faultOf({ section, textRange, text }: SpecEntry, lacks: string): EntryFault {
  const name = plainInline(text).split('\n')[0] ?? ''
  return { section, range: textRange, name: name.length > 60 ? `${name.slice(0, 57)}…` : name, lacks }
}

/** Without a label in front, and the dash behind it: "**Threat 1: leaks** — " */
function withoutLabel(raw: string): string {
  return raw.replace(/^(?:\*\*[^*\n]{1,120}\*\*|[^:：\n]{1,120}[:：])[\s:：—–-]*/, '')
}

/** Without the name in front, which may hold digits: "`oauth2`", "**pg8**", "oauth2:". */
function withoutName(raw: string): string {
  return raw.replace(/^(?:\*\*[^*\n]{1,80}\*\*|`[^`\n]{1,80}`|[^:：\n]{1,60}[:：]|\S+)/, '')
}
