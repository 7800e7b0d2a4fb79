import type { Page } from '@playwright/test'
import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { textOf } from './support/text'

const path = 'ACTIVE_SPEC.md'
const start = '# Now\n\n## Objective\n\nSell berths to boats.\n\n- [ ] Count the berths @ana\n\n## Notes\n\nEnd\n'

test('writes as people know it: formats, lists that continue and end, items that move, each one undo step', async ({
  launch,
  repositoryOf,
}) => {
  const { page } = await launch(repositoryOf({ ...documents(), [path]: start }).root)
  const screen = new Screen(page)
  await screen.show(path)
  const { keyboard } = page
  const text = () => textOf(page, path)
  await screen.line(path, 'Sell berths').click()
  await keyboard.press('Home')
  await keyboard.press('Control+Shift+ArrowRight')
  await loaded(page, path)
  await keyboard.press('Control+b')
  await expect.poll(text).toContain('**Sell** berths')
  await keyboard.type('_')
  await expect.poll(text).toContain('**_Sell_** berths')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect.poll(text).toBe(start)

  await screen.line(path, 'Count the berths').click()
  await keyboard.press('End')
  await keyboard.press('Enter')
  await keyboard.type('Paint them')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('red')
  await expect.poll(text).toContain('- [ ] Count the berths @ana\n- [ ] Paint them\n  - [ ] red\n\n## Notes')
  await keyboard.press('Alt+ArrowUp')
  await expect.poll(text).toContain('- [ ] Count the berths @ana\n  - [ ] red\n- [ ] Paint them\n\n## Notes')
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('Done.')
  await expect.poll(text).toContain('- [ ] Paint them\n  - [ ] red\nDone.\n\n## Notes')
})

test('finds and replaces in the text, and offers what can be done in a menu', async ({ launch, repositoryOf }) => {
  const all = documents()
  const long = all['DECISION_LOG.md'].replace('\n\n', `\n\n${'rope '.repeat(40_000)}\n\n`)
  const { page } = await launch(repositoryOf({ ...all, 'DECISION_LOG.md': long, [path]: start.replace('boats', 'boats and boats') }).root)
  const screen = new Screen(page)
  await screen.show(path)
  const { keyboard } = page
  const text = () => textOf(page, path)
  await loaded(page, path)
  await screen.line(path, 'Sell berths').click()
  await keyboard.press('Control+Home')
  await keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Find in the text' })
  await expect(bar.getByLabel('Find', { exact: true })).toBeFocused()
  await keyboard.type('berths')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 2')
  await keyboard.press('Control+h')
  await expectAccessible(page, 'find and replace')
  await bar.getByLabel('Replace with').fill('docks')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect.poll(text).not.toContain('berths')
  await expect(bar.getByRole('status')).toHaveText('No match')
  await keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(screen.editor(path)).toBeFocused()
  await keyboard.press('Control+z')
  await expect.poll(text).toContain('Sell berths to boats and boats.')

  await screen.line(path, 'End').dblclick()
  await screen.line(path, 'End').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Text' })
  await expect(menu.getByRole('menuitem', { name: /^Bold/ })).toBeVisible()
  await expectAccessible(page, 'menu of the text')
  await menu.getByRole('menuitem', { name: /^Cut/ }).click()
  await expect.poll(text).not.toContain('End')
  await keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: /^Paste/ }).click()
  await expect.poll(text).toContain('## Notes\n\nEnd\n')
  await expect(screen.editor(path)).toBeFocused()

  // A very long line is never drawn as a whole, which would keep the window from answering.
  await page.evaluate(() => {
    const create = document.createTextNode.bind(document)
    let drawn = 0
    document.createTextNode = (text) => {
      drawn += text.length
      document.body.dataset.drawn = String(drawn)
      return create(text)
    }
  })
  await screen.show('DECISION_LOG.md')
  await expect(screen.line('DECISION_LOG.md', 'rope rope').first()).toBeVisible()
  const drawn = Number(await page.locator('body').getAttribute('data-drawn'))
  expect(drawn).toBeGreaterThan(1_000)
  expect(drawn).toBeLessThan(100_000)
})

/** What an editor loads after its first picture is there. */
async function loaded(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name, exact: true })).toHaveAttribute('data-complete', 'true')
}

test('the cursor stays in a text when marks are drawn, so that a key right after goes there', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  await screen.show('ACTIVE_SPEC.md')
  await screen.line('ACTIVE_SPEC.md', 'A queue of crates').click()
  await page.keyboard.press('End')
  const places = await page.evaluateHandle(() => {
    const seen = new Set<string>()
    const note = () => seen.add(getSelection()?.focusNode?.nodeName ?? 'none')
    // Each time that lines were drawn, and before the browser draws a frame: until then Chromium may type beside a cursor between elements.
    for (const text of document.querySelectorAll('.cm-content'))
      new MutationObserver(note).observe(text, { childList: true, subtree: true })
    return seen
  })
  await page.keyboard.type(' TODO: {{how many}')
  await expect(screen.line('ACTIVE_SPEC.md', 'how many').locator('.cm-lintRange')).not.toHaveCount(0)
  await screen.waitForJudgement()
  await page.keyboard.type('}')
  await screen.waitForJudgement()
  expect(await places.evaluate((seen) => [...seen])).toEqual(['#text'])
})
