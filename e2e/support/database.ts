import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronProgram } from './programs'

export type Row = Readonly<Record<string, string | number | null>>

// The installed Node may be too old for SQLite; the Node in Electron includes it.
const script = `
const { DatabaseSync } = require('node:sqlite')
const [file, sql, ...values] = process.argv.slice(1)
const database = new DatabaseSync(file, { readOnly: true })
process.stdout.write(JSON.stringify(database.prepare(sql).all(...values)))
`

/** Paths of the repository databases in the data folder of the application. */
export function databaseFiles(data: string): readonly string[] {
  return readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sqlite'))
    .map((path) => join(data, path))
}

/** The folder in which the application stores unsaved text. */
export function journalsIn(data: string): string {
  return join(data, 'spec-cockpit', 'journals')
}

/** The unsaved texts in the journal: what the application has of what was typed. */
export function unsavedTexts(data: string): readonly string[] {
  return textsIn(data, 'unsaved')
}

/** The texts that the application kept before it overwrote them. */
export function keptTexts(data: string): readonly string[] {
  return textsIn(data, 'kept')
}

function textsIn(data: string, folder: string): readonly string[] {
  const journals = journalsIn(data)
  if (!existsSync(journals)) return []
  return readdirSync(journals, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(folder) && name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(journals, name), 'utf8')) as { text: string }).text)
}

/** Queries the one repository database in `data`; null while there is none. Throws when there are several or when SQL fails. */
export function query(data: string, sql: string, ...values: readonly string[]): readonly Row[] | null {
  const [file, ...others] = databaseFiles(data)
  if (file === undefined) return null
  if (others.length > 0) throw new Error(`expected one database below ${data}, found ${others.length + 1}`)
  const printed = execFileSync(electronProgram, ['-e', script, file, sql, ...values], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_NO_WARNINGS: '1' },
    encoding: 'utf8',
  })
  return JSON.parse(printed) as readonly Row[]
}
