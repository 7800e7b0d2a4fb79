import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { goTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor } from './support/text'

test('everything is searched by keyboard: from the palette, previews, a jump, and back to where one was', async ({
  launch,
  repositoryOf,
}) => {
  const { page } = await launch(repositoryOf(documents({ active: { database: 'MongoDB' } })).root)
  const screen = new Screen(page)
  const { keyboard } = page
  const field = page.getByRole('combobox', { name: 'Search in all documents' })
  const hits = page.getByRole('listbox', { name: 'Hits' })
  const selected = hits.getByRole('option', { selected: true })
  await expect(screen.region('Conflicts')).toContainText('says MongoDB')
  await goTo(page, 'ACTIVE_SPEC.md')
  await keyboard.type('A gangway. ')

  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await keyboard.type('gangway')
  await expect(page.getByRole('option', { name: '1 hit in 1 document', selected: true })).toBeVisible()
  await keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(hits.getByRole('option', { name: /A gangway/ })).toHaveCount(1)
  await keyboard.press('Control+A')
  await keyboard.type('PostgreSQL')
  await expect(page.getByRole('status').filter({ hasText: 'documents.' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(selected).toContainText('PostgreSQL 15')
  await expect(screen.tab('SPEC.md')).toHaveAttribute('aria-selected', 'true')
  await expect(field).toBeFocused()
  await expectAccessible(page, 'search with hits')

  await keyboard.press('Escape')
  await expect(screen.documents).toBeVisible()
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()

  await keyboard.press('Control+Shift+F')
  await keyboard.type('ki')
  await keyboard.press('Tab')
  await keyboard.type('err')
  await expect(page.getByRole('option', { name: 'error', exact: true })).toBeVisible()
  await keyboard.press('Tab')
  await expect(field).toHaveValue('kind:error ')
  await expect(hits.getByRole('option', { name: /says MongoDB/ })).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await expect(selected).toContainText('MongoDB')
  await keyboard.press('Enter')
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
  await expect.poll(() => cursor(page)).toEqual({ selected: '', after: 'MongoDB' })
})
