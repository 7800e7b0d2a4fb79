import type { MarkdownTree } from '../markdown/sections/tree'
import type { Range } from '../text/source'

/** One key of the front matter with a value on its own line. */
export interface FrontMatterPair {
  readonly key: string
  /** Without quotes. */
  readonly value: string
  /** Inside the quotes. */
  readonly range: Range
}

/** `key: value` of YAML, `key = value` of TOML. */
const line = /^(["']?)([\p{L}_][\p{L}\p{N} _-]{0,39})\1[ \t]{0,8}[:=][ \t]{0,8}/u
/** A TOML table: the keys below it belong to a part of the site, not to the document. */
const table = /^\[{1,2}[^\]]{1,80}\]{1,2}[ \t]*$/

/** Whether the front matter is TOML, between `+++` lines. */
export function isToml({ text, frontMatter }: Pick<MarkdownTree, 'text' | 'frontMatter'>): boolean {
  return frontMatter !== null && /^\s?\+\+\+/.test(text.slice(frontMatter.from, frontMatter.from + 4))
}

/** The pairs of one line each on the top level of the front matter. */
export function frontMatterPairs(tree: Pick<MarkdownTree, 'text' | 'frontMatter'>): readonly FrontMatterPair[] {
  const { text, frontMatter } = tree
  if (!frontMatter) return []
  const pairs: FrontMatterPair[] = []
  let at = frontMatter.from
  for (const written of text.slice(frontMatter.from, frontMatter.to).split('\n')) {
    if (isToml(tree) && table.test(written)) break
    const match = line.exec(written)
    if (match) {
      const range = inQuotes(text, valueRange(written, match[0].length, at))
      pairs.push({ key: (match[2] ?? '').trim(), value: text.slice(range.from, range.to), range })
    }
    at += written.length + 1
  }
  return pairs
}

/** The value without a remark after it. */
function valueRange(written: string, from: number, at: number): Range {
  const quote = /^["']/.exec(written.slice(from))?.[0]
  const close = quote ? written.indexOf(quote, from + 1) : -1
  const remark = /\s#/.exec(written.slice(close < 0 ? from : close))
  const to = remark ? (close < 0 ? from : close) + remark.index : written.length
  return { from: at + from, to: at + from + written.slice(from, to).trimEnd().length }
}

function inQuotes(text: string, { from, to }: Range): Range {
  const isQuoted = to - from >= 2 && /["']/.test(text.charAt(from)) && text.charAt(from) === text.charAt(to - 1)
  return isQuoted ? { from: from + 1, to: to - 1 } : { from, to }
}
