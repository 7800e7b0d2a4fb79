import { activeSpecText, documents, lineOf } from './support/documents'
import { tabTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const todo = '- TODO: measure a night without network'
const comment = '<!-- cockpit-allow no-open-todo: the harvest ends first, D-003 -->'
const waivedText = activeSpecText().replace('- A queue of crates on the scale', `${comment}\n${todo}`)
const configuration = `${JSON.stringify({ waivers: [{ check: 'no-dead-link', path: 'SPEC.md', reason: 'written in May, D-002' }] }, null, 2)}\n`

test('what is waived is listed with its reason, and hurts nowhere', async ({ launch, repositoryOf }) => {
  const all = documents()
  const spec = all['SPEC.md'].replace('Fastify 5 serves', '[Fastify 5](fastify.md) serves')
  const repository = repositoryOf({ ...all, 'SPEC.md': spec, 'ACTIVE_SPEC.md': waivedText, 'spec-cockpit.json': configuration })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const waived = screen.region('Waived')
  await expect(screen.presentStage).toHaveText('GO')

  await test.step('closed at first, with the count', async () => {
    await expect(waived).toContainText('2')
    await expect(waived.getByText('the harvest ends first, D-003')).toHaveCount(0)
  })

  await test.step('opened, each says check, message and reason', async () => {
    await waived.getByRole('button', { name: 'ACTIVE_SPEC.md' }).click()
    const entry = waived.getByRole('listitem').filter({ hasText: 'no-open-todo' })
    await expect(entry).toContainText('measure a night without network')
    await expect(entry).toContainText('the harvest ends first, D-003')
    await waived.getByRole('button', { name: /^SPEC\.md/ }).click()
    await expect(waived.getByRole('listitem').filter({ hasText: 'no-dead-link' })).toContainText('written in May, D-002')
  })

  await test.step('and leads to its line, which is not underlined', async () => {
    await waived.getByRole('button', { name: new RegExp(`ACTIVE_SPEC\\.md:${lineOf(waivedText, todo)}`) }).click()
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
    await expect(screen.line('ACTIVE_SPEC.md', todo)).toBeInViewport()
    await expect(screen.editor('ACTIVE_SPEC.md').locator('.cm-lintRange')).toHaveCount(0)
  })

  await test.step('where the pointer rests, the reason is said', async () => {
    await screen.line('ACTIVE_SPEC.md', todo).getByText('TODO:').hover()
    await expect(page.getByRole('tooltip').filter({ hasText: 'Waived: the harvest ends first, D-003' })).toBeVisible()
  })

  await test.step('by keyboard it is reached like any other entry', async () => {
    await page.keyboard.press('Control+3')
    await tabTo(page, waived.getByRole('button', { name: new RegExp(`ACTIVE_SPEC\\.md:${lineOf(waivedText, todo)}`) }))
    await page.keyboard.press('Enter')
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
  })

  await test.step('without its waiver it is a finding again', async () => {
    await waived.getByRole('button', { name: new RegExp(`line ${lineOf(waivedText, comment)}`) }).click()
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(comment)
    await page.keyboard.press('Delete')
    await expect(screen.line('ACTIVE_SPEC.md', todo).locator('.cm-lintRange')).toHaveCount(1)
    await expect(waived).not.toContainText('ACTIVE_SPEC.md')
  })
})

test('where nothing is waived, nothing is said of it', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await expect(screen.region('Waived')).toHaveCount(0)
})
