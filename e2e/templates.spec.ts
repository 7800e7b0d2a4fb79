import { query } from './support/database'
import { documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const core = ['ACTIVE_SPEC.md', 'DECISION_LOG.md', 'SPEC.md']

test('a repository without documents gets them', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ 'README.md': '# Orchard\n' })
  const head = repository.git('rev-parse', 'HEAD')
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)

  await test.step('they are offered', async () => {
    await expect(page.getByRole('heading', { name: 'No specification documents here yet' })).toBeVisible()
    await expect(screen.presentStage).toContainText('INIT')
    for (const path of core) await expect(page.getByRole('checkbox', { name: path, exact: true })).toBeChecked()
    await page.getByLabel('Project name').fill('Orchard & Sons')
    await screen.button('Create 3 documents').click()
  })

  await test.step('they are there, filled with what is known', async () => {
    for (const path of core) {
      await expect(screen.documents.getByRole('button', { name: path, exact: true })).toBeVisible()
      const text = repository.read(path)
      expect(text).toContain('Orchard & Sons')
      expect(text).not.toMatch(/\{\{(?:PROJECT_NAME|REPO_PATH|DATE)\}\}/)
    }
    expect(repository.read('SPEC.md')).toContain(repository.root)
  })

  await test.step('and are still templates, with a contract to choose', async () => {
    await expect(screen.presentStage).toContainText('INIT')
    await expect(screen.region('Gates').getByRole('button', { name: /None of them is still a template/ })).toBeVisible()
    await expect(screen.region('Contract').getByRole('button', { name: /^Choose/ })).toHaveCount(7)
    await screen.settled()
    await expect
      .poll(() => query(data, 'select path, is_template from documents order by path'))
      .toEqual(core.map((path) => ({ path, is_template: 1 })))
  })

  await test.step('choosing from the menu writes the choice into the text, and nothing to disk', async () => {
    const spec = repository.read('SPEC.md')
    await screen.region('Contract').getByRole('button', { name: 'Choose Database' }).click()
    await page.getByRole('menuitem', { name: /SQLite/ }).click()
    const row = screen.region('Contract').getByRole('row', { name: /Database/ })
    await row.getByRole('button', { name: 'SQLite', exact: true }).click()
    await expect(screen.line('SPEC.md', '- Database:')).toHaveText('- Database: SQLite')
    expect(repository.read('SPEC.md')).toBe(spec)
  })

  await test.step('nothing is committed', () => {
    expect(repository.git('rev-parse', 'HEAD')).toBe(head)
    expect(repository.git('status', '--porcelain').split('\n')).toEqual(core.map((path) => `?? ${path}`))
  })
})

test('a document that exists is never written over', async ({ launch, repositoryOf }) => {
  const { 'SPEC.md': spec, 'README.md': readme } = documents()
  const repository = repositoryOf({ 'SPEC.md': spec, 'README.md': readme })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen
    .region('Next action')
    .getByRole('button', { name: /templates/ })
    .click()
  const offer = screen.dialog('Add documents from templates')
  await expect(offer.getByRole('checkbox', { name: 'SPEC.md', exact: true })).toBeDisabled()
  await offer.getByRole('button', { name: 'Create 2 documents' }).click()
  await expect(offer).toBeHidden()
  await expect.poll(() => core.filter((path) => repository.exists(path))).toEqual(core)
  expect(repository.read('SPEC.md')).toBe(spec)
})
