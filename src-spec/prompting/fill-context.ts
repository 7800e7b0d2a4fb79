import type { DocumentTree, ListItem, Section } from '../markdown/sections/tree'
import { applyChanges, type TextChange } from '../text/text-change'
import type { ContextEntry } from './context-lines'
import { contextPack } from './prompt-block'

/** What a line of a Context Pack asks for; the first that its label matches. */
const subjectWords: readonly (readonly [ContextEntry['subject'], RegExp])[] = [
  ['stage', /\bstage\b/i],
  ['contract', /\bcontract\b|\bconstraints?\b|\bnon-negotiables?\b/i],
  ['gates', /\bgates?\b|\breadiness\b|\bsnapshot\b|\bsignals?\b/i],
  ['questions', /\bopen questions?\b/i],
  ['decisions', /\bdecisions?\b/i],
  ['findings', /\bfindings?\b/i],
]

/** The prompt block with its Context Pack filled: blank lines that ask for an entry get it, the others are added below. */
export function fillContext(tree: DocumentTree, block: Section, entries: readonly ContextEntry[]): string {
  const { text } = tree
  const pack = contextPack(tree, block)
  if (pack === undefined) {
    const heading = `${'#'.repeat(Math.min(6, block.level + 1))} Context Pack`
    return `${text.slice(block.range.from, block.range.to).trimEnd()}\n\n${heading}\n${entries.map(entryText).join('\n')}`
  }
  const left = new Set(entries)
  const changes: TextChange[] = []
  for (const item of tree.items.filter(({ section, depth }) => section === pack.index && depth === 0)) {
    const line = blankLine(text, item)
    const subject = line && subjectWords.find(([, words]) => words.test(line.label))?.[0]
    const entry = entries.find((one) => one.subject === subject && left.has(one))
    if (!line || !entry) continue
    left.delete(entry)
    changes.push({
      from: item.range.from,
      to: item.range.from + trimmedLength(text, item),
      insert: entryText({ ...entry, label: line.label }),
    })
  }
  const end = pack.body.from + text.slice(pack.body.from, pack.body.to).trimEnd().length
  if (left.size > 0) changes.push({ from: end, to: end, insert: `\n${[...left].map(entryText).join('\n')}` })
  const shifted = changes.map(({ from, to, insert }) => ({ from: from - block.range.from, to: to - block.range.from, insert }))
  return applyChanges(text.slice(block.range.from, block.range.to), shifted).trimEnd()
}

export function entryText({ label, value, lines }: Omit<ContextEntry, 'subject'>): string {
  return [`- ${label}:${value === '' ? '' : ` ${value}`}`, ...lines.map((line) => `  - ${line}`)].join('\n')
}

const labelled = /^\**([^:：\n]{1,80}?)\**[:：]\**[ \t]*(.*)$/s
/** Nothing, a token that asks, a menu, or a placeholder. Whatever else stands there was written by a person. */
const blank = /^(?:(?:TODO|TBD)\b.*|\{\{[^{}\n]*\}\}|[\p{L}\p{N} ]{1,40}(?:\|[\p{L}\p{N} .]{1,40})+|\[[^\]\n]*\]|[-–—…])?$/su

function blankLine(text: string, { range, text: own }: ListItem): { readonly label: string } | null {
  const [, label, value = ''] = labelled.exec(text.slice(own.from, own.to)) ?? []
  // Lines below the label were written by somebody.
  const hasMore = text.slice(own.to, range.to).trim() !== ''
  return label !== undefined && !hasMore && blank.test(value.trim()) ? { label: label.trim() } : null
}

function trimmedLength(text: string, { range }: ListItem): number {
  return text.slice(range.from, range.to).trimEnd().length
}
