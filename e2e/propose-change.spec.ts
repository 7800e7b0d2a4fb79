import { documents, specText } from './support/documents'
import { goTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { textOf } from './support/text'

const conflict = { active: { database: 'MongoDB' } }

for (const [way, leave] of [
  ['Cancel', 'button'],
  ['Esc', 'key'],
] as const) {
  test(`${way} reverts a proposed change of a SPEC that was not open`, async ({ launch, repositoryOf }) => {
    const repository = repositoryOf(documents(conflict))
    const { page } = await launch(repository.root)
    const screen = new Screen(page)
    await expect(screen.presentStage).toContainText('ACCEPT')
    await goTo(page, 'SPEC.md')
    await page.keyboard.press('Control+w')
    await expect(screen.tab('SPEC.md')).toHaveCount(0)
    await goTo(page, 'ACTIVE_SPEC.md')
    await screen.conflictUnder('ACTIVE_SPEC.md', 'Database: MongoDB').getByRole('button', { name: 'Propose a SPEC change' }).click()
    const form = screen.dialog('Record a decision')
    await expect(form.getByLabel('What was decided')).toHaveValue(/MongoDB/)
    expect(await textOf(page, 'SPEC.md')).toBe(specText({ database: 'MongoDB' }))
    if (leave === 'key') await page.keyboard.press('Escape')
    else await form.getByRole('button', { name: 'Cancel' }).click()
    await expect(form).toBeHidden()
    await expect.poll(() => textOf(page, 'SPEC.md')).toBe(specText())
    await expect(screen.tab('SPEC.md')).toHaveCount(0)
    await expect(screen.tab('ACTIVE_SPEC.md')).toHaveAttribute('aria-selected', 'true')
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
    await expect(screen.region('Conflicts')).toContainText('says MongoDB')
    await expect(screen.region('Decisions')).not.toContainText('a decision is owed')
    await page.keyboard.press('Control+Alt+s')
    await screen.waitForJudgement()
    expect(repository.git('status', '--porcelain')).toBe('')
  })
}

test('Cancel restores an open SPEC with its unsaved text and its undo history', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents(conflict))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const form = screen.dialog('Record a decision')
  const propose = screen.region('Conflicts').getByRole('button', { name: /Propose a SPEC.* change/ })
  await screen.show('SPEC.md')

  await test.step('a saved document is still saved', async () => {
    await propose.click()
    await expect(form.getByLabel('What was decided')).toHaveValue(/MongoDB/)
    await page.keyboard.press('Escape')
    await expect.poll(() => textOf(page, 'SPEC.md')).toBe(specText())
    await expect(screen.tab('SPEC.md')).not.toHaveAccessibleDescription('Unsaved')
  })

  await test.step('unsaved text of the user stays and is the next undo step', async () => {
    await screen.line('SPEC.md', 'A picker sees').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Always.')
    const typed = specText().replace('filters by picker.', 'filters by picker. Always.')
    await expect.poll(() => textOf(page, 'SPEC.md')).toBe(typed)
    await screen.waitForJudgement()
    await propose.click()
    await expect(form.getByLabel('What was decided')).toHaveValue(/MongoDB/)
    await form.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => textOf(page, 'SPEC.md')).toBe(typed)
    await screen.line('SPEC.md', 'Every refused crate').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page, 'SPEC.md')).not.toBe(typed)
    expect(await textOf(page, 'SPEC.md')).not.toContain('MongoDB')
  })
})

test('a recorded decision keeps the proposed change', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents(conflict))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen
    .region('Conflicts')
    .getByRole('button', { name: /Propose a SPEC.* change/ })
    .click()
  const form = screen.dialog('Record a decision')
  await form.getByLabel('Why').fill('The hosting offers nothing else')
  await form.getByRole('button', { name: /Append to DECISION_LOG/ }).click()
  await expect(form).toBeHidden()
  await expect.poll(() => repository.read('DECISION_LOG.md')).toContain('MongoDB')
  expect(await textOf(page, 'SPEC.md')).toBe(specText({ database: 'MongoDB' }))
  await expect(screen.tab('SPEC.md')).toHaveAttribute('aria-selected', 'true')
})
