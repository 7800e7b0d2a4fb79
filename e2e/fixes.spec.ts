import { documents, specText } from './support/documents'
import { find, goTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const conflicted = specText().replace(
  '- Fastify 5 serves the interface.\n',
  '<<<<<<< HEAD\n- Fastify 5 serves the interface.\n=======\n- Express 5 serves the interface.\n>>>>>>> crates\n',
)

test('a merge marker is resolved only by choosing a side, by keyboard', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...documents(), 'SPEC.md': conflicted })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  const menu = page.getByRole('menu', { name: 'Fixes for this line' })
  const choice = (name: string) => menu.getByRole('menuitem', { name, exact: true })
  await screen.waitForJudgement()
  await goTo(page, 'SPEC.md')
  await find(page, '<<<<<<< HEAD')

  await keyboard.press('Control+.')
  await expect(menu.getByRole('menuitem')).toHaveText(['Keep the version of HEAD', 'Keep the version of crates', 'Keep both'])
  await expect(choice('Keep the version of HEAD')).toBeFocused()
  await expect(screen.line('SPEC.md', '>>>>>>> crates')).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(choice('Keep the version of crates')).toBeFocused()
  await keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(screen.editor('SPEC.md')).toBeFocused()
  for (const line of ['Fastify 5', '=======', 'Express 5']) await expect(screen.line('SPEC.md', line)).toBeVisible()
  await keyboard.press('Control+s')
  expect(repository.read('SPEC.md')).toBe(conflicted)

  await keyboard.press('Control+.')
  await expect(choice('Keep the version of HEAD')).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(choice('Keep the version of crates')).toBeFocused()
  await keyboard.press('Enter')
  await expect(screen.line('SPEC.md', '>>>>>>> crates')).toBeHidden()
  await expect(screen.editor('SPEC.md')).toBeFocused()
  await keyboard.press('Control+s')
  await expect.poll(() => repository.read('SPEC.md')).toBe(specText().replace('Fastify', 'Express'))

  await keyboard.press('Control+z')
  await keyboard.press('Control+s')
  await expect.poll(() => repository.read('SPEC.md')).toBe(conflicted)
})

test('the palette opens the same menu of fixes, and focus returns to the text', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...documents(), 'SPEC.md': conflicted })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.waitForJudgement()
  await goTo(page, 'SPEC.md')
  await find(page, '<<<<<<< HEAD')
  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await keyboard.type('Fix at the cursor')
  await expect(page.getByRole('option', { selected: true })).toContainText('Fix at the cursor')
  await keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Keep the version of HEAD', exact: true })).toBeFocused()
  await keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(screen.editor('SPEC.md')).toBeFocused()
  expect(repository.read('SPEC.md')).toBe(conflicted)
})
