import { headedTables } from '../markdown/sections/headed-tables'
import { leavesOf } from '../markdown/sections/leaves'
import { findInSections, type SectionReader } from '../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import type { Place, Range } from '../text/source'
import { type Amount, amountsIn } from '../vocabulary/amounts'
import { percentilesIn } from '../vocabulary/metrics/qualifiers'

/** A higher percentile of one thing with a lower number: no distribution has it. */
export interface PercentileInversion {
  readonly lower: PercentileValue
  readonly higher: PercentileValue
}

export interface PercentileValue {
  readonly share: number
  /** As written: `< 250 ms`. */
  readonly value: string
  readonly place: Place
}

interface Found extends Range {
  readonly share: number
  readonly amount: Amount
}

/** The percentiles of one row, or of one sentence, that are in an impossible order. Linear. */
export function percentileInversions(path: string, outline: DocumentTree): readonly PercentileInversion[] {
  const value = ({ share, from, to }: Found): PercentileValue => ({
    share,
    value: outline.text.slice(from, to).replace(/\s+/g, ' '),
    place: place(path, outline, { from, to }),
  })
  return findInSections(outline, inversions).map(([lower, higher]) => ({ lower: value(lower), higher: value(higher) }))
}

const inversions: SectionReader<readonly [Found, Found], []> = {
  read: (outline) => [...inRows(outline), ...inSentences(outline)].flatMap(invertedPairs),
  toDocument: (pair, { offset }) => pair.map((one) => ({ ...one, from: one.from + offset, to: one.to + offset })) as [Found, Found],
}

/** The cells of each row below headers that are percentiles. */
function inRows(outline: SectionTree): readonly (readonly Found[])[] {
  return headedTables(outline).flatMap(({ table, headers }) => {
    if (table.isPrompt) return []
    const shares = headers.map((header) => shareOf(header.slice(0, 60)))
    if (shares.filter((share) => share !== null).length < 2) return []
    return table.rows.map(({ cells }) =>
      cells.flatMap((cell, column) => {
        const share = shares[column] ?? null
        const text = outline.text.slice(cell.from, Math.min(cell.to, cell.from + 60))
        const [amount, ...more] = amountsIn(text)
        return share === null || !amount || more.length > 0 || text.includes('~~') ? [] : [found(share, amount, cell.from)]
      }),
    )
  })
}

/** Percentiles of one sentence with nothing between them but signs and small words. */
function inSentences(outline: SectionTree): readonly (readonly Found[])[] {
  const groups: Found[][] = []
  for (const { prose, visible } of leavesOf(outline)) {
    if (prose.isQuoted || prose.isPrompt || visible.length > longest || visible.includes('~~')) continue
    const shares = percentilesIn(visible)
    if (shares.length === 0) continue
    const amounts = amountsIn(visible)
    let group: Found[] = []
    let end = 0
    for (const match of shares) {
      const share = numberOf(match[1] ?? match[2] ?? '')
      const after = match.index + match[0].length
      const amount = amounts.find(({ from }) => from >= after)
      if (!amount || !between.test(visible.slice(after, amount.from))) continue
      const joined = group.length > 0 && joint.test(visible.slice(end, match.index)) && group.every((one) => one.share !== share)
      if (!joined) {
        groups.push(group)
        group = []
      }
      group.push(found(share, amount, prose.range.from))
      end = amount.to
    }
    groups.push(group)
  }
  return groups
}

/** In UTF-16 units; a longer run of prose is not read. */
const longest = 1_500
const between =
  /^[\s*_`(:：=]{0,6}(?:(?:latency|response times?|times?|is|of|at|must|shall|stays?|be|to|<|>|≤)\s{0,2}){0,4}[\s*_`:：]{0,4}$/iu
const joint = /^[\s*_`,;，；、/|·()]{0,6}(?:(?:and|with|und|mit|a|an|the|eine?)\s{1,2}){0,3}[*_`]{0,3}$/iu

function found(share: number, amount: Amount, offset: number): Found {
  return { share, amount, from: offset + amount.from, to: offset + amount.to }
}

function shareOf(header: string): number | null {
  const [only, ...more] = percentilesIn(header)
  return only && more.length === 0 ? numberOf(only[1] ?? only[2] ?? '') : null
}

function numberOf(share: string): number {
  return Number(share.replace(',', '.'))
}

/** The first pair in an impossible order; an amount that is a lower bound or a range says nothing of the order. */
function invertedPairs(group: readonly Found[]): readonly (readonly [Found, Found])[] {
  const all = group
    .filter(({ amount: { comparison, low, high } }) => comparison !== '>' && comparison !== '≥' && low === high)
    .sort((a, b) => a.share - b.share)
  for (const [index, lower] of all.entries()) {
    const higher = all.slice(index + 1).find(({ amount }) => amount.dimension === lower.amount.dimension && amount.high < lower.amount.low)
    if (higher) return [[lower, higher]]
  }
  return []
}
