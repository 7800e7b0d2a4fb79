import { keptTexts, query, unsavedTexts } from './support/database'
import { activeSpecText, documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const path = 'ACTIVE_SPEC.md'
const clean = activeSpecText()
const theirs = activeSpecText({ database: 'MongoDB' })

test('a document without unsaved edits is reloaded after an external change', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await screen.show(path)
  repository.replace(path, theirs)
  await expect(screen.line(path, 'Database: MongoDB')).toBeVisible()
  await expect(screen.region('Conflicts')).toContainText('says MongoDB')
  await expect.poll(() => query(data, 'select loser_value from conflicts')).toEqual([{ loser_value: 'MongoDB' }])

  repository.git('checkout', '--quiet', '--', path)
  await expect(screen.line(path, 'Database: PostgreSQL 15')).toBeVisible()
  await expect(screen.presentStage).toHaveText('GO')

  repository.replace('SPEC.md', repository.read('SPEC.md').replace('REST', 'GraphQL'))
  await expect(screen.region('Conflicts'), 'also a document that is not open').toContainText('says GraphQL')

  const committed = repository.git('show', 'HEAD:SPEC.md')
  repository.delete('SPEC.md')
  const next = screen.region('Next action')
  await expect(next).toContainText('SPEC.md was deleted. Restore it from the last commit.')
  await expect(screen.region('Conflicts')).toContainText('There is nothing to compare yet.')
  await expect(page.getByRole('status').filter({ hasText: 'SPEC.md is no longer on disk' })).toBeVisible()
  await next.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(screen.editor('SPEC.md')).toBeFocused()
  expect(repository.read('SPEC.md').trimEnd()).toBe(committed)
  await expect(screen.presentStage).toHaveText('GO')
})

test('external and unsaved edits of different places are merged', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.show(path)
  await screen.replaceLine(path, 'A queue of crates on the scale', '- A queue of 500 crates on the scale')
  await expect.poll(() => unsavedTexts(data)).toEqual([clean.replace('A queue of crates', 'A queue of 500 crates')])
  repository.replace(path, theirs)
  await expect(screen.line(path, 'Database: MongoDB')).toBeVisible()
  await expect(screen.line(path, 'A queue of 500 crates on the scale')).toBeVisible()
  expect(repository.read(path), 'nothing is saved without a request').toBe(theirs)
  await page.keyboard.press('Control+s')
  const both = theirs.replace('A queue of crates', 'A queue of 500 crates')
  await expect.poll(() => repository.read(path)).toBe(both)
  expect(repository.git('show', `HEAD:${path}`)).toBe(clean.trimEnd())
  expect(keptTexts(data)).toContainEqual(expect.stringContaining('A queue of 500 crates on the scale'))
})

test.describe('edits of one line', () => {
  const mine = clean.replace('- Database: PostgreSQL 15', '- Database: SQLite')

  test('are compared, and the text on disk can be taken', async ({ launch, repositoryOf }) => {
    const repository = repositoryOf(documents())
    const { page, data } = await launch(repository.root)
    const screen = new Screen(page)
    await screen.show(path)
    await screen.replaceLine(path, 'Database: PostgreSQL 15', '- Database: SQLite')
    await expect.poll(() => unsavedTexts(data)).toEqual([mine])
    repository.replace(path, theirs)
    const bar = page.getByRole('alert').filter({ hasText: `Another program changed ${path}` })
    await expect(bar).toBeVisible()
    await expect(screen.line(path, 'Database: SQLite')).toBeVisible()

    await page.keyboard.press('Control+s')
    await expect(page.getByText(/on disk is newer/).first()).toBeVisible()
    expect(repository.read(path), 'saving never overwrites an external change').toBe(theirs)

    await bar.getByRole('button', { name: 'Compare' }).click()
    const comparison = screen.dialog(/Compare/)
    await expect(comparison.getByRole('textbox', { name: 'Your text' })).toContainText('Database: SQLite')
    await expect(comparison.getByRole('textbox', { name: 'Text on disk' })).toContainText('Database: MongoDB')
    await comparison.getByRole('button', { name: 'Take theirs' }).click()
    await expect(screen.line(path, 'Database: MongoDB')).toBeVisible()
    await expect(bar).toBeHidden()
    expect(repository.read(path)).toBe(theirs)
    expect(keptTexts(data)).toContain(mine)

    await screen.line(path, 'Objective').click()
    await page.keyboard.press('Control+z')
    await expect(screen.line(path, 'Database: SQLite'), 'undo restores the unsaved text').toBeVisible()
  })

  test('are both kept when the unsaved text is saved over the text on disk', async ({ launch, repositoryOf }) => {
    const repository = repositoryOf(documents())
    const { page, data } = await launch(repository.root)
    const screen = new Screen(page)
    await screen.show(path)
    await screen.replaceLine(path, 'Database: PostgreSQL 15', '- Database: SQLite')
    await expect.poll(() => unsavedTexts(data)).toEqual([mine])
    repository.replace(path, theirs)
    await page.getByRole('alert').getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => repository.read(path)).toBe(mine)
    expect(keptTexts(data)).toContain(theirs)
    await expect.poll(() => query(data, 'select loser_value from conflicts')).toEqual([{ loser_value: 'SQLite' }])
  })
})

test('a deleted document with unsaved edits can be restored', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.show(path)
  await screen.replaceLine(path, 'Database: PostgreSQL 15', '- Database: SQLite')
  repository.delete(path)
  const bar = page.getByRole('alert').filter({ hasText: `Another program deleted ${path}` })
  await expect(screen.line(path, 'Database: SQLite')).toBeVisible()
  await bar.getByRole('button', { name: 'Keep mine' }).click()
  await expect
    .poll(() => repository.exists(path) && repository.read(path))
    .toBe(clean.replace('- Database: PostgreSQL 15', '- Database: SQLite'))
})
