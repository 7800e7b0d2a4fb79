import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFiles, query } from './support/database'
import { activeSpecText, documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const tables = ['documents', 'sections', 'contract_fields', 'facts', 'items', 'decisions', 'findings', 'conflicts']

test('killed, its database deleted, and opened again: the same picture', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  repository.write('SPEC.md', repository.read('SPEC.md').replace('- Row', 'TODO: Say who prunes. @ben\n\n- Row').replace('REST', 'GraphQL'))
  const first = await launch(repository.root)
  const before = await new Screen(first.page).picture()
  expect(before.Conflicts).toContain('MongoDB')
  const rows = () =>
    tables.map(
      (table) =>
        query(data, `select * from ${table}`)
          ?.map((row) => JSON.stringify(row))
          .sort() ?? null,
    )
  await expect.poll(() => query(data, 'select count(*) as conflicts from conflicts')).toEqual([{ conflicts: 2 }])
  const held = rows()

  await first.kill()
  for (const database of databaseFiles(data)) rmSync(database)
  expect(databaseFiles(data)).toEqual([])

  const second = await launch(repository.root)
  expect(await new Screen(second.page).picture()).toEqual(before)
  await expect.poll(rows).toEqual(held)
})

test('a database that is no database any more is rebuilt', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const first = await launch(repository.root)
  const before = await new Screen(first.page).picture()
  await first.close()
  const [database = ''] = databaseFiles(data)
  for (const file of [`${database}-wal`, `${database}-shm`]) rmSync(file, { force: true })
  writeFileSync(database, 'not a database '.repeat(2000))

  const second = await launch(repository.root)
  expect(await new Screen(second.page).picture()).toEqual(before)
  await expect.poll(() => query(data, 'select loser_value from conflicts')).toEqual([{ loser_value: 'MongoDB' }])
})

test('text that was never saved survives a crash', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents())
  const first = await launch(repository.root)
  const screen = new Screen(first.page)
  await screen.show('ACTIVE_SPEC.md')
  await screen.replaceLine('ACTIVE_SPEC.md', 'Database: PostgreSQL 15', '- Database: MongoDB')
  const before = await screen.picture()
  await expect.poll(() => unsavedTexts(data)).toEqual([activeSpecText({ database: 'MongoDB' })])
  await first.kill()
  expect(repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText())

  const second = await launch(repository.root)
  const again = new Screen(second.page)
  expect(await again.picture()).toEqual(before)
  await again.show('ACTIVE_SPEC.md')
  await expect(again.line('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeVisible()
  expect(repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText())
  await second.page.keyboard.press('Control+s')
  await expect.poll(() => repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText({ database: 'MongoDB' }))
  await expect.poll(() => unsavedTexts(data)).toEqual([])
})

/** What the journal holds of unsaved text. */
function unsavedTexts(data: string): readonly string[] {
  const journals = join(data, 'journals')
  if (!existsSync(journals)) return []
  return readdirSync(journals, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('unsaved') && name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(journals, name), 'utf8')) as { text: string }).text)
}
