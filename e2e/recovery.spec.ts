import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { databaseFiles, journalsIn, query, unsavedTexts } from './support/database'
import { activeSpecText, documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const tables = ['documents', 'sections', 'contract_fields', 'facts', 'items', 'decisions', 'findings', 'conflicts']

test('after a kill and the loss of the database a restart shows the same judgement', async ({ launch, repositoryOf, data }) => {
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

test('the second start shows the readiness history of the first', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const first = await launch(repository.root)
  await new Screen(first.page).waitForJudgement()
  await expect.poll(() => judgements(data)).toHaveLength(1)
  const [judged] = judgements(data) ?? []
  await first.close()
  repository.write('ACTIVE_SPEC.md', activeSpecText())
  repository.commit('docs: agree on the database')

  const second = await launch(repository.root)
  await new Screen(second.page).waitForJudgement()
  await expect.poll(() => judgements(data)).toHaveLength(2)
  expect(judgements(data)?.[0]).toEqual(judged)
  await expect(second.page.getByRole('img', { name: /^Readiness over the last 2 judgements/ })).toBeVisible()
})

test('a damaged database is quarantined and rebuilt', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const first = await launch(repository.root)
  const before = await new Screen(first.page).picture()
  await expect.poll(() => query(data, 'select loser_value from conflicts')).toEqual([{ loser_value: 'MongoDB' }])
  await first.close()
  const [database = ''] = databaseFiles(data)
  for (const file of [`${database}-wal`, `${database}-shm`]) rmSync(file, { force: true })
  const damaged = 'not a database '.repeat(2000)
  writeFileSync(database, damaged)

  const second = await launch(repository.root)
  expect(await new Screen(second.page).picture()).toEqual(before)
  const aside = `${database}.corrupt-1`
  await expect(second.page.getByText(`the old file is kept as ${basename(aside)}.`)).toBeVisible()
  expect(readFileSync(aside, 'utf8')).toBe(damaged)
  expect(databaseFiles(data)).toEqual([database])
  await expect.poll(() => query(data, 'select loser_value from conflicts')).toEqual([{ loser_value: 'MongoDB' }])
})

test('unsaved text in the journal of an earlier version is restored', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents())
  const first = await launch(repository.root)
  const screen = new Screen(first.page)
  await screen.show('ACTIVE_SPEC.md')
  await screen.replaceLine('ACTIVE_SPEC.md', 'Database: PostgreSQL 15', '- Database: MongoDB')
  await expect.poll(() => unsavedTexts(data)).toEqual([activeSpecText({ database: 'MongoDB' })])
  await first.kill()
  // An earlier version stored its journals next to Chromium's folders.
  renameSync(journalsIn(data), join(data, 'journals'))

  const second = await launch(repository.root)
  const again = new Screen(second.page)
  await again.show('ACTIVE_SPEC.md')
  await expect(again.line('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeVisible()
  await second.page.keyboard.press('Control+s')
  await expect.poll(() => unsavedTexts(data)).toEqual([])
})

test('unsaved text survives a crash', async ({ launch, repositoryOf, data }) => {
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
  await expect(second.page.getByText('Unsaved text of ACTIVE_SPEC.md from last time is back.')).toBeVisible()
  await again.button('Compare').click()
  await expect(again.dialog('Compare ACTIVE_SPEC.md')).toContainText('MongoDB')
  await second.page.keyboard.press('Escape')
  await again.button('Take the text on disk').click()
  await expect(again.line('ACTIVE_SPEC.md', 'Database: PostgreSQL 15')).toBeVisible()
  await expect(again.editor('ACTIVE_SPEC.md')).toBeFocused()
  await second.page.keyboard.press('Control+z')
  await expect(again.line('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeVisible()
  await second.page.keyboard.press('Control+s')
  await expect.poll(() => repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText({ database: 'MongoDB' }))
  await expect(second.page.getByText('from last time')).toHaveCount(0)
  await expect.poll(() => unsavedTexts(data)).toEqual([])
})

test('a crash right after a save restores no older text at the next start', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents())
  const path = 'ACTIVE_SPEC.md'
  for (const [typed, saved] of [
    ['Redis', 'SQLite'],
    ['MySQL', 'MongoDB'],
  ] as const) {
    const first = await launch(repository.root)
    const screen = new Screen(first.page)
    await screen.show(path)
    await screen.replaceLine(path, 'Database: ', `- Database: ${typed}`)
    await expect.poll(() => unsavedTexts(data)).toEqual([activeSpecText({ database: typed })])
    await screen.replaceLine(path, `Database: ${typed}`, `- Database: ${saved}`)
    await first.page.keyboard.press('Control+s')
    // The document has no unsaved edits from the moment its file is written.
    await first.page.evaluate(
      (saving) =>
        new Promise<void>((resolve) => {
          const look = async () => {
            const answer = await window.bridge.snapshot()
            if (answer.ok && answer.value?.documents.every(({ path, isDirty }) => path !== saving || !isDirty)) resolve()
            else setTimeout(look)
          }
          void look()
        }),
      path,
    )
    await first.kill()
    expect(repository.read(path)).toBe(activeSpecText({ database: saved }))

    const second = await launch(repository.root)
    const again = new Screen(second.page)
    await again.show(path)
    await expect(again.line(path, `Database: ${saved}`)).toBeVisible()
    await again.waitForJudgement()
    await expect(second.page.getByText(`Unsaved text of ${path}`)).toHaveCount(0)
    await expect(second.page.getByRole('alert')).toHaveCount(0)
    expect(unsavedTexts(data)).toEqual([])
    await second.close()
  }
})

function judgements(data: string) {
  return query(data, 'select * from judgements order by id')
}
