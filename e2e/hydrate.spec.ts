import { activeSpecText, documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { tabTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const bare = activeSpecText({ database: 'MongoDB' }).replace(/- Auth: .*\n- API Style: REST\n- Runtime\/Deploy: Docker\n/, '')

test('the chosen values are written as one undo step, and a value that differs only on request', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...documents(), 'ACTIVE_SPEC.md': bare })
  const commit = repository.git('rev-parse', '--short', 'HEAD')
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const dialog = screen.dialog('Hydrate ACTIVE_SPEC')
  await screen.region('Contract').getByRole('button', { name: 'Hydrate ACTIVE_SPEC (3)' }).click()

  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await expect(dialog.getByRole('group', { name: 'Set differently' })).toContainText('ACTIVE_SPEC says MongoDB')
  await expect(dialog.locator('ins')).toHaveText([
    /<!-- Hydrated from SPEC.md at/,
    '- Auth: OAuth 2.0',
    '- API Style: REST',
    '- Runtime/Deploy: Docker',
  ])
  await dialog.getByRole('checkbox', { name: /API style/ }).uncheck()
  await expect(dialog.locator('ins')).toHaveCount(3)
  await dialog.getByRole('checkbox', { name: /API style/ }).check()
  await dialog.getByRole('button', { name: 'Write 3 values' }).click()

  await expect(dialog).toBeHidden()
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
  await expect(screen.line('ACTIVE_SPEC.md', '- Auth: OAuth 2.0')).toBeVisible()
  await expect(screen.line('ACTIVE_SPEC.md', '- Database: MongoDB')).toBeVisible()
  await expect(screen.region('Contract').getByRole('button', { name: '6 fields agree' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect
    .poll(() => repository.read('ACTIVE_SPEC.md'))
    .toBe(
      bare
        .replace('- Database: MongoDB\n', '- Database: MongoDB\n- Auth: OAuth 2.0\n- API Style: REST\n- Runtime/Deploy: Docker\n')
        .replace(/(## Constraints.*\n)/, `$1<!-- Hydrated from SPEC.md at ${commit}, ${new Date().toLocaleDateString('sv')} -->\n`),
    )
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+s')
  await expect.poll(() => repository.read('ACTIVE_SPEC.md')).toBe(bare)
})

test('one value is taken in the contract, and the palette opens the dialog by keyboard alone', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...documents(), 'ACTIVE_SPEC.md': bare })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const contract = screen.region('Contract')
  await expect(contract.getByRole('button', { name: 'Hydrate ACTIVE_SPEC (3)' })).toBeVisible()
  await page.keyboard.press('Control+3')
  await tabTo(page, contract.getByRole('button', { name: 'Use OAuth 2.0 for Auth' }))
  await page.keyboard.press('Enter')
  await expect(contract.getByRole('button', { name: 'Use REST for API style' })).toBeFocused()
  await expect(contract.getByRole('button', { name: 'Hydrate ACTIVE_SPEC (2)' })).toBeVisible()

  await tabTo(page, contract.getByRole('button', { name: '4 fields agree' }))
  await page.keyboard.press('Enter')
  await contract.getByRole('row', { name: /Auth/ }).getByRole('button', { name: 'OAuth 2.0' }).first().focus()
  await expect(page.getByRole('tooltip')).toContainText(/SPEC was last committed on \d{4}-\d\d-\d\d/)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('hydrate')
  await page.keyboard.press('Enter')
  const dialog = screen.dialog('Hydrate ACTIVE_SPEC')
  await expect(dialog.getByRole('checkbox').first()).toBeFocused()
  await expectAccessible(page, 'contract, values to write')
  await page.keyboard.press('Control+Enter')
  await expect(screen.line('ACTIVE_SPEC.md', '- Runtime/Deploy: Docker')).toBeVisible()
})
