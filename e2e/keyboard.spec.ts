import { activeSpecText, decisionLogText, documents, specText } from './support/documents'
import { find, goTo, tabTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor, textOf } from './support/text'

test('a conflict is typed, resolved and restored by keyboard alone', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await expect(screen.presentStage).toHaveText('GO')

  await goTo(page, 'ACTIVE_SPEC.md')
  await find(page, 'PostgreSQL 15')
  await keyboard.type('MongoDB')
  await expect(screen.region('Conflicts')).toContainText('says MongoDB')
  await keyboard.press('Control+Home')
  await keyboard.press('F8')
  await expect.poll(() => cursor(page)).toEqual({ selected: '', after: 'MongoDB' })

  await keyboard.press('Control+.')
  await expect(screen.line('ACTIVE_SPEC.md', 'Database: PostgreSQL 15')).toBeVisible()
  await expect(screen.region('Conflicts')).toContainText('The documents agree with each other.')
  await keyboard.press('Control+z')
  await expect(screen.line('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeVisible()
  await expect(screen.region('Conflicts')).toContainText('says MongoDB')
  await keyboard.press('Control+Shift+z')
  await expect(screen.region('Conflicts')).toContainText('The documents agree with each other.')
  await keyboard.press('Control+s')
  await expect(screen.presentStage).toHaveText('GO')
  expect(repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText())
})

test('SPEC is changed, decided and committed by keyboard alone', async ({ launch, repositoryOf }) => {
  const moved = { database: 'MySQL 8' }
  const repository = repositoryOf(documents({ active: moved }))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await expect(screen.presentStage).toContainText('ACCEPT')

  await goTo(page, 'SPEC.md')
  await find(page, 'PostgreSQL 15')
  await keyboard.type('MySQL 8')
  await expect(screen.region('Decisions')).toContainText('a decision is owed')
  await keyboard.press('Control+s')
  await expect.poll(() => repository.read('SPEC.md')).toBe(specText(moved))

  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await keyboard.type('Draft a decision')
  await expect(page.getByRole('option', { selected: true })).toContainText('Draft a decision')
  await keyboard.press('Enter')
  const form = screen.dialog('Record a decision')
  await expect(form.getByLabel('What was decided')).toHaveValue(/MySQL 8/)
  await expect(form.getByLabel('Why')).toBeFocused()
  await keyboard.type('The hosting offers nothing else')
  await keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect.poll(() => repository.read('DECISION_LOG.md')).toMatch(/\n\| 004 \|.*MySQL 8.*\| The hosting offers nothing else \|.*\n$/)

  await keyboard.press('Control+Enter')
  const dialog = screen.dialog('Commit')
  await expect(dialog.getByLabel('Subject')).toBeFocused()
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await tabTo(page, dialog.getByRole('button', { name: 'Trust this folder' }))
  await keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /Commit 2 documents/ })).not.toHaveAttribute('aria-disabled')
  await keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => repository.git('rev-list', '--count', 'HEAD')).toBe('2')
  expect(repository.git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(['DECISION_LOG.md', 'SPEC.md'])
  expect(repository.git('show', 'HEAD:SPEC.md')).toBe(specText(moved).trimEnd())
  expect(repository.read('DECISION_LOG.md').startsWith(decisionLogText)).toBe(true)
})

test('shortcuts focus regions and gates, and Escape returns to the text', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents({ active: { database: 'MongoDB' } })).root)
  const screen = new Screen(page)
  const { keyboard } = page
  await expect(screen.presentStage).toContainText('ACCEPT')
  await goTo(page, 'ACTIVE_SPEC.md')
  await keyboard.press('Control+1')
  await expect(screen.documentRow('ACTIVE_SPEC.md')).toBeFocused()
  await keyboard.press('Escape')
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
  await keyboard.press('Control+3')
  await expect(screen.region('Next action').getByRole('button').first()).toBeFocused()
  await keyboard.press('Alt+ArrowDown')
  await expect(screen.region('Gates').getByRole('button', { expanded: false }).first()).toBeFocused()
  await keyboard.press('Control+2')
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
})

test('shortcuts of syntax neither select nor change text', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await goTo(page, 'SPEC.md')
  const before = await textOf(page, 'SPEC.md')
  const line = screen.line('SPEC.md', 'The planner assigns')
  for (const keys of ['Control+u', 'Alt+u', 'Alt+l', 'Alt+Shift+ArrowLeft', 'Alt+Shift+a', 'Control+Alt+\\']) {
    await line.click()
    await page.keyboard.press(keys)
    expect((await cursor(page)).selected, keys).toBe('')
    await page.keyboard.type('§')
    await expect.poll(() => textOf(page, 'SPEC.md')).toContain('§')
    expect((await textOf(page, 'SPEC.md'))?.replace('§', ''), keys).toBe(before)
    await page.keyboard.press('Backspace')
    await expect.poll(() => textOf(page, 'SPEC.md')).toBe(before)
  }
  await page.keyboard.press('Control+a')
  expect((await cursor(page)).selected).toContain('The planner assigns')
})
