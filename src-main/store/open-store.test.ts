import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleJudgement } from '../testing/sample-judgement'
import { databaseName, openStore, type Store, storeSchema } from './open-store'
import { rowsOf, tableNames, tables } from './rows'

let folder: string
let root: string
let opened: Store[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cockpit-store-'))
  root = join(folder, 'my repo')
  mkdirSync(root)
  opened = []
})
afterEach(() => {
  for (const store of opened) store.close()
  rmSync(folder, { recursive: true })
})

function open(data = 'data'): Store {
  const store = openStore({ folder: join(folder, data), root })
  opened.push(store)
  return store
}

function reopen(store: Store): Store {
  store.close()
  opened = opened.filter((other) => other !== store)
  return open()
}

/** What a reader that is not ours finds. */
function read(file: string, sql: string): readonly Record<string, unknown>[] {
  const reader = new DatabaseSync(file, { readOnly: true })
  try {
    return reader
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }))
  } finally {
    reader.close()
  }
}

const contents = (file: string) => Object.fromEntries(tableNames.map((name) => [name, read(file, `SELECT * FROM ${name}`)]))

describe('a store', () => {
  it('holds every row of the judgement, for any reader', () => {
    const store = open()
    store.write(sampleJudgement())
    const expected = rowsOf(sampleJudgement())
    for (const name of tableNames) {
      const found = read(store.file, `SELECT * FROM ${name}`).map((row) => JSON.stringify(Object.values(row)))
      expect(found.sort(), name).toEqual(expected[name].map((row) => JSON.stringify(row)).sort())
      expect(found.length, name).toBeGreaterThan(0)
    }
  })

  it('compares rows by the primary keys of its schema', () => {
    const { file } = open()
    const keysOf = (name: string) => read(file, `SELECT name FROM pragma_table_info('${name}') WHERE pk > 0`).length
    expect(Object.fromEntries(tableNames.map((name) => [name, { keys: keysOf(name) }]))).toEqual(tables)
  })

  it('can be read by a plain SQLite client', () => {
    const store = open()
    store.write(sampleJudgement())
    const columns = 'state, value, path, line, active_value, active_path, active_line, agreement'
    const [field] = read(store.file, `SELECT ${columns} FROM contract_fields WHERE name = 'database'`)
    expect(field).toMatchObject({ state: 'set', value: 'PostgreSQL 15', path: 'SPEC.md', line: 5 })
    expect(field).toMatchObject({ active_value: 'MongoDB', active_path: 'ACTIVE_SPEC.md', active_line: 9, agreement: 'differs' })
    expect(read(store.file, "SELECT path, line, related, is_fixable FROM findings WHERE severity = 'error'")).toEqual([
      { path: 'ACTIVE_SPEC.md', line: 9, related: 'SPEC.md:5', is_fixable: 1 },
    ])
    const flags = 'SELECT title, is_active, is_archived FROM features'
    expect(read(store.file, flags)).toEqual([{ title: 'Berth “list”', is_active: 1, is_archived: 0 }])
    const join = 'SELECT gate_id, message FROM gate_findings JOIN findings ON finding_id = id AND occurrence = 0 ORDER BY id'
    expect(read(store.file, join).map(({ message }) => message)).toEqual(['ACTIVE_SPEC says MongoDB.', 'A TODO.'])
  })

  it.runIf(existsSync('/usr/bin/sqlite3'))('can be read by the sqlite3 command too', () => {
    const store = open()
    store.write(sampleJudgement())
    const out = execFileSync('/usr/bin/sqlite3', [store.file, 'SELECT id, title, raw_status FROM decisions'], { encoding: 'utf8' })
    expect(out).toBe('D-001|Use PostgreSQL|✅ Active\n')
  })

  it('writes nothing for an equal judgement, also after it was opened again', () => {
    const store = open()
    expect(store.write(sampleJudgement())).toBeGreaterThan(10)
    expect(store.write({ ...sampleJudgement(), at: 1 })).toBe(0)
    const again = reopen(store)
    expect(again.write({ ...sampleJudgement(), at: 2 })).toBe(0)
    expect(again.notice).toBe(null)
  })

  it('writes only the rows that differ, and deletes those that are gone', () => {
    const store = open()
    const before = sampleJudgement()
    store.write(before)
    const [error, ...warnings] = before.judgement.findings
    expect(store.write(sampleJudgement({ findings: [{ ...error!, message: 'changed' }, ...warnings] }))).toBe(1)
    expect(store.write(sampleJudgement({ findings: [{ ...error!, message: 'changed' }] }))).toBe(2)
    expect(read(store.file, 'SELECT id, message FROM findings')).toEqual([{ id: 'f1', message: 'changed' }])
    expect(store.write(sampleJudgement({ documents: [], facts: [], items: [] }))).toBeGreaterThan(5)
    expect(read(store.file, 'SELECT * FROM sections')).toEqual([])
  })

  it('has the same rows after many judgements as after the last one alone', () => {
    const all = sampleJudgement().judgement
    const some = <Thing>(things: readonly Thing[]) => fc.subarray([...things])
    const judgements = fc
      .record({
        documents: some(all.documents),
        facts: some(all.facts),
        findings: some(all.findings),
        gates: some(all.gates),
        decisions: some(all.decisions),
        contract: some(all.contract),
        conflicts: some(all.conflicts),
        percent: fc.integer({ min: 0, max: 100 }),
      })
      .map((wishes) => sampleJudgement(wishes))
    fc.assert(
      fc.property(fc.array(judgements, { minLength: 1, maxLength: 5 }), (sequence) => {
        const one = openStore({ folder: mkdtempSync(join(folder, 'one-')), root })
        const other = openStore({ folder: mkdtempSync(join(folder, 'other-')), root })
        for (const judgement of sequence) one.write(judgement)
        other.write(sequence.at(-1)!)
        const [first, second] = [contents(one.file), contents(other.file)]
        one.close()
        other.close()
        expect(first).toEqual(second)
      }),
      { numRuns: 25 },
    )
  })

  it('keeps one database a real path', () => {
    symlinkSync(root, join(folder, 'link'))
    const store = open()
    const linked = openStore({ folder: join(folder, 'data'), root: join(folder, 'link') })
    linked.close()
    expect(linked.file).toBe(store.file)
    expect(basename(store.file)).toMatch(/^my-repo-[0-9a-f]{16}\.sqlite$/)
    const other = openStore({ folder: join(folder, 'data'), root: folder })
    other.close()
    expect(other.file).not.toBe(store.file)
  })

  it('is named without a look at the root, which may be gone', () => {
    const real = realpathSync(root)
    const { file } = open()
    rmSync(root, { recursive: true })
    expect(databaseName(real)).toBe(basename(file))
  })
})

