import { query } from './support/database'
import { documents } from './support/documents'
import { tabTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const core = ['ACTIVE_SPEC.md', 'DECISION_LOG.md', 'SPEC.md']
const others = ['CONSTITUTION.md', 'TECHNICAL-DESIGN.md', 'specs/<name>.md']

test('a repository without documents gets them from templates', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ 'README.md': '# Orchard\n' })
  const head = repository.git('rev-parse', 'HEAD')
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)

  await test.step('the core documents are offered', async () => {
    await expect(page.getByRole('heading', { name: 'No specification documents here yet' })).toBeVisible()
    await expect(screen.presentStage).toContainText('INIT')
    for (const path of core) await expect(page.getByRole('checkbox', { name: path, exact: true })).toBeChecked()
    for (const path of others) await expect(page.getByRole('checkbox', { name: path, exact: true })).not.toBeChecked()
    await page.getByLabel('Project name').fill('Orchard & Sons')
    await screen.button('Create 3 documents').click()
  })

  await test.step('the documents exist, with project name and date filled in', async () => {
    for (const path of core) {
      await expect(screen.documentRow(path)).toBeVisible()
      const text = repository.read(path)
      expect(text).toContain('Orchard & Sons')
      expect(text).not.toMatch(/\{\{(?:PROJECT_NAME|REPO_PATH|DATE)\}\}/)
    }
    expect(repository.read('SPEC.md')).toContain(repository.root)
  })

  await test.step('they are still templates, with a contract to choose', async () => {
    await expect(screen.presentStage).toContainText('INIT')
    await expect(screen.region('Gates').getByRole('button', { name: /No core document is still a template/ })).toBeVisible()
    await screen.region('Contract').getByRole('button', { name: '7 fields to choose in SPEC.md' }).click()
    await expect(screen.region('Contract').getByRole('button', { name: /^Choose/ })).toHaveCount(7)
    await screen.waitForJudgement()
    await expect
      .poll(() => query(data, 'select path, is_template from documents order by path'))
      .toEqual(core.map((path) => ({ path, is_template: 1 })))
  })

  await test.step('choosing from the menu changes the text, and not the disk', async () => {
    const spec = repository.read('SPEC.md')
    await screen.region('Contract').getByRole('button', { name: 'Choose Database' }).click()
    await page.getByRole('menuitem', { name: /SQLite/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false)
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

test('an existing document is never overwritten', async ({ launch, repositoryOf }) => {
  const { 'SPEC.md': spec, 'README.md': readme } = documents()
  const repository = repositoryOf({ 'SPEC.md': spec, 'README.md': readme })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen
    .region('Next action')
    .getByRole('button', { name: /templates/ })
    .click()
  const offer = screen.dialog('New document from template')
  await expect(offer.getByText('SPEC.md exists already and stays as it is.')).toBeVisible()
  await expect(offer.getByRole('checkbox', { name: 'SPEC.md', exact: true })).toHaveCount(0)
  await offer.getByRole('button', { name: 'Create 2 documents' }).click()
  await expect(offer).toBeHidden()
  await expect.poll(() => core.filter((path) => repository.exists(path))).toEqual(core)
  expect(repository.read('SPEC.md')).toBe(spec)
})

test('the other kinds are offered with the core documents, each with its path', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ '.specify/notes.txt': 'ours\n' })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const law = '.specify/memory/constitution.md'
  await page.getByRole('checkbox', { name: law, exact: true }).check()
  await page.getByRole('checkbox', { name: 'specs/<name>.md', exact: true }).check()
  await expect(screen.button('Create 5 documents')).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('Name of the feature').fill('Weigh offline')
  await expect(page.getByRole('checkbox', { name: 'specs/weigh-offline.md', exact: true })).toBeChecked()
  await page.getByRole('checkbox', { name: 'DECISION_LOG.md', exact: true }).uncheck()
  await screen.button('Create 4 documents').click()
  for (const path of ['SPEC.md', 'ACTIVE_SPEC.md', law, 'specs/weigh-offline.md']) {
    await expect(screen.documentRow(path)).toBeVisible()
  }
  expect(repository.read('specs/weigh-offline.md')).toContain('## 3. User Stories & Acceptance Criteria')
  expect(repository.read(law)).toMatch(/^# Constitution: cockpit-repository/m)
  expect(repository.exists('DECISION_LOG.md')).toBe(false)
  expect(repository.exists('TECHNICAL-DESIGN.md')).toBe(false)
  await screen.waitForJudgement()
  await screen.documentRow('specs/weigh-offline.md').hover()
  await expect(page.getByRole('tooltip', { name: /feature spec, still a template/ })).toBeVisible()
})

test('a further document is created by keyboard alone and opens, and nothing else changes', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  const offer = screen.dialog('New document from template')
  await expect(screen.presentStage).toHaveText('GO')
  await screen.show('SPEC.md')
  const ask = async () => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await keyboard.type('new document')
    await expect(page.getByRole('option', { selected: true })).toContainText('New document from template…')
    await keyboard.press('Enter')
    await expect(offer.getByRole('checkbox').first()).toBeFocused()
  }

  await ask()
  await expect(offer.getByRole('checkbox')).toHaveCount(3)
  await expect(offer.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await expect(offer).toContainText('SPEC.md, ACTIVE_SPEC.md and DECISION_LOG.md exist already')
  await tabTo(page, offer.getByRole('checkbox', { name: 'TECHNICAL-DESIGN.md', exact: true }))
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await expect(offer).toBeHidden()
  await expect(screen.tab('TECHNICAL-DESIGN.md')).toHaveAttribute('aria-selected', 'true')
  await expect(screen.editor('TECHNICAL-DESIGN.md')).toBeFocused()
  expect(repository.git('status', '--porcelain')).toBe('?? TECHNICAL-DESIGN.md')

  await test.step('it is not offered again, but another feature always is', async () => {
    await screen.waitForJudgement()
    await ask()
    await expect(offer.getByRole('checkbox')).toHaveCount(2)
    await expect(offer).toContainText('TECHNICAL-DESIGN.md exist already')
    await tabTo(page, offer.getByRole('checkbox', { name: 'specs/<name>.md', exact: true }))
    await keyboard.press('Space')
    await tabTo(page, offer.getByLabel('Name of the feature'))
    await keyboard.type('Pay slips')
    await keyboard.press('Enter')
    await expect(screen.editor('specs/pay-slips.md')).toBeFocused()
    expect(repository.git('status', '--porcelain').split('\n')).toEqual(['?? TECHNICAL-DESIGN.md', '?? specs/'])
  })
})

test('an existing file that is not a document is not overwritten', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({
    ...documents(),
    'CONSTITUTION.md': 'ours\n',
    'specs/pay-slips.md': 'ours too\n',
    'spec-cockpit.json': '{ "ignore": ["CONSTITUTION.md", "specs/**"] }\n',
  })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const offer = screen.dialog('New document from template')
  await expect(screen.presentStage).toHaveText('GO')
  for (const [path, name] of [
    ['CONSTITUTION.md', null],
    ['specs/<name>.md', 'Pay slips'],
  ] as const) {
    await screen.documents.getByRole('button', { name: /template/ }).click()
    await offer.getByRole('checkbox', { name: path, exact: true }).check()
    if (name !== null) await offer.getByLabel('Name of the feature').fill(name)
    await offer.getByRole('button', { name: 'Create 1 document' }).click()
    await expect(page.getByText(/exists already\. Review it before you overwrite it/).first()).toBeVisible()
    await offer.getByRole('button', { name: 'Close' }).click()
  }
  expect(repository.git('status', '--porcelain')).toBe('')
})
