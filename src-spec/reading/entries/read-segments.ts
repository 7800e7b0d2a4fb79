import { visibleText } from '../../markdown/parser/inline'
import { trim } from '../../markdown/parser/trim'
import type { MarkdownTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { fieldOfKey, type KnownKey } from '../../vocabulary/field-of-key'
import { conventionsSpellings } from '../../vocabulary/key-spellings'
import { plainKey } from '../../vocabulary/plain-key'
import { type SplitKey, splitKey } from './split-key'
import { withoutComments } from './without-comments'

/** A run of prose, split where a new key begins; offsets are those of the document. */
export interface Segment {
  readonly range: Range
  readonly split: SplitKey | null
  /** The key as written, and its field. */
  readonly key: string
  readonly field: KnownKey | null
}

/** Splits a paragraph or an item's own text into keyed lines. Text in comments is neither key nor value. */
export function readSegments(outline: Pick<MarkdownTree, 'text'>, range: Range): readonly Segment[] {
  const text = withoutComments(outline.text.slice(range.from, range.to))
  const starts = segmentStarts(text)
  return starts.map((start, index) => {
    const next = starts[index + 1]
    const end = next === undefined ? text.length : next - (/[|·•;；,，.]/.test(text.charAt(next - 1)) ? 1 : 0)
    const { from, to } = trim(text, start, end)
    const split = splitKey(text, from, to)
    const key = split ? text.slice(split.key.from, split.key.to) : ''
    const moved = split && { ...split, key: move(split.key, range.from), value: move(split.value, range.from) }
    return { range: move({ from, to }, range.from), split: moved, key, field: split ? fieldOfKey(key) : null }
  })
}

/** The range of the text in `range`, without comments at its ends. */
export function withoutEndComments(outline: Pick<MarkdownTree, 'text'>, range: Range): Range {
  const text = withoutComments(outline.text.slice(range.from, range.to))
  return move(trim(text, 0, text.length), range.from)
}

/** What may join two keys in bold on one line. */
const joints = /[|·•]|[ \t]{2,8}/g

/** The beginning, each line that opens with a key of its own, and each `**key**:` behind a pipe, a dot or several spaces. */
function segmentStarts(text: string): readonly number[] {
  const starts = [0]
  // What is in code separates nothing.
  const seen = text.includes('`') && text.length < longestCode ? visibleText(text) : text
  let at = 0
  for (const line of text.split('\n')) {
    if (at > 0 && opens(line.slice(0, farthest))) starts.push(at)
    for (const joint of line.includes('**') || line.includes('__') ? line.matchAll(joints) : []) {
      const end = joint.index + joint[0].length
      if (!seen.startsWith(joint[0], at + joint.index) || !opensBold(line.slice(end, end + farthest))) continue
      if (text.slice(starts.at(-1), at + end).trim() !== '') starts.push(at + end)
    }
    starts.push(
      ...fieldStarts(line, seen.slice(at, at + line.length))
        .map((start) => at + start)
        .filter((start) => start > (starts.at(-1) ?? 0)),
    )
    at += line.length + 1
  }
  return starts
}

/** Fields of the contract on one line: `Error format: RFC 7807; Logging: structured`, `Conventions: Logging: structured`. */
function fieldStarts(line: string, seen: string): readonly number[] {
  if (line.length > longestLine || line.split(/[:：]/, 3).length < 3) return []
  return [...line.matchAll(fieldJoints)].flatMap((joint) => {
    const end = joint.index + joint[0].length
    if (!seen.startsWith(joint[0], joint.index) || isInParentheses(line, joint.index)) return []
    if (/[:：]/.test(joint[0])) {
      const group = plainKey(line.slice(0, joint.index))
      if (!conventionsSpellings.has(group)) return []
    }
    const rest = line.slice(end, end + farthest)
    const split = splitKey(rest, 0, rest.length)
    const field = split?.separator === 'colon' ? fieldOfKey(rest.slice(split.key.from, split.key.to)) : null
    // A comma and a full stop separate sentences and lists too.
    return field && (/[;；|·•]/.test(joint[0]) || conventionFields.has(field.name)) ? [end] : []
  })
}

function isInParentheses(line: string, at: number): boolean {
  const before = line.slice(0, at)
  return before.split('(').length > before.split(')').length
}

/** The semicolon of `&amp;` belongs to it. */
const fieldJoints = /(?:(?<!&#\w{1,7}|&[A-Za-z][a-z]{1,7});|[；|·•,，.:：])(?=\s|\*\*|__|\p{Script=Han})/gu
const conventionFields: ReadonlySet<string> = new Set(['error-format', 'logging', 'testing'])
/** A longer line is prose. */
const longestLine = 400

/** Length up to which code in a paragraph is recognised. */
const longestCode = 10_000

/** Maximum distance between the start of a key and its colon, in UTF-16 units. */
const farthest = 100

function opens(line: string): boolean {
  const split = splitKey(line, 0, line.length)
  if (!split) return false
  return (split.bold && split.separator === 'colon') || fieldOfKey(line.slice(split.key.from, split.key.to)) !== null
}

function opensBold(rest: string): boolean {
  if (!/^[ \t]{0,8}(?:\*\*|__)/.test(rest)) return false
  const split = splitKey(rest, 0, rest.length)
  return split?.bold === true && split.separator === 'colon'
}

function move(range: Range, by: number): Range {
  return { from: range.from + by, to: range.to + by }
}