describe('readPast', () => {
  it('returns readiness over time, oldest first, without repetitions', () => {
    const store = open()
    const say = (at: number, percent: number, hash: string, head = 'h') => store.write({ ...sampleJudgement({ percent }, hash), at, head })
    say(1, 10, 'a')
    say(2, 10, 'b')
    say(3, 20, 'c')
    say(4, 20, 'c')
    say(5, 20, 'c', 'next')
    say(6, 10, 'd', 'next')
    expect(store.readPast().map(({ at, percent }) => [at, percent])).toEqual([
      [1, 10],
      [3, 20],
      [5, 20],
      [6, 10],
    ])
    expect(store.readPast()[0]).toEqual({ at: 1, percent: 10, stage: 'DRAFT' })
    expect(read(store.file, 'SELECT count(*) AS count FROM judgements')).toEqual([{ count: 4 }])
    expect(reopen(store).readPast()).toHaveLength(4)
  })

  it('keeps only the first of equal judgements, and the newest one', () => {
    const store = open()
    const count = () => read(store.file, 'SELECT count(*) AS count FROM judgements')
    for (let at = 0; at < 50; at += 1) store.write({ ...sampleJudgement({ percent: 10 }, `hash ${at}`), at })
    expect(count()).toEqual([{ count: 2 }])
    for (let at = 50; at < 1500; at += 1) store.write({ ...sampleJudgement({ percent: Math.floor(at / 2) % 2 }, `hash ${at}`), at })
    expect(count()).toEqual([{ count: 500 }])
    expect(store.readPast()).toHaveLength(200)
    expect(store.readPast().at(-1)?.at).toBe(1498)
  })

  it('returns the newest 200', () => {
    const store = open()
    for (let at = 0; at < 230; at += 1) store.write({ ...sampleJudgement({ percent: at % 2 }), at })
    expect(store.readPast()).toHaveLength(200)
    expect(store.readPast()[0]?.at).toBe(30)
    expect(store.readPast().at(-1)?.at).toBe(229)
  })
})

