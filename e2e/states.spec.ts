import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('a folder without git becomes a repository, UTF-16 becomes UTF-8, and a folder that is gone is waited for', async ({ launch }) => {
  const root = mkdtempSync(join(tmpdir(), 'harbour-'))
  const files = documents()
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
  writeFileSync(join(root, 'SPEC.md'), Buffer.from(`\uFEFF${files['SPEC.md']}`, 'utf16le'))
  const { page } = await launch(root)
  const screen = new Screen(page)
  await screen.button('Make it a repository…').click()
  await expect(screen.dialog('Make this folder a git repository?')).toBeVisible()
  await expectAccessible(page, 'question about git')
  expect(existsSync(join(root, '.git'))).toBe(false)
  await page.keyboard.press('Escape')
  await screen.button('Make it a repository…').click()
  await screen.dialog('Make this folder a git repository?').getByRole('button', { name: 'Make it a repository' }).click()
  await expect(screen.button('Make it a repository…')).toHaveCount(0)
  expect(existsSync(join(root, '.git', 'HEAD'))).toBe(true)

  await screen.show('SPEC.md')
  await expect(screen.region('Contract')).toContainText('SPEC.md cannot be read, so its contract is unknown.')
  await screen.button('Convert to UTF-8').click()
  await expect(screen.line('SPEC.md', 'Database:')).toBeVisible()
  await expect(screen.button('Convert to UTF-8')).toHaveCount(0)

  await screen.line('SPEC.md', 'Database:').click()
  await page.keyboard.type('§')
  renameSync(root, `${root}-moved`)
  await expect(page.getByRole('heading', { name: 'This folder is gone.' })).toBeVisible()
  await expect(screen.button('Locate…')).toBeFocused()
  await expect(page.getByText('The unsaved text of 1 document is kept')).toBeVisible()
  await expectAccessible(page, 'folder is gone')
  renameSync(`${root}-moved`, root)
  await expect(screen.line('SPEC.md', '§')).toBeVisible()
  rmSync(root, { recursive: true })
})
