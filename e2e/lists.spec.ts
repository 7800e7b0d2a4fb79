import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('all findings and all decisions take the place of the text, and lead back to it', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.waitForJudgement()

  await test.step('the counts of the status line open the findings, and a key fixes one', async () => {
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /1 error/ })
      .click()
    const grid = page.getByRole('grid', { name: 'Findings' })
    await expect(grid).toBeFocused()
    await expect(grid.locator('[aria-selected="true"]')).toContainText('ACTIVE_SPEC says MongoDB')
    await expectAccessible(page, 'findings')
    await keyboard.press('.')
    await expect(grid.or(page.getByText('No finding. Nothing stands in the way.')).first()).not.toContainText('MongoDB')
    await keyboard.press('Escape')
    await expect(page.getByRole('textbox').first()).toBeFocused()
  })

  await test.step('the decisions are listed by date', async () => {
    await screen
      .region('Decisions')
      .getByRole('button', { name: /by date/ })
      .click()
    const grid = page.getByRole('grid', { name: 'Decisions' })
    await expect(grid).toBeFocused()
    await expectAccessible(page, 'decisions by date')
    await keyboard.press('Enter')
    await expect(screen.editor('DECISION_LOG.md')).toBeFocused()
  })
})
