import { isWhiteSpace } from '../../markdown/parser/white-space'

/** Length up to which the inline parser reads a text. */
const longest = 2_000

/** Effects that an ASCII character may have on how the text around it is read. */
const ordinary = 0
const markup = 1
const blank = 2
const code = 3
const escaping = 4
/** Occurs in every URL. */
const address = 5
const never = 6

const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit)
  if (/[*_[\]<>~]/.test(text)) return markup
  if (/[`\\ ]/.test(text)) return text === '`' ? code : text === ' ' ? blank : escaping
  return /[:@.]/.test(text) ? address : /\s/.test(text) ? never : ordinary
})

/**
 * The readable text of a cell whose only markup is escaped pipes and code spans between single backticks, which covers
 * nearly all cells of long logs. Null for a cell with other markup, which needs the parser.
 */
export function readSimpleCell(text: string, from: number, to: number): string | null {
  if (to - from > longest) return null
  let result = ''
  let done = from
  let inCode = false
  let hasCode = false
  let hasAddress = false
  // Leading spaces are dropped, and so is the second of two.
  let afterBlank = true
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    const kind = unit < 128 ? kinds[unit] : isWhiteSpace(unit) ? never : ordinary
    if (kind === code) {
      if (at + 1 < to && text.charCodeAt(at + 1) === unit) return null
      inCode = !inCode
      hasCode = true
    }
    if (kind === code || (kind === escaping && at + 1 < to && text.charCodeAt(at + 1) === pipe)) {
      result += text.slice(done, at)
      done = at + 1
      continue
    }
    if (kind !== ordinary) {
      if (kind === never || (kind === blank ? afterBlank : kind !== address && !inCode)) return null
      if (kind === address) hasAddress ||= unit !== dot || text.charCodeAt(at - 1) === letterW
    }
    afterBlank = kind === blank
  }
  // A URL may contain backticks.
  if (inCode || afterBlank || (hasCode && hasAddress)) return null
  return result + text.slice(done, to)
}

const dot = 46
const letterW = 119
const pipe = 124
