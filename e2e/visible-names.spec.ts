import type { Page } from '@playwright/test'
import { documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

/** It would turn the rest of the name around, hide a part of it, and end its line. */
const hostile = 'b\u202eerth\u200b\u0007\nx'
const markers = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n'

test('a name that would hide or reorder a part of itself is shown by escapes wherever it appears', async ({ launch, repositoryOf }) => {
  const files = documents()
  const repository = repositoryOf({
    ...files,
    'SPEC.md': `${files['SPEC.md']}\n## Open Points\n\n- TODO: name the berth (owner: \u202eana) by 2020-05-01\n`,
    [`docs/adr/0001-${hostile}.md`]: '# 1. Ropes\n\nDate: 2026-13-01\n\n## Status\n\nAccepted\n\n## Decision\n\nUse ropes.\n',
    [`specs/${hostile}.md`]: `# Berths\n\n| Metadata | Value |\n|---|---|\n| Status | Draft |\n\nSee [map](gone.md).\n\n${markers}`,
  })
  repository.git('switch', '--quiet', '--create', 'harbour\u202etop')
  repository.write(`docs/adr/0001-${hostile}.md`, `${repository.read(`docs/adr/0001-${hostile}.md`)}\nTODO: measure the rope\n`)
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.waitForJudgement()
  const expectVisible = async (where: string) => expect(await hiddenNames(page), where).toEqual([])

  await expect(screen.documents).toContainText('b\\u202eerth\\u200b\\u0007\\u000ax')
  await expectVisible('the first picture')
  await screen.documents.getByText('u202e').first().click()
  await expect(page.getByRole('tab', { selected: true })).toContainText('u202e')
  await expectVisible('the document')
  for (const [keys, view] of [
    ['Control+Shift+l', 'Ledger'],
    ['Control+Shift+m', 'Findings'],
  ] as const) {
    await keyboard.press(keys)
    await expect(page.getByRole('region', { name: view })).toBeVisible()
    await expectVisible(view)
    await keyboard.press('Escape')
  }
  await keyboard.press('Control+Shift+f')
  await expect(page.getByRole('combobox', { name: 'Search in all documents' })).toBeFocused()
  await keyboard.type('ropes')
  await expect(page.getByRole('listbox', { name: 'Hits' })).toContainText('u202e')
  await expectVisible('hits')
  await keyboard.press('Control+a')
  await keyboard.type('name the berth')
  await expect(page.getByRole('listbox', { name: 'Hits' })).toContainText('\\u202eana')
  await expectVisible('the text of a hit')
  await keyboard.press('Escape')
  await keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toContainText('u202e')
  await expectVisible('palette')
})

/** The texts and labels of the window, without those of documents, that hold a character which hides or reorders. */
function hiddenNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const hidden = /[\u202a-\u202e\u2066-\u2069\u200b]|eerth.*\n/
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('.cm-content, [role="document"], script, style') !== null) continue
      const own = [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : []))
      const labels = ['title', 'aria-label', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? [])
      for (const text of [...own, ...labels]) if (hidden.test(text)) found.push(`${element.className}: ${JSON.stringify(text)}`)
    }
    if (hidden.test(document.title)) found.push(`title: ${document.title}`)
    return found
  })
}
