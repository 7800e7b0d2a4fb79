import type { Locator, Page } from '@playwright/test'
import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor, textOf } from './support/text'

const path = 'DECISION_LOG.md'

/** The cells that are drawn in one column, from top to bottom. */
function column(page: Page, number: number): Locator {
  return page.locator(`.md-row .md-cell[style*="grid-column: ${2 * number} "], .md-row .md-cell[style$="grid-column: ${2 * number};"]`)
}

async function lefts(cells: Locator): Promise<readonly number[]> {
  return cells.evaluateAll((all) => all.map((cell) => Math.round(cell.getBoundingClientRect().left)))
}

test('a decision log is drawn in columns, and edited in its cells by mouse and by keyboard', async ({ launch, repositoryOf }) => {
  const log = documents()[path].replace('Offer a REST interface', 'Offer a **REST** interface, see [the API](SPEC.md#interfaces)')
  const repository = repositoryOf({ ...documents(), [path]: log.replace('2026-10-02', '2.10.2026') })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.show(path)
  await screen.waitForJudgement()

  await test.step('the columns stand below each other, and markup is hidden where the cursor is not', async () => {
    const decisions = column(page, 4)
    await expect(decisions).toHaveCount(4)
    expect(new Set(await lefts(decisions)).size).toBe(1)
    expect((await lefts(column(page, 1)))[0]).toBeLessThan((await lefts(decisions))[0] as number)
    const [header, cell] = [column(page, 4).first(), column(page, 4).nth(2)]
    expect(await header.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('600')
    expect(await cell.locator('.md-hidden').evaluateAll((all) => all.every((mark) => mark.getBoundingClientRect().width === 0))).toBe(true)
    await expect(cell.locator('.md-hidden')).toHaveText(['**', '**', '[', ']', '(', 'SPEC.md#interfaces', ')'])
  })

  await test.step('a finding is marked in its cell and at its line', async () => {
    await expect(column(page, 2).nth(2).locator('.cm-lintRange')).toHaveText('2.10.2026')
    await expect(page.locator('.cm-lint-marker')).not.toHaveCount(0)
    await expectAccessible(page, 'drawn table')
  })

  await test.step('a click shows the source of the cell, and the text stays what it was', async () => {
    await column(page, 4)
      .nth(2)
      .click({ position: { x: 4, y: 10 } })
    await expect(column(page, 4).nth(2).locator('.md-hidden')).toHaveCount(0)
    expect((await cursor(page)).after).toMatch(/^O?ffer a \*\*REST\*\* interface, see \[the API\]\(SPEC\.md#interfaces\) \| Scales/)
    await expect(screen.line(path, '| 002 | 2.10.2026 | API |')).toBeVisible()
  })

  await test.step('Tab goes from cell to cell, the arrows from row to row in a column', async () => {
    await keyboard.press('Tab')
    expect((await cursor(page)).after).toMatch(/^ \| API \| — \| ✅ Active \|$/)
    await keyboard.press('Shift+Tab')
    expect((await cursor(page)).after).toMatch(/^ \| Scales speak HTTP/)
    await keyboard.press('Shift+Tab')
    await keyboard.press('ArrowDown')
    expect((await cursor(page)).after).toMatch(/^(?:DATA|ATA|TA|A)? \| Keep crates/)
    await keyboard.press('ArrowUp')
    await keyboard.press('ArrowUp')
    expect((await cursor(page)).after).toMatch(/^(?:INIT|NIT|IT|T)? \| Project initialized/)
  })

  await test.step('Enter adds a row, Tab fills it, and one undo takes the row back', async () => {
    const before = await textOf(page, path)
    await keyboard.press('Control+End')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await keyboard.type('004')
    await keyboard.press('Tab')
    await keyboard.type('2026-10-09')
    await expect.poll(() => textOf(page, path)).toMatch(/\n\| 004 \| 2026-10-09 \|( {2}\|){6}\n$/)
    for (let step = 0; step < 3; step += 1) await keyboard.press('Control+z')
    await expect.poll(() => textOf(page, path)).toBe(before)
  })

  await test.step('the palette aligns the pipes, in one step', async () => {
    const before = await textOf(page, path)
    await keyboard.press('Control+k')
    await keyboard.type('align the table')
    await keyboard.press('Enter')
    await expect.poll(() => textOf(page, path)).toContain('| 001 | 2026-10-01 | INIT | Project initialized  ')
    await expect(screen.editor(path)).toBeFocused()
    await keyboard.press('Control+z')
    await expect.poll(() => textOf(page, path)).toBe(before)
  })
})

test('a long log draws the rows in sight only, and a jump shows its row in a wide table', async ({ launch, repositoryOf }) => {
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const id = String(index + 1).padStart(5, '0')
    return `| ${id} | 2026-10-01 | API | Berth ${id} is offered to guests who come by night | One lamp is lit at the quay for them | Quay | — | ✅ Active |`
  })
  const header = documents()[path].split('\n').slice(0, 4)
  const repository = repositoryOf({ ...documents(), [path]: [...header, ...rows, ''].join('\n') })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.show(path)
  await expect(page.locator('.md-row').first()).toBeVisible()
  expect(await page.locator('.md-row').count()).toBeLessThan(200)

  await screen.editor(path).focus()
  await page.keyboard.press('Control+End')
  await expect(screen.line(path, '| 10000 |')).toBeInViewport()
  await expect(page.locator('.md-row', { hasText: '10000' })).toBeVisible()
  expect(await page.locator('.md-row').count()).toBeLessThan(200)

  await test.step('the cursor in the last column scrolls the table sideways, and the ids stay', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    await page.keyboard.press('End')
    const row = page.locator('.md-row-active')
    await expect(row.locator('.md-cell').last()).toBeInViewport()
    await expect(row.locator('.md-cell').first()).toBeInViewport()
    await page.keyboard.type('x')
    await expect(row).toContainText('Active |x')
  })
})

