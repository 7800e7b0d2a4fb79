import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '../store/index'
import { storeSchema } from '../store/open-store'
import { tableNames } from '../store/rows'
import { sampleJudgement } from './sample-judgement'

/** A whole number from 0 to below `below`. */
export type Random = (below: number) => number

export interface DamageResult {
  readonly kind: string
  readonly tried: number
  readonly failures: readonly string[]
}

interface Damaged {
  readonly file: string
  readonly random: Random
}

interface DamageKind {
  readonly damage: (damaged: Damaged) => void
  /** All judgements over time that were stored are still there afterwards. */
  readonly keepsPast?: boolean
  /** The file is left as it is, and another one is used. */
  readonly isLeftAlone?: boolean
}

const pastLength = 40

const kinds: Readonly<Record<string, DamageKind>> = {
  'bytes of the header': { damage: (damaged) => changeBytes(damaged, 0, 100) },
  'bytes anywhere': { damage: (damaged) => changeBytes(damaged, 0, sizeOf(damaged)) },
  'a whole page': {
    damage: ({ file, random }) => {
      const bytes = readFileSync(file)
      const at = random(Math.floor(bytes.length / 4096)) * 4096
      for (let index = at; index < at + 4096; index += 1) bytes[index] = random(256)
      writeFileSync(file, bytes)
    },
  },
  truncated: { damage: ({ file, random }) => truncateSync(file, random(sizeOf({ file }))) },
  'zero length': { damage: ({ file }) => truncateSync(file, 0) },
  'no database': { damage: ({ file, random }) => writeFileSync(file, 'not a database '.repeat(1 + random(2000))) },
  'the write-ahead log lost': { damage: ({ file }) => rmSync(`${file}-wal`, { force: true }) },
  'the write-ahead log damaged': {
    damage: ({ file, random }) => {
      if (existsSync(`${file}-wal`)) changeBytes({ file: `${file}-wal`, random }, 0, sizeOf({ file: `${file}-wal` }))
      else writeFileSync(`${file}-wal`, Buffer.from(Array.from({ length: 5000 }, () => random(256))))
    },
  },
  'a table or column changed': {
    keepsPast: true,
    damage: ({ file, random }) => {
      const changes = [
        'DROP TABLE gates',
        'ALTER TABLE facts ADD COLUMN more TEXT',
        'CREATE TABLE more (id)',
        'DROP TABLE findings; VACUUM',
      ]
      execute(file, changes[random(changes.length)] ?? '')
    },
  },
  'an older schema': { keepsPast: true, damage: ({ file }) => execute(file, 'PRAGMA application_id = 0; PRAGMA user_version = 123456') },
  'a newer schema': {
    isLeftAlone: true,
    damage: ({ file, random }) => execute(file, `PRAGMA user_version = ${storeSchema.version + 1 + random(50)}; CREATE TABLE added (id)`),
  },
  'killed in a migration': { keepsPast: true, damage: killInMigration },
  'two writers': {
    keepsPast: true,
    damage: ({ file, random }) =>
      execute(file, `DELETE FROM ${['facts', 'findings', 'gates'][random(3)]}; UPDATE readiness SET percent = ${random(100)}`),
  },
}

/** Damages databases in every kind, in turns, and opens each: its rows must equal those of a fresh one. */
export async function damageDatabases(folder: string, count: number, random: Random): Promise<readonly DamageResult[]> {
  const names = Object.keys(kinds)
  const results = new Map(names.map((name) => [name, { tried: 0, failures: [] as string[] }]))
  const root = join(folder, 'repository')
  mkdirSync(root)
  const fresh = openStore({ folder: join(folder, 'fresh'), root })
  fresh.write(sampleJudgement())
  const expected = rowsIn(fresh.file)
  fresh.close()
  for (let at = 0; at < count; at += 1) {
    const name = names[at % names.length] ?? ''
    const result = results.get(name)
    if (result === undefined) continue
    result.tried += 1
    const failure = tryOne(kinds[name] as DamageKind, mkdtempSync(join(folder, 'one-')), root, expected, random)
    if (failure !== null) result.failures.push(`${at}: ${failure}`)
  }
  return [...results].map(([kind, result]) => ({ kind, ...result }))
}

