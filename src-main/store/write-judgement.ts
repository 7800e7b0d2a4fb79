import { createHash } from 'node:crypto'
import type { Connection } from './connection'
import { DatabaseDamageError } from './database'
import { groupOf, type Row, type RowGroup, rowGroupsOf, type TableName, tableNames, tables } from './rows'
import type { StoredJudgement } from './stored-judgement'

/** By key. */
type Rows = ReadonlyMap<string, Row>

/** The rows of one group (see `RowGroup`); those read from the database are made from nothing that is known. */
interface StoredGroup {
  readonly madeFrom: readonly unknown[] | null
  readonly rows: Rows
}

/** The rows of all tables, by table and group. */
export type Contents = ReadonlyMap<TableName, ReadonlyMap<string, StoredGroup>>

/** Reads all rows for later comparison; throws when the file is damaged. */
export function readContents(connection: Connection): Contents {
  return new Map(
    tableNames.map((name) => {
      const rows = connection.prepare(`SELECT * FROM ${name}`).raw().all() as Row[]
      const byGroup = Map.groupBy(rows, (row) => groupOf(name, row))
      const contents = new Map(Array.from(byGroup, ([group, own]) => [group, { madeFrom: null, rows: indexByKey(name, own) }] as const))
      const count = Array.from(contents.values()).reduce((sum, { rows: own }) => sum + own.size, 0)
      if (count !== rows.length) throw new DatabaseDamageError(`two rows of ${name} have the same key`)
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
  const groups = Map.groupBy(rowGroupsOf(stored), ({ table }) => table)
  const contents = new Map<TableName, ReadonlyMap<string, StoredGroup>>()
  const write = connection.transaction(() => {
    const before = readBefore()
    let changed = 0
    for (const name of tableNames) {
      const known = before.get(name) ?? new Map()
      const after = storedGroups(name, groups.get(name) ?? [], known)
      contents.set(name, after)
      changed += writeTable(connection, name, known, after)
    }
    return changed + appendJudgement(connection, stored)
  })
  return { changed: write.immediate(), contents }
}

/** Rows are made only of what is not the same as before. */
function storedGroups(
  name: TableName,
  groups: readonly RowGroup[],
  before: ReadonlyMap<string, StoredGroup>,
): ReadonlyMap<string, StoredGroup> {
  return new Map(
    groups.map(({ name: group, madeFrom, rows }) => {
      const known = before.get(group)
      return [group, known && isMadeFrom(known, madeFrom) ? known : { madeFrom, rows: indexByKey(name, rows()) }]
    }),
  )
}

function isMadeFrom({ madeFrom }: StoredGroup, things: readonly unknown[]): boolean {
  return madeFrom !== null && madeFrom.length === things.length && things.every((thing, index) => Object.is(thing, madeFrom[index]))
}

function indexByKey(name: TableName, rows: readonly Row[]): Rows {
  const { keys } = tables[name]
  return new Map(rows.map((row) => [row.slice(0, keys).join('\0'), row]))
}

const noRows: Rows = new Map()

function writeTable(
  connection: Connection,
  name: TableName,
  before: ReadonlyMap<string, StoredGroup>,
  after: ReadonlyMap<string, StoredGroup>,
): number {
  const touched = [...after.keys(), ...before.keys()].filter((group) => after.get(group) !== before.get(group))
  const pairs = [...new Set(touched)].map((group) => [before.get(group)?.rows ?? noRows, after.get(group)?.rows ?? noRows] as const)
  const removed = pairs.flatMap(([old, now]) => Array.from(old).filter(([key]) => !now.has(key)))
  const changed = pairs.flatMap(([old, now]) => Array.from(now).filter(([key, row]) => !isSameRow(old.get(key), row)))
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
  const all = () => Array.from(after.values()).flatMap(({ rows }) => [...rows.values()])
  for (const row of isDamaged ? all() : changed.map(([, row]) => row)) put.run(...row)
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
  const sources = [...hashes].sort(([one], [other]) => (one < other ? -1 : 1))
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
