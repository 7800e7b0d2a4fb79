import type { Connection } from './connection'
import type { LastingRows } from './database-schema'

const columns = ['judged_at', 'head', 'stage', 'percent', 'errors', 'warnings', 'infos', 'source_hash'] as const

const isCount = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const matches = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value)

/** Damage may leave a row readable with other values. */
function isSound([judgedAt, head, stage, percent, errors, warnings, infos, sourceHash]: readonly unknown[]): boolean {
  return (
    [judgedAt, percent, errors, warnings, infos].every(isCount) &&
    Number(percent) <= 100 &&
    (head === null || matches(head, /^[0-9a-z]{1,64}$/)) &&
    matches(stage, /^[A-Z]{2,12}$/) &&
    matches(sourceHash, /^[0-9a-f]{64}$/)
  )
}

/** Judgements over time: they are of texts that the repository may not hold any more. */
export const pastJudgements: LastingRows = {
  read: (connection) => {
    const rows = new Map<number, readonly unknown[]>()
    // A damaged page ends a scan, so the table is read from both ends.
    for (const direction of ['ASC', 'DESC'] as const) {
      const isComplete = readRows(connection, direction, rows)
      if (isComplete) break
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
  },
  write: (connection, rows) => {
    const insert = connection.prepare(`INSERT INTO judgements (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
    for (const row of rows) insert.run(...row)
  },
}

/** Adds the sound rows by id; returns whether the end of the table was reached. */
function readRows(connection: Connection, direction: 'ASC' | 'DESC', rows: Map<number, readonly unknown[]>): boolean {
  try {
    const statement = connection.prepare(`SELECT id, ${columns.join(', ')} FROM judgements ORDER BY id ${direction}`).raw()
    for (const [id, ...row] of statement.iterate() as IterableIterator<unknown[]>) {
      if (typeof id === 'number' && isSound(row)) rows.set(id, row)
    }
    return true
  } catch {
    return false
  }
}
