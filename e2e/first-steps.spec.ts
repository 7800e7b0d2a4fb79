import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('from an empty folder to DRAFT: contract, hydrate, first decision, and the blanks only get fewer', async ({
  launch,
  repositoryOf,
}) => {
  const repository = repositoryOf({ 'README.md': '# Orchard\n' })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const next = screen.region('Next action')
  const counts = page.locator('.footer-counts')
  await screen.button('Create 3 documents').click()

  await expect(next).toContainText('Choose a database in SPEC.md.')
  await expect(screen.tab('SPEC.md')).toHaveAttribute('aria-selected', 'true')
  await expect(screen.line('SPEC.md', 'Role: you help a tech lead')).toHaveCount(0)
  await expect(counts).toContainText('0 errors, 0 warnings')
  const toFill = async () => Number(/(\d+) to fill/.exec((await counts.textContent()) ?? '')?.[1])
  let before = await toFill()

  for (const what of ['a database', 'an auth scheme', 'an API style', 'a runtime', 'an error format', 'a log format', 'a test tool']) {
    await expect(next).toContainText(`Choose ${what} in SPEC.md.`)
    await next.getByRole('button', { name: 'Choose…' }).click()
    await page.getByRole('menuitem').first().click()
    await expect(next).not.toContainText(`Choose ${what} in`)
    expect(await toFill()).toBeLessThan(before)
    before = await toFill()
  }

  await expect(next).toContainText('Write the contract of SPEC into ACTIVE_SPEC.md: 7 values are missing there.')
  await next.getByRole('button', { name: 'Hydrate…' }).click()
  await page.getByRole('button', { name: 'Write 7 values' }).click()
  await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()

  await expect(next).toContainText('Record the first decision: what was chosen, and why.')
  await next.getByRole('button', { name: 'Record a decision…' }).click()
  const form = screen.dialog('Record a decision')
  await form.getByLabel('What was decided').fill('Keep crates in PostgreSQL')
  await form.getByLabel('Why').fill('One writer at a time for one crate')
  await form.getByRole('button', { name: /Append/ }).click()
  await expect(screen.presentStage).toContainText('DRAFT')
  await expect(counts).toContainText('0 errors')
})

test('the strip and Tab lead from blank to blank, and a choice is made at its line', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ 'README.md': '# Orchard\n' })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const strip = page.getByRole('group', { name: 'Blanks of SPEC.md' })
  await screen.button('Create 3 documents').click()
  await expect(strip).toContainText(/Fill SPEC\.md: \d+ of \d+/)

  await screen.line('SPEC.md', '- Database:').getByRole('button').click()
  await expect(page.getByRole('menu', { name: 'Fixes for this line' }).getByRole('menuitem')).toHaveText([
    'Choose PostgreSQL',
    'Choose SQLite',
    'Choose MySQL',
    'Choose MongoDB',
    'Another value…',
  ])
  await expectAccessible(page, 'choices at a line, blanks')
  await page.getByRole('menuitem', { name: 'Another value…' }).click()
  await expect(screen.editor('SPEC.md')).toBeFocused()
  await page.keyboard.type('DuckDB')
  await expect(screen.line('SPEC.md', '- Database:')).toHaveText('- Database: DuckDB')
  await page.keyboard.press('Tab')
  await page.keyboard.type('none')
  await expect(screen.line('SPEC.md', '- Auth:')).toHaveText('- Auth: none')

  // Before the first blank of the contract comes, around the end, the last one of all.
  await strip.getByRole('button', { name: 'Previous' }).click()
  await expect(strip).toContainText(/Fill SPEC\.md: (\d+) of \1(?!\d)/)
  await page.keyboard.type('Mara')
  await expect(screen.line('SPEC.md', '**Author**')).toContainText('**Author**: Mara')
  await strip.getByRole('button', { name: 'Hide' }).click()
  await expect(strip).toHaveCount(0)
  await expect(screen.editor('SPEC.md')).toBeFocused()
})
