import { plainInline } from '../markdown/parser/inline'
import { type Leaf, leavesWith } from '../markdown/sections/leaves'
import { byParts, type SectionReader } from '../markdown/sections/read-sections'
import { shiftPlace } from '../markdown/sections/shift'
import type { SectionTree } from '../markdown/sections/tree'
import type { OpenItem, OpenItemKind } from '../model/item'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { dueDate } from '../vocabulary/due-words'

/** What begins an item: the word, an owner in parentheses, a colon, the marks that end its emphasis. */
export const itemTag = /(TODO|ASSUMPTION|DECISION|RISK|OPEN QUESTION)(?:\(([^()\n]{1,60})\))?\*{0,2} ?[:：]\*{0,2}/u

const token = new RegExp(`(?<![\\p{L}\\p{N}_-])${itemTag.source}`, 'gu')

const kinds: Readonly<Record<string, OpenItemKind>> = {
  TODO: 'todo',
  ASSUMPTION: 'assumption',
  DECISION: 'decision',
  RISK: 'risk',
  'OPEN QUESTION': 'openQuestion',
}

/** "TODOs: none" and similar lines contain no open item. */
const nothing = /^(?:none|nothing|n\/?a|nil|keine?|aucune?|无|なし|لا شيء|-|—|–)?[.!。]?$/iu

/** A token counts only at the start of a statement or of a bracket there, not in the middle of a sentence that mentions it. */
const beginsStatement = /(?:^|[\n.;:：|(（→>•!?。；،/\\]|[—–-])[\s*_~\u{FFFC}]*(?:[[［【][\s*_~]*)?$/u

/** The tagged open items of the prose, lists and table cells of a document at `path`. */
export const openItems: SectionReader<OpenItem, [path: string]> = byParts({
  read: readOpenItems,
  toDocument: (item, at) => ({ ...item, place: shiftPlace(item.place, at) }),
})

const tagWord = /TODO|ASSUMPTION|DECISION|RISK|OPEN QUESTION/

function readOpenItems(outline: SectionTree, path: string): readonly OpenItem[] {
  const items: OpenItem[] = []
  for (const leaf of leavesWith(tagWord, outline)) {
    if (leaf.visible.includes(':') || leaf.visible.includes('：')) readLeaf(path, outline, leaf, items)
  }
  return items
}

function readLeaf(path: string, outline: SectionTree, leaf: Leaf, items: OpenItem[]): void {
  const { visible, prose } = leaf
  if (prose.kind === 'heading' || !tagWord.test(visible)) return
  const matches = [...visible.matchAll(token)].filter((match) =>
    beginsStatement.test(visible.slice(Math.max(0, match.index - 20), match.index)),
  )
  for (const [index, match] of matches.entries()) {
    const start = match.index + match[0].length
    const end = closingBracket(visible, match.index, matches[index + 1]?.index ?? visible.length)
    const text = plainInline(outline.text.slice(prose.range.from + start, prose.range.from + end))
    const word = match[1] ?? ''
    const kind = kinds[word]
    if (!kind || (nothing.test(text) && text !== '')) continue
    const range: Range = {
      from: prose.range.from + match.index,
      to: prose.range.from + match.index + visible.slice(match.index, end).trimEnd().length,
    }
    items.push({
      kind,
      token: word,
      text,
      owner: match[2] ?? ownerOf(text),
      due: dueDate.exec(text)?.[1] ?? null,
      date: /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? null,
      blocking: !/\bnon-?blocking\b|\bnot blocking\b/i.test(text),
      place: place(path, outline, range),
    })
  }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］', '【': '】' }

/** Where an item ends: at the bracket that closes the one it stands in, else at `end`. */
function closingBracket(visible: string, from: number, end: number): number {
  // Backwards from the item: the text before it can be a line of many items.
  let before = from - 1
  while (before >= 0 && /[\s*_~]/.test(visible.charAt(before))) before -= 1
  const open = visible.charAt(before)
  const close = closing[open]
  if (close === undefined) return end
  let depth = 1
  for (let at = from; at < end; at += 1) {
    const character = visible.charAt(at)
    if (character === open) depth += 1
    else if (character === close) depth -= 1
    if (depth === 0) return at
  }
  return end
}

function ownerOf(text: string): string | null {
  const mention = /(?:^|[\s(])@([\p{L}\p{N}_.-]{1,60})/u.exec(text)
  return mention?.[1] ?? /\bowner\s*[:=]\s*([^,;)]{1,60})/i.exec(text)?.[1]?.trim() ?? null
}
