import { nextDecisionId } from '../index'
import { recordName } from '../record-name'

export interface TakenIds {
  /** Paths of all records, with or without a decision. */
  readonly paths: readonly string[]
  /** Ids of the records' decisions, including ids that are only in the text. */
  readonly own: readonly string[]
  /** Other ids that are taken, here and on other branches. */
  readonly others: readonly string[]
}

/** The next id in the form of the records, with a number that none of them has under any prefix; empty if they have no numbers. */
export function nextRecordId({ paths, own, others }: TakenIds): string {
  const names = paths.map((path) => recordName(path).id).filter((id) => id !== '')
  const ids = [...new Set([...names, ...own.filter((id) => id !== '')])]
  if (ids.length === 0) return paths.length === 0 ? '0001' : ''
  const numbers = new Set([...ids, ...others].map(numberOf))
  let next = nextDecisionId([...ids, ...others], ids)
  while (numbers.has(numberOf(next))) next = nextDecisionId([next], [next])
  return next
}

function numberOf(id: string): string {
  return (/(\d{1,30})\D*$/.exec(id)?.[1] ?? id).replace(/^0+(?=\d)/, '')
}
