import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { goTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor, textOf } from './support/text'

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

test('the id of a decision leads to its definition, and from there to all places that cite it', async ({ launch, repositoryOf }) => {
  const texts = documents()
  const cited = `${texts['ACTIVE_SPEC.md']}\nThe crane follows decision 002.\n`
  const { page } = await launch(repositoryOf({ ...texts, 'ACTIVE_SPEC.md': cited }).root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.show('ACTIVE_SPEC.md')
  await screen.editor('ACTIVE_SPEC.md').focus()
  await keyboard.press('Control+End')
  const id = screen.line('ACTIVE_SPEC.md', 'The crane follows').locator('.id-link')
  await expect(id).toHaveText('002')
  await id.hover()
  await expect(page.locator('.id-card')).toContainText('Decision 002')
  await id.click({ modifiers: ['Control'] })
  await expect(screen.editor('DECISION_LOG.md')).toBeFocused()
  await expect.poll(() => cursor(page)).toMatchObject({ selected: '', after: expect.stringContaining('002') })

  await keyboard.press('Control+p')
  await keyboard.type('active')
  await keyboard.press('Enter')
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
  await keyboard.press('Control+End')
  await keyboard.press('ArrowUp')
  await keyboard.press('End')
  await keyboard.press('ArrowLeft')
  await keyboard.press('Shift+F12')
  await expect(page.getByRole('combobox', { name: 'Search in all documents' })).toHaveValue('id:002')
  await expect(page.getByRole('option', { name: /The crane follows decision 002/ })).toBeVisible()
})

test('links and tokens are completed, and Enter ends a line where nothing was chosen', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  const { keyboard } = page
  const offered = page.locator('.completions').getByRole('option')
  await screen.show('ACTIVE_SPEC.md')
  await expect(screen.editor('ACTIVE_SPEC.md')).toHaveAttribute('aria-autocomplete', 'list')
  // What is offered comes from the judged documents.
  await screen.waitForJudgement()
  await screen.editor('ACTIVE_SPEC.md').focus()
  await keyboard.press('Control+End')
  await keyboard.type('See [the spec](')
  await expect(offered.filter({ hasText: 'SPEC.md' })).toBeVisible()
  await expect(offered.and(page.locator('[aria-selected="true"]'))).toHaveCount(0)
  await keyboard.type('SP')
  await expect(offered).toHaveCount(1)
  await keyboard.press('Tab')
  await keyboard.type(') and [it](')
  await expect(offered.first()).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('TOD')
  await expect(offered).toHaveCount(0)
  await keyboard.press('Control+Space')
  await expect(offered.and(page.locator('[aria-selected="true"]'))).toContainText('TODO:')
  await keyboard.press('Enter')
  await keyboard.type('moor')
  await expect.poll(() => textOf(page, 'ACTIVE_SPEC.md')).toMatch(/See \[the spec\]\(SPEC\.md\) and \[it\]\(\nTODO: moor$/)
})
