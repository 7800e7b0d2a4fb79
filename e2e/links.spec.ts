import { linkSync, lstatSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { activeSpecText, documents, specText } from './support/documents'
import type { Repository } from './support/repository'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor } from './support/text'

/** Moves the document to another name and creates a symbolic link in its place. */
function moveBehindLink(repository: Repository, path: string, target: string): void {
  mkdirSync(join(repository.root, 'docs'), { recursive: true })
  renameSync(join(repository.root, path), join(repository.root, target))
  symlinkSync(target, join(repository.root, path))
}

test('saving through a symbolic link asks for consent, by keyboard, once until the application is closed', async ({
  launch,
  repositoryOf,
}) => {
  const repository = repositoryOf(documents())
  moveBehindLink(repository, 'SPEC.md', 'docs/contract-v2.md')
  const bytes = () => repository.read('docs/contract-v2.md')
  const first = await launch(repository.root)

  await test.step('Esc writes nothing and returns to the text', async () => {
    const { page } = first
    const screen = new Screen(page)
    const question = screen.dialog('Save SPEC.md?')
    await screen.show('SPEC.md')
    await screen.replaceLine('SPEC.md', 'Database: PostgreSQL 15', '- Database: MySQL 8')
    await page.keyboard.press('Control+s')
    await expect(question).toContainText('SPEC.md is a link to docs/contract-v2.md. Saving writes there; the link stays as it is.')
    await expect(question.getByRole('button', { name: 'Save' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(screen.editor('SPEC.md')).toBeFocused()
    expect(bytes()).toBe(specText())
    await expect(page.getByText('1 unsaved')).toBeVisible()
  })

  await test.step('Enter writes to the target of the link', async () => {
    const { page } = first
    const screen = new Screen(page)
    await page.keyboard.press('Control+s')
    await expect(screen.dialog('Save SPEC.md?')).toBeVisible()
    expect(bytes()).toBe(specText())
    await page.keyboard.press('Enter')
    await expect.poll(bytes).toBe(specText({ database: 'MySQL 8' }))
    expect(readlinkSync(join(repository.root, 'SPEC.md'))).toBe('docs/contract-v2.md')
    await expect(page.getByText('1 unsaved')).toBeHidden()
  })

  await test.step('the consent is kept', async () => {
    const { page } = first
    const screen = new Screen(page)
    await screen.replaceLine('SPEC.md', 'Database: MySQL 8', '- Database: SQLite')
    await page.keyboard.press('Control+s')
    await expect.poll(bytes).toBe(specText({ database: 'SQLite' }))
    await expect(screen.dialog('Save SPEC.md?')).toBeHidden()
    await first.close()
  })

  await test.step('the consent ends when the application is closed', async () => {
    const { page } = await launch(repository.root)
    const screen = new Screen(page)
    await screen.show('SPEC.md')
    await screen.replaceLine('SPEC.md', 'Database: SQLite', '- Database: DuckDB')
    await page.keyboard.press('Control+s')
    await screen.dialog('Save SPEC.md?').getByRole('button', { name: 'Cancel' }).click()
    await expect(screen.dialog('Save SPEC.md?')).toBeHidden()
    expect(bytes()).toBe(specText({ database: 'SQLite' }))
  })
})

test('a hard link is broken only after consent, also before a commit', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const path = 'ACTIVE_SPEC.md'
  const other = join(repository.root, '..', `other-name-${process.pid}.md`)
  linkSync(join(repository.root, path), other)
  try {
    const { page } = await launch(repository.root)
    const screen = new Screen(page)
    await screen.show(path)
    await screen.replaceLine(path, 'Database: PostgreSQL 15', '- Database: Postgres')
    await page.keyboard.press('Control+Enter')
    const dialog = screen.dialog('Commit')
    await dialog.getByRole('button', { name: 'Trust this folder' }).click()
    const head = repository.git('rev-parse', 'HEAD')
    const send = dialog.getByRole('button', { name: 'Commit 1 document' })
    await expect(dialog.getByRole('button', { name: 'Trust this folder' })).toBeHidden()
    await send.click()
    const question = screen.dialog(`Save ${path}?`)
    await expect(question).toContainText(`The file ${path} has another name on this disk (a hard link). Saving parts them`)
    await expect(question.getByRole('button', { name: 'Save' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(dialog, 'the commit dialog is still open').toBeVisible()
    expect(repository.git('rev-parse', 'HEAD')).toBe(head)
    expect([repository.read(path), lstatSync(other).nlink]).toEqual([activeSpecText(), 2])

    await send.click()
    await question.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    const text = activeSpecText({ database: 'Postgres' })
    expect(`${repository.git('show', `HEAD:${path}`)}\n`).toBe(text)
    expect([repository.read(path), readFileSync(other, 'utf8'), lstatSync(other).nlink]).toEqual([text, activeSpecText(), 1])
  } finally {
    rmSync(other)
  }
})

test('nothing is written through a link that leads out of the repository', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const outside = repositoryOf({ 'SPEC.md': specText({ database: 'Oracle' }) })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.show('SPEC.md')
  await screen.replaceLine('SPEC.md', 'Database: PostgreSQL 15', '- Database: MySQL 8')
  repository.delete('SPEC.md')
  symlinkSync(join(outside.root, 'SPEC.md'), join(repository.root, 'SPEC.md'))
  const bar = page.getByRole('alert').filter({ hasText: 'Another program changed SPEC.md' })
  await bar.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText(/It is a link that leads out of the repository/).first()).toBeVisible()
  await expect(screen.dialog('Save SPEC.md?')).toBeHidden()
  expect(outside.read('SPEC.md')).toBe(specText({ database: 'Oracle' }))
})

test('Ctrl+click follows a link relative to its document, to the heading in its fragment', async ({ launch, repositoryOf }) => {
  const notes = 'docs/notes/weighing.md'
  const text = `# Weighing

- [the sibling](SPEC.md)
- [the sibling's doors](./SPEC.md#doors-1)
- [the data model](../../SPEC.md#data-model)
- [the cold store](cold%20store.md#caf%C3%A9--doors "Doors")
- [the store in brackets](<cold store.md>)
- [the bracketed name](rows\\(1\\).md)
- [the end](#the-end)
- [the root's log](/DECISION_LOG.md)
- [the introduction](../../README.md)

## The end

Done.
`
  const repository = repositoryOf({
    ...documents(),
    'spec-cockpit.json': '{ "documents": { "docs/notes/*.md": "feature-spec" } }\n',
    [notes]: text,
    'docs/notes/SPEC.md': '# The sibling\n\n## Doors\n\nOne.\n\n## Doors\n\nTwo.\n',
    'docs/notes/cold store.md': '# Cold store\n\nCold.\n\n## Café & Doors\n\nShut.\n',
    'docs/notes/rows(1).md': '# Rows\n\nMany.\n',
  })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.waitForJudgement()

  const cases: readonly (readonly [label: string, path: string, heading: RegExp | null])[] = [
    ['the sibling', 'docs/notes/SPEC.md', null],
    ["the sibling's doors", 'docs/notes/SPEC.md', /^## Doors$/],
    ['the data model', 'SPEC.md', /^## Data Model$/],
    ['the cold store', 'docs/notes/cold store.md', /^## Café & Doors$/],
    ['the store in brackets', 'docs/notes/cold store.md', null],
    ['the bracketed name', 'docs/notes/rows(1).md', null],
    ['the end', notes, /^## The end$/],
    ["the root's log", 'DECISION_LOG.md', null],
  ]
  for (const [label, path, heading] of cases) {
    await test.step(label, async () => {
      await screen.show(notes)
      await screen
        .line(notes, `[${label}]`)
        .getByText(label, { exact: true })
        .click({ modifiers: ['Control'] })
      await expect(screen.tab(path)).toHaveAttribute('aria-selected', 'true')
      if (heading === null) return
      await expect(screen.editor(path)).toBeFocused()
      await expect.poll(async () => (await cursor(page)).after).toMatch(heading)
    })
  }
  await expect.poll(() => cursor(page)).toMatchObject({ selected: '' })

  await test.step('a message names a file that is not a document', async () => {
    await screen.show(notes)
    await screen
      .line(notes, '[the introduction]')
      .getByText('the introduction', { exact: true })
      .click({ modifiers: ['Control'] })
    await expect(page.getByText('README.md is not among the documents of this repository.').first()).toBeVisible()
    await expect(screen.tab(notes)).toHaveAttribute('aria-selected', 'true')
  })
})
