import { basename } from 'node:path'
import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('two repositories in two windows, and none in two of them', async ({ launch, repositoryOf }) => {
  const [one, two] = [repositoryOf(documents({ active: { database: 'MongoDB' } })), repositoryOf(documents())]
  const { app, page, data } = await launch(one.root)
  await expect(new Screen(page).presentStage).toHaveText(/ACCEPT/)
  const opened = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+N')
  const other = await opened
  await expect(other.getByRole('button', { name: 'Try the sample' })).toBeVisible()

  // A second start of the application opens its repository in the empty window.
  await app.evaluate(({ app: main }, path) => main.emit('second-instance', {}, ['electron', path], '/'), two.root)
  await expect(new Screen(other).presentStage).toHaveText('GO')
  await expect(new Screen(page).presentStage).toHaveText(/ACCEPT/)
  await new Screen(other).replaceLine('SPEC.md', 'Database: PostgreSQL 15', '- Database: SQLite')
  await expect(new Screen(other).presentStage).not.toHaveText('GO')
  await expect(new Screen(page).line('SPEC.md', 'Database: SQLite')).toHaveCount(0)

  // The repository of the first window is shown there.
  await other.evaluate((path) => window.bridge.openRepository(path), one.root)
  await expect(new Screen(other).line('SPEC.md', 'Database: SQLite')).toBeVisible()
  await other.close()
  await expect(new Screen(page).presentStage).toHaveText(/ACCEPT/)
  expect(data).not.toBe('')
})

test('tabs are switched in the order of use, pinned and closed, by keyboard alone', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  await screen.show('DECISION_LOG.md')
  await screen.show('SPEC.md')
  await page.keyboard.press('Control+Tab')
  await expect(screen.tab('DECISION_LOG.md')).toHaveAttribute('aria-selected', 'true')
  await screen.tab('DECISION_LOG.md').focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Pin' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(screen.tab('DECISION_LOG.md')).toBeFocused()
  await expect(page.getByRole('tab').first()).toHaveAccessibleName('DECISION_LOG.md')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Unpin' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Close others' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab')).toHaveCount(1)
  await expect(screen.editor('DECISION_LOG.md')).toBeVisible()
})

test('settings count at once and stay, and help lists every shortcut and licence, by keyboard alone', async ({ launch, repositoryOf }) => {
  const { root } = repositoryOf(documents())
  const first = await launch(root)
  const { page } = first
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await page.keyboard.press('Control+,')
  const settings = screen.dialog('Settings')
  await expect(settings.getByLabel('Theme')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(settings.getByLabel('Theme')).toHaveValue('dark')
  // The page of a test has a colour scheme of its own, so main is asked.
  await expect.poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await settings.getByLabel('Line numbers').focus()
  await page.keyboard.press('Space')
  await settings.getByRole('button', { name: 'Larger text' }).focus()
  await page.keyboard.press('Enter')
  await expect(settings.getByRole('status')).toHaveText('16 px')
  // The dialog of the system cannot be driven, so it answers at once.
  await first.app.evaluate(({ dialog }, program) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [program] })
  }, process.execPath)
  await settings.getByRole('button', { name: 'Choose a program…' }).focus()
  await page.keyboard.press('Enter')
  const program = basename(process.execPath).replace(/\.exe$/, '')
  await expect(settings.locator('.settings-editor-name')).toHaveText(program)
  await expectAccessible(page, 'settings')
  await page.keyboard.press('Escape')
  await screen.show('SPEC.md')
  await screen.documents.getByRole('button', { name: 'SPEC.md', exact: true }).focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: `Open in ${program}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.cm-lineNumbers')).toBeHidden()
  await expect(screen.editor('SPEC.md')).toHaveCSS('font-size', '16px')

  await page.keyboard.press('F1')
  await expect(screen.dialog('Keyboard shortcuts')).toContainText('Next finding')
  await expectAccessible(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('about')
  await page.keyboard.press('Enter')
  await expect(screen.dialog('Spec Cockpit')).toContainText('better-sqlite3')
  await expectAccessible(page, 'about')
  await first.close()

  const second = await launch()
  await expect(new Screen(second.page).presentStage).toHaveText('GO')
  await expect(second.page.locator('.cm-lineNumbers')).toBeHidden()
  const labels = () => second.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  // The window publishes its commands when it is idle.
  await expect.poll(labels).toEqual(expect.arrayContaining(['&File', '&Go', '&Decide', '&View', '&Help']))
})
