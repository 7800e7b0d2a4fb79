/** Limit for article numbers; a greater number is something else, such as that of a standard. */
const most = 99

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
const romanTens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX']
const romanOnes = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** `IV`, `iv` or `4` as a number from 1 to 99; null for anything else, including invalid Roman numerals. */
export function readNumeral(text: string): number | null {
  if (text.length > 9) return null
  if (/^\d+$/.test(text)) return within(Number(text))
  const upper = text.toUpperCase()
  let sum = 0
  for (let at = 0; at < upper.length; at += 1) {
    const digit = romanDigits[upper.charAt(at)]
    if (digit === undefined) return null
    sum += digit < (romanDigits[upper.charAt(at + 1)] ?? 0) ? -digit : digit
  }
  return within(sum) !== null && roman(sum) === upper ? sum : null
}

/** 1 to 89 in Roman letters, beyond that in digits. */
export function roman(number: number): string {
  const tens = romanTens[Math.floor(number / 10)]
  return tens === undefined || number < 1 ? String(number) : tens + (romanOnes[number % 10] ?? '')
}

/** `I to VI, IX`: ascending numbers, with runs of three and more joined. */
export function inRuns(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .flatMap(([from, to]) =>
      to - from < 2 ? (from === to ? [roman(from)] : [roman(from), roman(to)]) : [`${roman(from)} to ${roman(to)}`],
    )
    .join(', ')
}

function within(number: number): number | null {
  return number >= 1 && number <= most ? number : null
}
