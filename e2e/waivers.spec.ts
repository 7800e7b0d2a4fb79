import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { activeSpecText, documents, lineOf } from './support/documents'
import { tabTo } from './support/keyboard'
import { projectRoot } from './support/programs'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor } from './support/text'

const todo = '- TODO: measure a night without network'
const comment = '<!-- cockpit-allow no-open-todo: the harvest ends first, D-003 -->'
const waivedText = activeSpecText().replace('- A queue of crates on the scale', `${comment}\n${todo}`)
const configuration = `${JSON.stringify({ waivers: [{ check: 'no-dead-link', path: 'SPEC.md', reason: 'written in May, D-002' }] }, null, 2)}\n`

test('a waived finding is listed with its reason and blocks no gate', async ({ launch, repositoryOf }) => {
  const all = documents()
  const spec = all['SPEC.md'].replace('Fastify 5 serves', '[Fastify 5](fastify.md) serves')
  const repository = repositoryOf({ ...all, 'SPEC.md': spec, 'ACTIVE_SPEC.md': waivedText, 'spec-cockpit.json': configuration })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const waived = screen.region('Waived')
  await expect(screen.presentStage).toHaveText('GO')

  await test.step('the list is collapsed at first and shows the count', async () => {
    await expect(waived).toContainText('2')
    await expect(waived.getByText('the harvest ends first, D-003')).toHaveCount(0)
  })

  await test.step('each entry of the expanded list shows check, message and reason', async () => {
    await waived.getByRole('button', { name: 'ACTIVE_SPEC.md' }).click()
    const entry = waived.getByRole('listitem').filter({ hasText: 'no-open-todo' })
    await expect(entry).toContainText('measure a night without network')
    await expect(entry).toContainText('the harvest ends first, D-003')
    await waived.getByRole('button', { name: /^SPEC\.md/ }).click()
    await expect(waived.getByRole('listitem').filter({ hasText: 'no-dead-link' })).toContainText('written in May, D-002')
  })

  await test.step('an entry opens its line, which is not underlined', async () => {
    await waived.getByRole('button', { name: new RegExp(`ACTIVE_SPEC\\.md:${lineOf(waivedText, todo)}`) }).click()
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
    await expect(screen.line('ACTIVE_SPEC.md', todo)).toBeInViewport()
    await expect(screen.editor('ACTIVE_SPEC.md').locator('.cm-lintRange')).toHaveCount(0)
  })

  await test.step('the hover shows the reason', async () => {
    await screen.line('ACTIVE_SPEC.md', todo).locator('.token-chip').hover()
    await expect(page.getByRole('tooltip').filter({ hasText: 'Waived: the harvest ends first, D-003' })).toBeVisible()
  })

  await test.step('the keyboard reaches an entry', async () => {
    await page.keyboard.press('Control+3')
    await tabTo(page, waived.getByRole('button', { name: new RegExp(`ACTIVE_SPEC\\.md:${lineOf(waivedText, todo)}`) }))
    await page.keyboard.press('Enter')
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
  })

  await test.step('a finding without its waiver is reported again', async () => {
    await waived.getByRole('button', { name: new RegExp(`line ${lineOf(waivedText, comment)}`) }).click()
    await expect.poll(() => cursor(page)).toEqual({ selected: '', after: comment })
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Delete')
    await expect(screen.line('ACTIVE_SPEC.md', todo).locator('.cm-lintRange')).toHaveCount(1)
    await expect(waived).not.toContainText('ACTIVE_SPEC.md')
  })
})

test('the list of waived findings is hidden when it is empty', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await expect(screen.region('Waived')).toHaveCount(0)
})

const conflict = { active: { database: 'MongoDB' } }
const conflictComment = '<!-- cockpit-allow no-conflict-with-spec: until the move in May, D-003 -->'

