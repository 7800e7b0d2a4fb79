import type { Page } from '@playwright/test'
import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

/** Puts a text on the clipboard and presses Ctrl+V, as a person who comes from a chat does. */
async function paste(
  page: Page,
  app: { evaluate: (run: (electron: typeof import('electron'), text: string) => void, text: string) => Promise<unknown> },
  text: string,
) {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
}

test('a prompt is copied, and the reply checked, judged, taken in part and undone', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page, app } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.show('ACTIVE_SPEC.md')
  await screen.waitForJudgement()
  const dialog = screen.dialog('Ask a model about ACTIVE_SPEC.md')
  const text = repository.read('ACTIVE_SPEC.md')

  await test.step('exactly what is shown is copied, with the live context', async () => {
    await screen.button('Ask a model: prompt and reply').click()
    const shown = dialog.getByRole('region', { name: 'The prompt, as it is copied' })
    await expect(shown).toContainText('Database: PostgreSQL 15')
    await expect(dialog.getByText(/\d+ words, about [\d,]+ tokens/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Copy prompt' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(dialog.getByRole('status')).toContainText('Copied')
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toBe(await shown.textContent())
    expect(copied.endsWith(`${text.trim()}\n`)).toBe(true)
  })

  await test.step('the reply is held against the contract, and its conflict is seen before it is taken', async () => {
    await dialog.getByRole('button', { name: 'Paste the reply…' }).click()
    await expect(dialog.getByRole('textbox', { name: 'The reply' })).toBeFocused()
    const reply = text
      .replace('## Out of Scope', '## Summary\n\nFine.\n\n## Out of Scope')
      .replace(/Database: .*/, 'Database: MongoDB')
      .replace(/\n## Risks\n[^#]*/, '\n')
    await paste(page, app, `Here it is:\n\`\`\`markdown\n${reply.replace('## Objective\n', '## Objective\n\nA line more.\n')}\`\`\`\n`)
    const contract = dialog.getByRole('list', { name: 'Output contract' })
    await expect(contract.getByText('Title first')).toBeVisible()
    await expect(contract.getByText('A new section: “Summary”')).toBeVisible()
    await expect(contract.getByText('Text before the title, which is left out: “Here it is:”')).toBeVisible()
    const constraints = dialog.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: /Constraints/ }) })
    await expect(constraints.getByText(/MongoDB; SPEC says/)).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: /Constraints/ })).not.toBeChecked()
    await expect(dialog.getByRole('checkbox', { name: 'Summary' })).not.toBeChecked()
    await expectAccessible(page, 'reply')
  })

  await test.step('what is chosen is taken in one undo step, by keyboard', async () => {
    await dialog.getByRole('checkbox', { name: /Constraints/ }).focus()
    await keyboard.press('Space')
    await expect(dialog.getByRole('button', { name: 'Take 2 changes' })).toBeVisible()
    await keyboard.press('Space')
    await expect(dialog.getByRole('button', { name: 'Take 1 change' })).toBeVisible()
    await keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(screen.line('ACTIVE_SPEC.md', 'A line more.')).toBeVisible()
    await expect(page.getByText(/^Took 1 change of the reply/)).toBeVisible()
    await expect(screen.line('ACTIVE_SPEC.md', 'MongoDB')).toHaveCount(0)
    await screen.line('ACTIVE_SPEC.md', 'A line more.').click()
    await keyboard.press('Control+z')
    await expect(screen.line('ACTIVE_SPEC.md', 'A line more.')).toHaveCount(0)
    expect(repository.read('ACTIVE_SPEC.md')).toBe(text)
  })
})
