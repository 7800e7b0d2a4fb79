const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Columns that a text takes in a monospace font: East Asian characters and emoji take two, combining marks none. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of segments.segment(text)) width += isWide(segment) ? 2 : isInvisible(segment) ? 0 : 1
  return width
}

function isInvisible(segment: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment)
}

function isWide(segment: string): boolean {
  return /^\p{Emoji_Presentation}|\ufe0f/u.test(segment) || isEastAsianWide(segment.codePointAt(0) as number)
}

/** The ranges of Unicode's East Asian Width that are wide or full-width, apart from emoji. */
function isEastAsianWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97c) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  )
}
