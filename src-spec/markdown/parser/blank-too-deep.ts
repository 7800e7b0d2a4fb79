/** Deeper nesting is not read, so that a hostile text cannot overflow the stack. */
export const deepestNesting = 200

/** The parser sees a little more, so that what is not read can be reported. */
const deepestParsed = deepestNesting + 2

/**
 * Blanks what is nested deeper than it is read. For each level of a line the parser scans the line from its start, so a text of
 * n levels would take n³ steps.
 */
export function blankTooDeep(text: string): string {
  if (!mayNestTooDeep(text)) return text
  const lines = text.split('\n')
  const nesting = new Nesting()
  return lines.map((line) => nesting.blank(line)).join('\n')
}

/** A quick test: each level takes at least one unit before the text of the line. */
function mayNestTooDeep(text: string): boolean {
  for (let from = 0; from < text.length; ) {
    let at = from
    while (at < text.length && isPrefix(text.charCodeAt(at))) at += 1
    if (at - from >= deepestParsed) return true
    const next = text.indexOf('\n', at)
    if (next < 0) return false
    from = next + 1
  }
  return false
}

/** Blanks, marks of quotes and lists, and digits. */
function isPrefix(unit: number): boolean {
  return unit === 32 || unit === 9 || (unit >= 41 && unit <= 57 && unit !== 44 && unit !== 47) || unit === 62
}

const listMark = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y

/** These lines end a paragraph, so they never continue the text of an item. */
const endsParagraph = /^(?:#{1,6}[ \t]|```|~~~|---|\*\*\*|___)/

/** The list items that are open, line by line. It may see a level more than the parser, but no level less. */
class Nesting {
  /** Columns of the marks of the open items, outermost first. */
  readonly #open: number[] = []
  /** Column of the first mark that was blanked; infinite when none is. */
  #blanked = Number.POSITIVE_INFINITY
  #isAfterBlank = true

  blank(line: string): string {
    let column = 0
    let quotes = 0
    let hasMark = false
    let kept = 0
    let at = 0
    for (; at < line.length; ) {
      const unit = line[at]
      if (unit === ' ' || unit === '\t') {
        column += unit === ' ' ? 1 : 4 - (column % 4)
        at += 1
        continue
      }
      listMark.lastIndex = at
      const mark = unit === '>' ? unit : listMark.exec(line)?.[0]
      if (mark === undefined) break
      if (mark === '>') quotes += 1
      else {
        if (!hasMark) this.#close(column)
        hasMark = true
        this.#open.push(column)
      }
      if (quotes + this.#open.length > deepestParsed) {
        if (mark !== '>') this.#blanked = Math.min(this.#blanked, column)
        // Dashes alone are a rule, so the last unit says whether these are.
        const last = kept > 0 ? line.slice(-1) : ' '
        return line.slice(0, at) + ' '.repeat(line.length - at - 1) + last
      }
      kept += 1
      at += mark.length
      column += mark.length
    }
    const isBlank = at === line.length && !hasMark
    if (!(hasMark || isBlank) && (this.#isAfterBlank || endsParagraph.test(line))) this.#close(column)
    this.#isAfterBlank = isBlank
    return hasMark || column <= this.#blanked ? line : ' '.repeat(line.length)
  }

  /** Closes the items whose mark is at a column or right of it. */
  #close(column: number): void {
    while ((this.#open.at(-1) ?? -1) >= column) this.#open.pop()
    if (column <= this.#blanked) this.#blanked = Number.POSITIVE_INFINITY
  }
}
