import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const items = `
## Open Points

- TODO: name the sort of the north field (owner: Ana) by 2020-05-01
- OPEN QUESTION: which scale weighs the last crate?
- RISK: hail in May
`

test('open items are answered, decided and made tasks from the ledger, by keyboard', async ({ launch, repositoryOf }) => {
  const files = documents()
  const repository = repositoryOf({ ...files, 'SPEC.md': `${files['SPEC.md']}${items}` })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.waitForJudgement()
  await expect(screen.region('Open items')).toContainText('name the sort of the north field')

  await keyboard.press('Control+Shift+l')
  const ledger = page.getByRole('region', { name: 'Ledger' })
  const grid = ledger.getByRole('grid', { name: 'Open items' })
  await expect(grid).toBeFocused()
  const active = grid.locator('[aria-selected="true"]')
  await expect(active).toContainText('name the sort of the north field')
  await expect(active).toContainText('years late')
  await expectAccessible(page, 'ledger')

  await test.step('a question is answered where it stands, in one step that is taken back in one step', async () => {
    await keyboard.press('ArrowDown')
    await expect(active).toContainText('which scale weighs the last crate?')
    await keyboard.press('a')
    await keyboard.type('The one at the gate')
    await expect(
      ledger.getByText('which scale weighs the last crate? **Answer:** The one at the gate', { exact: false }).first(),
    ).toBeVisible()
    await expectAccessible(page, 'answer')
    await keyboard.press('Enter')
    await expect(grid).toBeFocused()
    await expect(grid).not.toContainText('which scale')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(grid).toContainText('which scale weighs the last crate?')
  })

  await test.step('a to-do becomes a task of the plan', async () => {
    await grid.focus()
    await keyboard.press('Home')
    await keyboard.press('t')
    await expect(grid).not.toContainText('name the sort')
    await screen.show('ACTIVE_SPEC.md')
    await expect(screen.line('ACTIVE_SPEC.md', 'name the sort of the north field')).toBeVisible()
  })

  await test.step('the filter narrows the list, Enter goes to the place, and a decision starts from an item', async () => {
    await keyboard.press('Control+Shift+l')
    await keyboard.press('/')
    await keyboard.type('hail')
    await expect(ledger).toContainText('1 of 2 open')
    await keyboard.press('Enter')
    await expect(grid).toBeFocused()
    await keyboard.press('d')
    await expect(screen.dialog('Record a decision').getByLabel('What was decided')).toHaveValue('hail in May')
    await keyboard.press('Escape')
    await expect(grid).toBeFocused()
    await keyboard.press('Enter')
    await expect(screen.editor('SPEC.md')).toBeFocused()
    await expect(screen.line('SPEC.md', 'RISK: hail in May')).toBeVisible()
  })
})