test('a range of a spreadsheet and a table of a page are pasted as tables, and other text as it is', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...documents(), 'SPEC.md': '# Orchard\n\n' })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.show('SPEC.md')
  await screen.editor('SPEC.md').focus()
  await page.keyboard.press('Control+End')

  const paste = (data: Readonly<Record<string, string>>) =>
    page.evaluate((given) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, data)

  await paste({ 'text/plain': 'Sort\tCrates\nApple | pear\t12\n' })
  await expect.poll(() => textOf(page, 'SPEC.md')).toBe('# Orchard\n\n| Sort | Crates |\n| --- | --- |\n| Apple \\| pear | 12 |')
  await page.keyboard.press('Control+z')
  await expect.poll(() => textOf(page, 'SPEC.md')).toBe('# Orchard\n\n')

  const html =
    '<meta charset="utf-8"><table><tr><th colspan="2">Fruit</th><th>Note</th></tr><tr><td rowspan="2">Apple</td><td>12</td>' +
    '<td>sour<br>or sweet <code>a1</code></td></tr><tr><td>7</td><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>'
  await paste({ 'text/html': html, 'text/plain': 'Fruit\tNote' })
  const table = '| Fruit |  | Note |\n| --- | --- | --- |\n| Apple | 12 | sour<br>or sweet `a1` |\n|  | 7 | in ner |'
  await expect.poll(() => textOf(page, 'SPEC.md')).toBe(`# Orchard\n\n${table}`)

  await page.keyboard.press('Shift+Enter')
  await paste({ 'text/html': '<p>Words with <b>a table</b></p><table><tr><td>a</td><td>b</td></tr></table>', 'text/plain': 'Words' })
  await paste({ 'text/plain': '\tindented\n\tcode' })
  await expect.poll(() => textOf(page, 'SPEC.md')).toBe(`# Orchard\n\n${table}\n\nWords\tindented\n\tcode`)
})