function tryOne(
  { damage, keepsPast, isLeftAlone }: DamageKind,
  folder: string,
  root: string,
  expected: string,
  random: Random,
): string | null {
  const file = fill(folder, root, random)
  try {
    damage({ file, random })
    const before = readFileSync(file)
    const readable = readablePast(folder, file)
    const store = openStore({ folder, root })
    try {
      store.write(sampleJudgement())
      const past = store.readPast().length
      const rows = rowsIn(store.file)
      if (rows !== expected) return 'the rows differ from a fresh hydration'
      if (isLeftAlone && (store.file === file || !readFileSync(file).equals(before))) return 'the newer database was changed'
      if (isLeftAlone) return null
      if (past < readable) return `${readable} judgements could be read, ${past} are left`
      if (keepsPast && past < pastLength) return `${past} of ${pastLength} judgements are left`
      return null
    } finally {
      store.close()
    }
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A store with judgements over time; every other one with a part of them in the write-ahead log alone, as after a kill. */
function fill(folder: string, root: string, random: Random): string {
  const made = join(folder, 'made')
  const store = openStore({ folder: made, root })
  for (let at = 1; at <= pastLength; at += 1) store.write({ ...sampleJudgement({ percent: at }, `hash ${at}`), at })
  const isKilled = random(2) === 0
  if (isKilled) copyInto(made, folder)
  store.close()
  if (!isKilled) copyInto(made, folder)
  rmSync(made, { recursive: true })
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.sqlite')) ?? '')
}

function copyInto(from: string, to: string): void {
  for (const name of readdirSync(from)) if (!name.endsWith('-shm')) copyFileSync(join(from, name), join(to, name))
}

/** How many different judgements another program reads from a copy, up to the first damage. */
function readablePast(folder: string, file: string): number {
  const copy = mkdtempSync(join(folder, 'copy-'))
  for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, join(copy, `store${ending}`))
  const percents = new Set<unknown>()
  try {
    const reader = new DatabaseSync(join(copy, 'store'))
    try {
      for (const row of reader.prepare('SELECT percent, stage FROM judgements ORDER BY id').iterate()) {
        if (row.stage === 'DRAFT' && Number(row.percent) <= pastLength) percents.add(row.percent)
      }
    } finally {
      reader.close()
    }
  } catch {
    // What was read until here counts.
  }
  rmSync(copy, { recursive: true, force: true })
  return percents.size
}

function rowsIn(file: string): string {
  const reader = new DatabaseSync(file, { readOnly: true })
  try {
    return JSON.stringify(tableNames.map((name) => reader.prepare(`SELECT * FROM ${name}`).all()))
  } finally {
    reader.close()
  }
}

/** The files as a kill in the middle of a rebuild leaves them: pages of the transaction are in the log, its commit is not. */
function killInMigration({ file, random }: Damaged): void {
  execute(file, 'PRAGMA application_id = 0; PRAGMA user_version = 123456')
  const killed = new DatabaseSync(file)
  killed.exec('PRAGMA journal_mode = WAL; PRAGMA cache_size = 1; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  const statements = [...tableNames, 'judgements'].map((name) => `DROP TABLE ${name}`)
  for (const statement of statements.slice(0, 1 + random(statements.length))) killed.exec(statement)
  killed.exec(
    'CREATE TABLE filler (text); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO filler SELECT hex(randomblob(50)) FROM n',
  )
  const bytes = ['', '-wal'].map((ending) => (existsSync(file + ending) ? readFileSync(file + ending) : null))
  killed.exec('ROLLBACK')
  killed.close()
  for (const [index, ending] of ['', '-wal'].entries()) {
    const content = bytes[index]
    if (content) writeFileSync(file + ending, content)
  }
}

function execute(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

function changeBytes({ file, random }: Damaged, from: number, to: number): void {
  const bytes = readFileSync(file)
  for (let left = 1 + random(20); left > 0 && to > from; left -= 1) bytes[from + random(to - from)] = random(256)
  writeFileSync(file, bytes)
}

function sizeOf({ file }: Pick<Damaged, 'file'>): number {
  return readFileSync(file).length
}
