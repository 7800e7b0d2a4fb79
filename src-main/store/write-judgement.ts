import { createHash } from 'node:crypto'
import type { Connection } from './connection'
import { DatabaseDamageError } from './database'
import { type Row, rowsOf, type TableName, tableNames, tables } from './rows'
import type { StoredJudgement } from './stored-judgement'

/** The rows of all tables, by table and key. */
export type Contents = ReadonlyMap<TableName, Rows>
type Rows = ReadonlyMap<string, Row>

/** Reads all rows for later comparison; throws when the file is damaged. */
export function readContents(connection: Connection): Contents {
  return new Map(
    tableNames.map((name) => {
      const rows = connection.prepare(`SELECT * FROM ${name}`).raw().all() as Row[]
      const contents = indexByKey(name, rows)
      if (contents.size !== rows.length) throw new DatabaseDamageError(`two rows of ${name} have the same key`)
      return [name, contents]
    }),
  )
}

export interface WriteResult {
  readonly contents: Contents
  /** How many rows were written or deleted. */
  readonly changed: number
}

/** One transaction that writes only the rows that differ from `readBefore()`, and appends to the judgements over time. */
export function writeJudgement(connection: Connection, stored: StoredJudgement, readBefore: () => Contents): WriteResult {
  const rows = rowsOf(stored)
  const contents = new Map(tableNames.map((name) => [name, indexByKey(name, rows[name])]))
  const write = connection.transaction(() => {
    const before = readBefore()
    let changed = 0
    for (const name of tableNames) changed += writeTable(connection, name, before.get(name) ?? new Map(), contents.get(name) ?? new Map())
    return changed + appendJudgement(connection, stored)
  })
  return { contents, changed: write.immediate() }
}

function indexByKey(name: TableName, rows: readonly Row[]): Rows {
  const { keys } = tables[name]
  return new Map(rows.map((row) => [row.slice(0, keys).join('\0'), row]))
}

function writeTable(connection: Connection, name: TableName, before: Rows, after: Rows): number {
  const removed = Array.from(before).filter(([key]) => !after.has(key))
  const changed = Array.from(after).filter(([key, row]) => !isSameRow(before.get(key), row))
  if (removed.length === 0 && changed.length === 0) return 0
  const { keys } = tables[name]
  const columns = connection.pragma(`table_info(${name})`) as readonly { readonly name: string }[]
  const keyed = columns.slice(0, keys).map((column) => `${column.name} = ?`)
  const remove = connection.prepare(`DELETE FROM ${name} WHERE ${keyed.join(' AND ')}`)
  const put = connection.prepare(`INSERT OR REPLACE INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`)
  const deleted = removed.filter(([, row]) => remove.run(...row.slice(0, keys)).changes === 1)
  // A row that cannot be found by its own key is damaged, so the whole table is written again.
  const isDamaged = deleted.length < removed.length
  if (isDamaged) connection.exec(`DELETE FROM ${name}`)
  for (const row of isDamaged ? after.values() : changed.map(([, row]) => row)) put.run(...row)
  return removed.length + changed.length
}

function isSameRow(one: Row | undefined, other: Row): boolean {
  return one !== undefined && other.every((cell, index) => cell === one[index])
}

/** More than are shown. */
const maxJudgements = 500

/** Deletes the judgement before the newest one if it repeats its predecessor, so that typing does not make the database grow. */
const dropRepeated = `
  DELETE FROM judgements WHERE id = (
    SELECT id FROM (
      SELECT id, stage, percent, head,
        lag(stage) OVER past AS old_stage, lag(percent) OVER past AS old_percent, lag(head) OVER past AS old_head
      FROM (SELECT * FROM judgements ORDER BY id DESC LIMIT 3) WINDOW past AS (ORDER BY id)
      ORDER BY id DESC LIMIT 1 OFFSET 1
    )
    WHERE stage = old_stage AND percent = old_percent AND head IS old_head
  )`

const dropOldest = 'DELETE FROM judgements WHERE id <= (SELECT id FROM judgements ORDER BY id DESC LIMIT 1 OFFSET ?)'

function appendJudgement(connection: Connection, { judgement, at, head, hashes }: StoredJudgement): number {
  const { stage, percent, findings } = judgement
  const sources = Object.entries(hashes).sort(([one], [other]) => (one < other ? -1 : 1))
  const sourceHash = createHash('sha256').update(JSON.stringify(sources)).digest('hex')
  const last = connection.prepare('SELECT stage, percent, head, source_hash FROM judgements ORDER BY id DESC LIMIT 1').raw().get() as
    | Row
    | undefined
  if (last !== undefined && JSON.stringify(last) === JSON.stringify([stage, percent, head, sourceHash])) return 0
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  connection
    .prepare(
      'INSERT INTO judgements (judged_at, head, stage, percent, errors, warnings, infos, source_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(at, head, stage, percent, count('error'), count('warning'), count('info'), sourceHash)
  connection.exec(dropRepeated)
  connection.prepare(dropOldest).run(maxJudgements)
  return 1
}
