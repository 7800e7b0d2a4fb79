import { plainInline } from '../../markdown/parser/inline'
import type { Range } from '../../text/source'
import { isMetadataKey } from '../../vocabulary/metadata-words'
import { boldKey } from '../entries/bold-key'

/** One `key: value` that a document says of itself, with the place of the value. */
export interface MetadataField {
  readonly key: string
  /** As readable text. */
  readonly value: string
  readonly range: Range
}

/** A pair that is metadata if its position permits it. */
export interface MetadataPair extends MetadataField {
  /** Whether the key is about the document itself. */
  readonly isKnown: boolean
}

export interface PairedText {
  readonly pairs: readonly MetadataPair[]
  /** The text consists of pairs alone. */
  readonly isPairs: boolean
}

/** Longer texts are prose. */
const longestText = 5_000

/** A line, a bar or dot before a further key, or no more than spaces before one in bold. */
const segmentEnd = new RegExp(
  String.raw`\n|<br ?\/?>|\s[|·•]\s(?=(?:\*\*|__)?[^|·•*_:：\n]{1,40}(?:\*\*|__)?\s?[:：])|(?:[ \t]{0,4}[|·•][ \t]{0,4}|[ \t]{2,8}|[ \t]?&nbsp;[ \t]{0,4})(?=${boldKey})|$`,
  'g',
)
/** `**Key**: value`, `**Key:** value` */
const boldPair = /^(\*\*|__)([^*_:：\n]{1,40})(?:\1\s{0,2}[:：]|[:：]\1)[ \t]{0,8}/
/** `Key: value`, `*Key: value*`, `**Key: value**` */
const plainPair = /^([*_]{0,3})([^*_:：\n[\]{}<>]{1,40})[:：](?=[ \t*_]|$|(?<=：))[ \t]{0,8}/

/** The pairs at the beginning of a text, up to the first line that is none. A plain pair needs a key about the document. */
export function readPairs(text: string, { from, to }: Range): PairedText {
  const slice = text.slice(from, Math.min(to, from + longestText))
  const pairs: MetadataPair[] = []
  let start = 0
  for (const end of slice.matchAll(segmentEnd)) {
    const written = slice.slice(start, end.index)
    if (written.trim() !== '') {
      const pair = pairOf(written, from + start)
      if (!pair) return { pairs, isPairs: false }
      pairs.push(pair)
    }
    start = end.index + end[0].length
  }
  return { pairs, isPairs: pairs.length > 0 && pairs.some(({ value }) => value !== '') }
}

function pairOf(written: string, offset: number): MetadataPair | null {
  const indent = written.length - written.trimStart().length
  const line = written.trim()
  const bold = boldPair.exec(line)
  const match = bold ?? plainPair.exec(line)
  if (!match) return null
  const key = plainInline((match[2] ?? '').trim())
  const isKnown = isMetadataKey(key)
  if (!bold && !isKnown) return null
  const marks = bold ? '' : (match[1] ?? '')
  const end = line.endsWith(marks) ? line.length - marks.length : line.length
  const range = { from: offset + indent + match[0].length, to: offset + indent + Math.max(match[0].length, end) }
  return { key, value: plainInline(line.slice(match[0].length, Math.max(match[0].length, end))).replaceAll('\\|', '|'), range, isKnown }
}
