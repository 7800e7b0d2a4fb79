import { hidden } from '../../markdown/parser/inline'
import { ownCopy } from '../../markdown/parser/own-copy'
import { leavesWith } from '../../markdown/sections/leaves'
import { byParts, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { SectionTree } from '../../markdown/sections/tree'
import type { Link } from '../../model/link'
import type { Range } from '../../text/source'
import { unescapeTarget } from './resolve-link'

/** The links of a document in the order of the text: none in code, comments, quoted guidance or the LLM Prompt block. Linear. */
export const links: SectionReader<Link, []> = byParts({
  read: readLinks,
  toDocument: ({ target, range }, at) => ({ target, range: shiftRange(range, at) }),
})

const targetMark = /\]\(/

function readLinks(outline: SectionTree): readonly Link[] {
  const links: Link[] = []
  for (const { prose, visible } of leavesWith(targetMark, outline)) {
    if (prose.isQuoted) continue
    for (let at = visible.indexOf(']('); at >= 0; at = visible.indexOf('](', at + 2)) {
      const range = targetAt(visible, at + 2)
      if (range) add(links, outline.text, prose.range.from + range.from, prose.range.from + range.to)
    }
  }
  const definitions = readDefinitions(outline)
  return definitions.length === 0 ? links : [...links, ...definitions].sort((a, b) => a.range.from - b.range.from)
}

/** The inline parser hides link targets, so hidden text right after `](` is one. */
function targetAt(visible: string, start: number): Range | null {
  let from = start
  while (visible[from] === ' ' || visible[from] === '\n') from += 1
  let to = from
  while (visible[to] === hidden) to += 1
  return to > from ? { from, to } : null
}

function add(links: Link[], text: string, from: number, to: number): void {
  const angled = text[from] === '<' && text[to - 1] === '>'
  const range = angled ? { from: from + 1, to: to - 1 } : { from, to }
  // Otherwise the link of a document whose sections were released would keep their text.
  links.push({ target: ownCopy(unescapeTarget(text.slice(range.from, range.to))), range })
}

const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]{0,20}(<[^<>\n]{1,1000}>|[^\s<]\S{0,1000})/gm

/** `[label]: target` lines, which are not part of the prose. */
function readDefinitions(outline: SectionTree): readonly Link[] {
  const { text } = outline
  if (!text.includes(']:')) return []
  const links: Link[] = []
  const closed = closedRanges(outline)
  let next = 0
  for (const match of text.matchAll(definition)) {
    while (next < closed.length && (closed[next] as Range).to <= match.index) next += 1
    if ((closed[next]?.from ?? text.length) <= match.index) continue
    const target = match[1] ?? ''
    const end = match.index + match[0].length
    add(links, text, end - target.length, end)
  }
  return links
}

/** Ranges that contain no definitions: prose, code, comments, front matter, the LLM Prompt block. Sorted, without overlaps. */
function closedRanges({ prose, fences, comments, frontMatter, sections }: SectionTree): readonly Range[] {
  const bodies = sections.filter(({ isPrompt }) => isPrompt).map(({ body }) => body)
  const ranges = [...prose.map((one) => one.range), ...fences.map((fence) => fence.range), ...comments, ...bodies]
  if (frontMatter) ranges.push(frontMatter)
  const merged: Range[] = []
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else merged.push(range)
  }
  return merged
}