describe('a lost or damaged database', () => {
  it('is created again when it was deleted', () => {
    const store = open()
    store.write(sampleJudgement())
    const before = contents(store.file)
    store.close()
    opened = []
    rmSync(store.file)
    const again = open()
    again.write(sampleJudgement())
    expect(contents(again.file)).toEqual(before)
  })

  it('is rebuilt when its version differs', () => {
    const store = open()
    store.write(sampleJudgement())
    store.close()
    opened = []
    const old = new DatabaseSync(store.file)
    old.exec('PRAGMA application_id = 0; PRAGMA user_version = 77; CREATE TABLE leftover (id); DROP TABLE facts')
    old.close()
    const again = open()
    again.write(sampleJudgement())
    expect(again.notice).toBe(null)
    expect(read(again.file, "SELECT name FROM sqlite_schema WHERE name = 'leftover'")).toEqual([])
    expect(read(again.file, 'SELECT * FROM facts')).toHaveLength(3)
    expect(again.readPast()).toHaveLength(1)
  })

  it('of a newer version is left as it is, and another file is used', () => {
    const store = open()
    store.write(sampleJudgement())
    store.close()
    opened = []
    const newer = new DatabaseSync(store.file)
    newer.exec(`PRAGMA user_version = ${storeSchema.version + 1}; CREATE TABLE added (id); DROP TABLE facts`)
    newer.close()
    const before = readFileSync(store.file)
    const own = open()
    expect(own.notice).toContain('newer version')
    expect(own.file).not.toBe(store.file)
    own.write(sampleJudgement())
    expect(contents(own.file).facts).toHaveLength(3)
    expect(reopen(own).readPast()).toHaveLength(1)
    expect(readFileSync(store.file)).toEqual(before)
    expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('corrupt'))).toEqual([])
  })

  it('has a version of its own for each schema', () => {
    const hash = createHash('sha256').update(storeSchema.sql).digest('hex').slice(0, 16)
    // Raise the version in open-store.ts when this fails.
    expect({ version: storeSchema.version, hash }).toEqual({ version: 1, hash: '217c5c1441319f07' })
  })

  it('keeps the readiness over time that can be read, and at most three damaged copies', () => {
    for (let round = 1; round <= 4; round += 1) {
      const store = open()
      store.write({ ...sampleJudgement({ percent: round }), at: round })
      store.close()
      opened = []
      const damaged = new DatabaseSync(store.file)
      damaged.exec('DROP TABLE gates')
      damaged.close()
    }
    const again = open()
    expect(again.readPast().map(({ percent }) => percent)).toEqual([1, 2, 3, 4])
    expect(readdirSync(join(folder, 'data')).filter((name) => /corrupt-\d+$/.test(name))).toHaveLength(3)
  })

  it('has the rows of the last writer when two write in turns', () => {
    const [one, other] = [open(), open()]
    one.write(sampleJudgement({ percent: 10 }, 'a'))
    other.write(sampleJudgement({ percent: 20, facts: [] }, 'b'))
    one.write(sampleJudgement({ percent: 10 }, 'c'))
    other.write(sampleJudgement({ percent: 20, findings: [] }, 'd'))
    const fresh = open('fresh')
    fresh.write(sampleJudgement({ percent: 20, findings: [] }, 'd'))
    expect(contents(one.file)).toEqual(contents(fresh.file))
    expect(one.readPast().map(({ percent }) => percent)).toEqual([10, 20, 10, 20])
  })

  it('quarantines a file that is not a database, with a notice', () => {
    const store = open()
    store.close()
    opened = []
    writeFileSync(store.file, 'this is no database, but it is long enough to be looked at '.repeat(20))
    const again = open()
    expect(again.notice).toContain('.corrupt-1')
    again.write(sampleJudgement())
    expect(readdirSync(join(folder, 'data')).some((name) => name.endsWith('.corrupt-1'))).toBe(true)
    expect(contents(again.file).facts).toHaveLength(3)
  })

  it('is rebuilt like a new one, wherever the damage is', () => {
    const fresh = open('fresh')
    fresh.write(sampleJudgement())
    const expected = contents(fresh.file)
    const sound = open()
    sound.write(sampleJudgement())
    sound.close()
    opened = [fresh]
    const bytes = readFileSync(sound.file)
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(damage, (changes) => {
        const damaged = Buffer.from(bytes)
        for (const [at, value] of changes) damaged[at] = value
        for (const name of readdirSync(join(folder, 'data'))) rmSync(join(folder, 'data', name))
        writeFileSync(sound.file, damaged)
        const store = openStore({ folder: join(folder, 'data'), root })
        store.write(sampleJudgement())
        const rebuilt = contents(store.file)
        store.close()
        expect(rebuilt).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('is rebuilt when it is damaged while open', () => {
    const store = open()
    store.write(sampleJudgement())
    const other = new DatabaseSync(store.file)
    other.exec('DROP TABLE gates')
    other.close()
    store.write(sampleJudgement({ gates: sampleJudgement().judgement.gates.slice(0, 1) }))
    expect(store.notice).toContain('built again')
    expect(contents(store.file).gates).toHaveLength(1)
    expect(contents(store.file).facts).toHaveLength(3)
  })
})
