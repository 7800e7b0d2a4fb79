import { documents } from './support/documents'
import { goTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor } from './support/text'

const path = 'spec-cockpit.json'
const broken = `{
  "waivers": [],
  "cheks": { "no-open-todo": "info" }
}
`
const mended = broken.replace('cheks', 'checks')

test('a finding in the configuration opens it, and it is fixed, saved and committed like a document', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf({ ...documents(), [path]: broken })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const gates = screen.region('Gates')
  await expect(screen.presentStage).toContainText('ACCEPT')

  await test.step('it is listed last, and is not counted as a document', async () => {
    await expect(screen.documents.getByRole('listitem').last().getByRole('button')).toHaveAccessibleName(path)
    await expect(page.getByText('Watching 3 documents')).toBeVisible()
    await screen.show('SPEC.md')
  })

  await test.step('the finding opens its line, where it is underlined', async () => {
    await gates.getByRole('button', { name: /No error in any document/ }).click()
    await gates.getByRole('button', { name: /"cheks".*spec-cockpit\.json:3/ }).click()
    await expect(screen.editor(path)).toBeFocused()
    await expect.poll(async () => (await cursor(page)).after).toMatch(/^"cheks"/)
    await expect(screen.editor(path).locator('.cm-lintRange-error')).toHaveText('"cheks"')
  })

  await test.step('typing fixes it, before anything is saved', async () => {
    for (let count = 0; count < '"che'.length; count += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('c')
    await expect(screen.editor(path).locator('.cm-lintRange')).toHaveCount(0)
    await expect(screen.region('Next action')).not.toContainText('cheks')
    await expect(screen.tab(path)).toHaveAccessibleDescription('Unsaved')
    expect(repository.read(path)).toBe(broken)
  })

  await test.step('a shortcut saves it', async () => {
    await page.keyboard.press('Control+s')
    await expect.poll(() => repository.read(path)).toBe(mended)
  })

  await test.step('it is committed, labelled as configuration', async () => {
    await page.keyboard.press('Control+Enter')
    const dialog = screen.dialog('Commit')
    await expect(dialog.getByRole('checkbox', { name: path })).toBeChecked()
    await dialog.getByRole('button', { name: 'Trust this folder' }).click()
    await dialog.getByRole('button', { name: /Commit 1 document/ }).click()
    await expect(dialog).toBeHidden()
    expect(repository.git('show', '--name-only', '--format=', 'HEAD')).toBe(path)
    expect(repository.git('show', `HEAD:${path}`)).toBe(mended.trimEnd())
    await expect(screen.presentStage).toHaveText('GO')
  })
})

test('an unreadable configuration leaves the list of documents unchanged, and a readable one applies before it is saved', async ({
  launch,
  repositoryOf,
}) => {
  const all = documents({ active: { database: 'MongoDB' } })
  const listed = `${JSON.stringify({ documents: { 'notes.md': 'feature-spec' } })}\n`
  const repository = repositoryOf({ ...all, 'notes.md': '# Notes\n', [path]: listed })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await expect(screen.presentStage).toContainText('ACCEPT')
  await goTo(page, path)
  await keyboard.press('Control+a')
  await keyboard.type('{ "documents": { "notes')
  await expect(screen.editor(path).locator('.cm-lintRange-error, .cm-lintPoint-error')).not.toHaveCount(0)
  await expect(screen.documentRow('notes.md')).toBeVisible()

  const waiver = '{ "waivers": [{ "check": "no-conflict-with-spec", "path": "ACTIVE_SPEC.md", "reason": "until May, D-003" }] }'
  await keyboard.press('Control+a')
  await page.keyboard.insertText(waiver)
  await expect(screen.region('Waived')).toContainText('1')
  await expect(screen.documentRow('notes.md')).toBeVisible()
  expect(repository.read(path)).toBe(listed)

  await keyboard.press('Control+s')
  await expect.poll(() => repository.read(path)).toBe(waiver)
  await expect(screen.documentRow('notes.md')).toHaveCount(0)
  await screen.region('Waived').getByRole('button', { name: 'ACTIVE_SPEC.md' }).click()
  await screen
    .region('Waived')
    .getByRole('button', { name: `Show the waiver, ${path}:1` })
    .click()
  await expect(screen.editor(path)).toBeFocused()
})

test('another program creates, changes and deletes the configuration, and its unsaved text is never lost', async ({
  launch,
  repositoryOf,
}) => {
  const repository = repositoryOf(documents())
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const entry = screen.documentRow(path)
  await expect(screen.presentStage).toHaveText('GO')
  await expect(entry).toHaveCount(0)

  repository.write(path, '{ "ignore": [] }\n')
  await screen.show(path)
  repository.replace(path, '{ "ignore": ["old/**"] }\n')
  await expect(screen.line(path, 'old/**')).toBeVisible()

  await screen.replaceLine(path, 'ignore', '{ "ignore": ["mine/**"] }')
  repository.replace(path, '{ "ignore": ["theirs/**"] }\n')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(screen.line(path, 'mine/**')).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Keep mine' }).click()
  await expect.poll(() => repository.read(path)).toBe('{ "ignore": ["mine/**"] }\n')
  await expect(page.getByRole('alert'), 'it is saved').toHaveCount(0)

  repository.delete(path)
  await expect(entry).toHaveCount(0)
  await expect(screen.tab(path)).toHaveCount(0)
})

test('a repository with only a configuration still offers the core documents', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf({ [path]: '{}\n' }).root)
  const screen = new Screen(page)
  await expect(page.getByRole('heading', { name: 'No specification documents here yet' })).toBeVisible()
  await screen.show(path)
})
