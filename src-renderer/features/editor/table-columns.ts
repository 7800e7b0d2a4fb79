/** Widths of one column in units of the font size. */
export interface ColumnWidth {
  /** Narrower it would be hard to read: the table scrolls instead. */
  readonly min: number
  /** Wider it would be empty. */
  readonly max: number
}

/** Cells up to this width are never wrapped: dates, ids, states. */
const unwrapped = 8
const narrowest = 1.5
/** The longest word that widens its column; a longer one, such as an address, is broken. */
const longestWord = 11
/** A column of prose is readable from here on, whatever its length. */
const prose = { narrowest: 7, widest: 16, content: 44 }

/** Reads how wide the columns should be from the cells of some rows. Rounded, so that most edits change nothing. */
export function columnWidths(rows: readonly (readonly string[])[], columns: number): readonly ColumnWidth[] {
  return Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => visibleText(row[column] ?? ''))
    const content = Math.max(0, ...texts.map(lineWidth))
    const word = Math.max(0, ...texts.map(wordWidth))
    return widthOf(content, Math.min(word, longestWord))
  })
}

function widthOf(content: number, word: number): ColumnWidth {
  if (content <= unwrapped) {
    const width = Math.max(narrowest, round(content))
    return { min: width, max: width }
  }
  const readable = Math.min(prose.widest, prose.narrowest + content / 16)
  return { min: round(Math.max(word, readable)), max: round(Math.min(prose.content, content)) }
}

function round(width: number): number {
  return Math.ceil(width * 2) / 2
}

/** The text of a cell as it is drawn: without markup and the targets of links. */
function visibleText(cell: string): string {
  return cell.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\*\*|__|`|~~|\\(?=[|\\])/g, '')
}

function lineWidth(text: string): number {
  return Math.max(...text.split(/<br\s*\/?>/i).map((line) => textWidth(line.trim())))
}

function wordWidth(text: string): number {
  return Math.max(...text.split(/\s+|<br\s*\/?>|(?<=[-/,;])/i).map((word) => (isWideText(word) ? 2 : textWidth(word))))
}

/** Text of these scripts may be broken between any two characters. */
function isWideText(word: string): boolean {
  return word.length > 2 && /^[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(word)
}

/** Average widths of the characters of a sans font; a browser would have to lay out the text to know better. */
function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width * 1.03
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number
  if (code >= 0x1100 && isWide(code)) return code > 0xffff ? 1.3 : 1.02
  if (character >= 'a' && character <= 'z') return 'fijlrt'.includes(character) ? 0.34 : 'mw'.includes(character) ? 0.86 : 0.57
  if (character >= 'A' && character <= 'Z') return 0.72
  if (character >= '0' && character <= '9') return 0.65
  if (character === '-') return 0.47
  return ' .,:;|!\'"()[]'.includes(character) ? 0.34 : 0.6
}

function isWide(code: number): boolean {
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x3fffd) ||
    (code >= 0x2600 && code <= 0x27bf)
  )
}
