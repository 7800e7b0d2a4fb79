import { readNumeral } from './numerals'

/** Numerals with dashes, "to", commas and "and" between them: `I-III, V and VII`. `end` is the offset behind the last one. */
export function numbersFrom(text: string, from: number): { readonly numbers: readonly number[]; readonly end: number } {
  const token =
    /(?:([IVXL]{1,9}|\d{1,3})(?![\p{L}\p{N}.])|([IVXL]{1,9}|\d{1,3})(?=\.(?!\d)))|[ \t]{0,3}(-|–|—|\bto\b|\bthrough\b|\bbis\b|,|&|\/|\band\b|\bund\b)[ \t]{0,3}/uy
  const numbers: number[] = []
  let end = from
  let joins = false
  let expects = true
  for (token.lastIndex = from; ; ) {
    const match = token.exec(text)
    if (!match) break
    const written = match[1] ?? match[2]
    if ((written === undefined) === expects) break
    if (written === undefined) joins = /[-–—t]|bis/.test(match[3] ?? '')
    else {
      const number = readNumeral(written)
      if (number === null) break
      const last = numbers.at(-1)
      for (let between = (last ?? number) + 1; joins && last !== undefined && between < number; between += 1) numbers.push(between)
      numbers.push(number)
      end = token.lastIndex
    }
    expects = !expects
  }
  return { numbers, end }
}
