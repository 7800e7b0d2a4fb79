import { nextDecisionId } from '../index'
import { recordName } from '../record-path'

export interface TakenIds {
  /** Of every record, whether it holds a decision or not. */
  readonly paths: readonly string[]
  /** Ids of the records' decisions; those that stand in their texts alone are among them. */
  readonly own: readonly string[]
  /** Ids of whatever else is numbered here, and on other branches. */
  readonly others: readonly string[]
}

/** The next id in the writing of the records, of a number that none of them has under any prefix; empty where they have none. */
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
