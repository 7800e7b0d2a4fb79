import { isWhiteSpace } from '../markdown/white-space'

/** What the inline parser reads at one go. */
const longest = 2_000

/** ASCII units that can begin or end markup outside of code; backslashes and backticks are told apart by themselves. */
const marks = Uint8Array.from({ length: 128 }, (_, unit) => (/[*_[\]<>~]/.test(String.fromCharCode(unit)) ? 1 : 0))

const space = 32
const colon = 58
const at = 64
const backslash = 92
const backtick = 96
const letterW = 119
const pipe = 124

/**
 * What a reader sees in a cell whose only markup are escaped pipes and code spans between single backticks, which is
 * nearly all that cells of long logs hold. Null for a cell with anything else, which the parser has to read.
 */
export function simpleCell(text: string, from: number, to: number): string | null {
  if (to - from > longest) return null
  let result = ''
  let done = from
  let inCode = false
  let hasCode = false
  let hasAddress = false
  // Blanks at the beginning go, as the second of two does.
  let before = space
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === backtick || (unit === backslash && text.charCodeAt(index + 1) === pipe && index + 1 < to)) {
      if (unit === backtick) {
        if (text.charCodeAt(index + 1) === backtick && index + 1 < to) return null
        inCode = !inCode
        hasCode = true
      }
      result += text.slice(done, index)
      done = index + 1
      continue
    }
    if (unit < 128 ? (marks[unit] === 1 || unit === backslash) && !inCode : isWhiteSpace(unit)) return null
    if (unit === space ? before === space : unit < 14 && isWhiteSpace(unit)) return null
    if (unit === colon || unit === at || (unit === letterW && before === letterW)) hasAddress = true
    before = unit
  }
  // An address would take backticks for its own.
  if (inCode || before === space || (hasCode && hasAddress)) return null
  return result + text.slice(done, to)
}