test('a finding is waived from its gate, with a reason that is written into the file', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents(conflict))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const gates = screen.region('Gates')
  const dialog = screen.dialog('Waive a finding')
  await expect(screen.presentStage).toContainText('ACCEPT')

  await test.step('the dialog names the finding and the file, and asks for the reason', async () => {
    await gates.getByRole('button', { name: /No error in any document/ }).click()
    await gates.getByRole('button', { name: 'Waive with a reason…' }).click()
    await expect(dialog).toContainText('ACTIVE_SPEC says MongoDB')
    await expect(dialog).toContainText('no-conflict-with-spec')
    await expect(dialog).toContainText(/comment in ACTIVE_SPEC\.md.*committed/)
    await expect(dialog.getByLabel('Reason')).toBeFocused()
    await dialog.getByRole('button', { name: 'Waive' }).click()
    await expect(dialog.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog).toContainText('Say why it may stay')
    expect(await screen.line('ACTIVE_SPEC.md', 'cockpit-allow').count()).toBe(0)
  })

  await test.step('a reason that cannot be written in a comment is rejected with a message', async () => {
    await dialog.getByLabel('Reason').fill('see --> there')
    await dialog.getByRole('button', { name: 'Waive' }).click()
    await expect(dialog).toContainText('without "-->"')
  })

  await test.step('a reason is written as a comment above the line, and the finding is waived', async () => {
    await dialog.getByLabel('Reason').fill('until the move in May, D-003')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await screen.show('ACTIVE_SPEC.md')
    await expect(screen.line('ACTIVE_SPEC.md', conflictComment)).toBeVisible()
    await expect(screen.region('Waived')).toContainText('1')
    await expect(screen.editor('ACTIVE_SPEC.md').locator('.cm-lintRange-error')).toHaveCount(0)
  })

  await test.step('one undo removes the waiver, one redo restores it', async () => {
    await screen.line('ACTIVE_SPEC.md', 'Objective').click()
    await page.keyboard.press('Control+z')
    await expect(screen.line('ACTIVE_SPEC.md', 'cockpit-allow')).toHaveCount(0)
    await expect(screen.region('Waived')).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await expect(screen.region('Waived')).toContainText('1')
  })

  await test.step('the saved file has that line in addition and no other change', async () => {
    await page.keyboard.press('Control+s')
    const text = activeSpecText(conflict.active)
    await expect
      .poll(() => repository.read('ACTIVE_SPEC.md'))
      .toBe(text.replace('- Database: MongoDB', `${conflictComment}\n- Database: MongoDB`))
  })

  await test.step('the waiver is taken back: its line goes, and nothing else', async () => {
    await screen
      .region('Waived')
      .getByRole('button', { name: /ACTIVE_SPEC/ })
      .click()
    await screen.region('Waived').getByRole('button', { name: 'Take it back' }).click()
    await expect(screen.region('Waived')).toHaveCount(0)
    await expect(page.getByText(/Took the waiver in ACTIVE_SPEC\.md:\d+ back/).first()).toBeVisible()
    await page.keyboard.press('Control+s')
    await expect.poll(() => repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText(conflict.active))
  })
})

test('a finding is waived from its hover, and by keyboard alone', async ({ launch, repositoryOf }) => {
  const row = '| T-2 | Send them once back online | @ben | 2099-05-15 | The same crate sent twice counts once | Planned |'
  const owned = activeSpecText().replace(row, row.replace('@ben', ''))
  const text = owned.replace('- Pay slips', '- Pay slips\n- TODO: name more\n\nAnd nobody\nTODO: say who weighs twice.')
  const repository = repositoryOf({ ...documents(), 'ACTIVE_SPEC.md': text })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  const dialog = screen.dialog('Waive a finding')
  const hover = page.locator('.cm-tooltip-hover')
  await expect(screen.presentStage).toHaveText('GO')
  await screen.show('ACTIVE_SPEC.md')

  await test.step('in the hover', async () => {
    await screen.line('ACTIVE_SPEC.md', 'name more').locator('.cm-lintRange').first().hover()
    await hover.getByRole('button', { name: 'Waive with a reason…' }).click()
    await dialog.getByLabel('Reason').fill('known in autumn')
    await keyboard.press('Control+Enter')
    await expect(screen.line('ACTIVE_SPEC.md', '<!-- cockpit-allow no-open-todo: known in autumn -->')).toBeVisible()
  })

  await test.step('waiving is not offered inside a paragraph, which a comment would split', async () => {
    await screen.waitForJudgement()
    await screen.line('ACTIVE_SPEC.md', 'say who weighs').locator('.cm-lintRange').first().hover()
    await expect(hover).toContainText('say who weighs twice')
    await screen.waitForJudgement()
    await expect(hover.getByRole('button', { name: 'Waive with a reason…' })).toHaveCount(0)
  })

  await test.step('by keyboard, the comment for a table is written above the table', async () => {
    await page.mouse.move(1, 1)
    await keyboard.press('Control+Home')
    while (
      !(await page.evaluate(() =>
        document.getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent?.startsWith('| T-2'),
      ))
    )
      await keyboard.press('F8')
    await keyboard.press('Control+k')
    await keyboard.type('waive the finding')
    await expect(page.getByRole('option', { selected: true })).toContainText('Waive the finding at the cursor…')
    await keyboard.press('Enter')
    await expect(dialog.getByLabel('Reason')).toBeFocused()
    await keyboard.type('Ben decides in May')
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
    await keyboard.press('Control+s')
    await expect
      .poll(() => repository.read('ACTIVE_SPEC.md'))
      .toContain('## Tasks\n\n<!-- cockpit-allow task-needs-owner-and-acceptance: Ben decides in May -->\n| ID |')
  })
})

test('a locked finding cannot be waived', async ({ launch, repositoryOf }) => {
  const template = readFileSync(join(projectRoot, 'resources/templates/SPEC.md'), 'utf8')
  const { page } = await launch(repositoryOf({ ...documents(), 'SPEC.md': template }).root)
  const screen = new Screen(page)
  const gates = screen.region('Gates')
  await gates.getByRole('button', { name: /No core document is still a template/ }).click()
  await expect(gates.getByRole('button', { name: /SPEC\.md: \d+ to fill/ })).toBeVisible()
  await screen.waitForJudgement()
  await expect(gates.getByRole('button', { name: /Waive/ })).toHaveCount(0)
})
