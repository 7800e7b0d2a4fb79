import { isWhiteSpace } from '../../markdown/parser/white-space'

/** What the inline parser reads at one go. */
const longest = 2_000

/** What an ASCII unit may do to the reading of those around it. */
const ordinary = 0
const markup = 1
const blank = 2
const code = 3
const escaping = 4
/** Is a part of every address. */
const address = 5
const never = 6

const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit)
  if (/[*_[\]<>~]/.test(text)) return markup
  if (/[`\\ ]/.test(text)) return text === '`' ? code : text === ' ' ? blank : escaping
  return /[:@.]/.test(text) ? address : /\s/.test(text) ? never : ordinary
})

/**
 * What a reader sees in a cell whose only markup are escaped pipes and code spans between single backticks, which is
 * nearly all that cells of long logs hold. Null for a cell with anything else, which the parser has to read.
 */
export function readSimpleCell(text: string, from: number, to: number): string | null {
  if (to - from > longest) return null
  let result = ''
  let done = from
  let inCode = false
  let hasCode = false
  let hasAddress = false
  // Blanks at the beginning go, as the second of two does.
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
  // An address would take backticks for its own.
  if (inCode || afterBlank || (hasCode && hasAddress)) return null
  return result + text.slice(done, to)
}

const dot = 46
const letterW = 119
const pipe = 124
