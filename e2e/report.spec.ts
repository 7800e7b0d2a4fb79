import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('the report is copied and saved by keyboard, and opens without a script', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const { page, app } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  const run = async (title: string) => {
    await keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await keyboard.type(title)
    await expect(page.getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Enter')
  }
  await screen.show('SPEC.md')
  await screen.waitForJudgement()

  await test.step('as Markdown on the clipboard', async () => {
    await run('Copy report as Markdown')
    await expect(page.getByText(/^The report is on the clipboard/)).toBeVisible()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain('| Database | PostgreSQL 15 |')
  })

  await test.step('as one HTML file where the user chooses', async () => {
    const file = join(data, 'report.html')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await run('Save report as HTML')
    await expect(page.getByText('The report is saved as report.html.', { exact: true })).toBeVisible()
    const html = readFileSync(file, 'utf8')
    expect(html).toContain('>MongoDB</td>')
    expect(html).not.toContain('<script')
    expect(repository.git('status', '--porcelain')).toBe('')
  })
})
