import type { ContractRow } from '#spec'

export interface FoldedRows {
  readonly shown: readonly ContractRow[]
  /** Rows that need no attention: both documents say the same. */
  readonly folded: readonly ContractRow[]
}

/** Separates the rows on which both documents agree. Both lists keep the order of the contract. */
export function foldEqualRows(rows: readonly ContractRow[]): FoldedRows {
  const isEqual = ({ field, agreement }: ContractRow) => field.state === 'set' && agreement === 'same'
  return { shown: rows.filter((row) => !isEqual(row)), folded: rows.filter(isEqual) }
}
