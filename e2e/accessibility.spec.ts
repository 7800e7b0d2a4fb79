import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './support/documents'
import { expectAccessible } from './support/expect-accessible'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('the welcome screen', async ({ launch, repositoryOf }) => {
  const welcome = await launch()
  await expect(welcome.page.getByRole('button', { name: 'Try the sample' })).toBeVisible()
  await expectAccessible(welcome.page, 'welcome')
  await welcome.close()
  const { page } = await launch(repositoryOf({ 'README.md': '# Orchard\n' }).root)
  await expect(page.getByRole('button', { name: 'Create 3 documents' })).toBeVisible()
  await expectAccessible(page, 'no documents')
})

test('the workbench and its dialogs', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.show('SPEC.md')
  await screen.show('ACTIVE_SPEC.md')
  await expect(screen.conflictUnder('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeVisible()
  await screen
    .region('Gates')
    .getByRole('button', { name: /No error in any document/ })
    .click()
  await expectAccessible(page, 'conflict, open gate')

  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await expectAccessible(page, 'commands')
  await keyboard.press('Escape')

  await screen.replaceLine('ACTIVE_SPEC.md', 'A queue of crates', '- TODO: A queue of {{how many}} crates')
  repository.replace('ACTIVE_SPEC.md', repository.read('ACTIVE_SPEC.md').replace('A queue of crates', 'A list of crates'))
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'external change, open items')
  await page.getByRole('alert').getByRole('button', { name: 'Compare' }).click()
  await expect(screen.dialog(/Compare/)).toBeVisible()
  await expectAccessible(page, 'comparison')
  await screen
    .dialog(/Compare/)
    .getByRole('button', { name: 'Take theirs' })
    .click()

  await screen.region('Decisions').getByRole('button', { name: 'Draft a decision' }).click()
  const form = screen.dialog('Record a decision')
  await form.getByLabel('What was decided').fill('')
  await form.getByRole('button', { name: /Append/ }).click()
  await expect(form.locator('[aria-invalid="true"]').first()).toBeFocused()
  await expectAccessible(page, 'decision with problems')
  await keyboard.press('Escape')

  await screen
    .region('Commit')
    .getByRole('button', { name: /Commit…/ })
    .click()
  await expect(screen.dialog('Commit').getByLabel('Subject')).toBeVisible()
  await expectAccessible(page, 'commit')
  await keyboard.press('Escape')

  await screen.documents.getByRole('button', { name: /template/ }).click()
  await expect(screen.dialog('New document from template')).toBeVisible()
  await expectAccessible(page, 'templates')
})

test('a decision that is written as a record', async ({ launch, repositoryOf }) => {
  const { 'DECISION_LOG.md': _log, ...others } = documents()
  const first =
    '# 1. Offer a REST interface\n\nDate: 2026-10-02\n\n## Status\n\nAccepted\n\n## Decision\n\nREST.\n\n## Consequences\n\nNo sockets.\n'
  const { page } = await launch(repositoryOf({ ...others, 'docs/adr/0001-offer-a-rest-interface.md': first }).root)
  const screen = new Screen(page)
  await screen.region('Decisions').getByRole('button', { name: 'Draft a decision' }).click()
  const form = screen.dialog('Record a decision')
  const file = form.getByRole('region', { name: 'New file' })
  await expect(file).toContainText('named after it')
  await expectAccessible(page, 'record that has no name yet')
  await form.getByLabel('What was decided').fill('Weigh plums')
  await expect(file).toContainText('docs/adr/0002-weigh-plums.md')
  await form.getByRole('button', { name: 'Create the record' }).click()
  await expect(form.locator('[aria-invalid="true"]').first()).toBeFocused()
  await expectAccessible(page, 'record without a reason')
})

test('waivers and the configuration', async ({ launch, repositoryOf }) => {
  const all = documents({ active: { database: 'MongoDB' } })
  const waiver = { check: 'no-open-todo', path: 'SPEC.md', reason: 'decided in the autumn, D-003' }
  const repository = repositoryOf({
    ...all,
    'SPEC.md': all['SPEC.md'].replace('- Fastify 5', '- TODO: which Fastify\n- Fastify 5'),
    'spec-cockpit.json': `${JSON.stringify({ waivers: [waiver], cheks: {} }, null, 2)}\n`,
  })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  const dialog = screen.dialog('Waive a finding')
  await screen.region('Waived').getByRole('button', { name: 'SPEC.md' }).click()
  await screen
    .region('Gates')
    .getByRole('button', { name: /No error in any document/ })
    .click()
  await screen.show('spec-cockpit.json')
  await expect(screen.editor('spec-cockpit.json').locator('.cm-lintRange-error')).toBeVisible()
  await expectAccessible(page, 'configuration, waived findings')

  await screen.show('ACTIVE_SPEC.md')
  await screen.line('ACTIVE_SPEC.md', 'Database: MongoDB').locator('.cm-lintRange').first().hover()
  await expect(page.locator('.cm-tooltip-hover').getByRole('button', { name: 'Waive with a reason…' })).toBeVisible()
  await expectAccessible(page, 'hover with a waiver')
  await page.mouse.move(1, 1)
  await screen.region('Gates').getByRole('button', { name: 'Waive with a reason…' }).click()
  await keyboard.press('Enter')
  await expect(dialog.locator('[aria-invalid="true"]')).toBeFocused()
  await expectAccessible(page, 'waiver without a reason')
  await keyboard.press('Escape')

  await screen
    .region('Waived')
    .getByRole('button', { name: /which Fastify/ })
    .click()
  await screen.line('SPEC.md', 'which Fastify').locator('.token-chip').hover()
  await expect(page.getByRole('tooltip').filter({ hasText: 'Waived: decided in the autumn' })).toBeVisible()
  await expectAccessible(page, 'hover over a waived finding')
})

test('a small window without findings', async ({ launch, repositoryOf }) => {
  const { app, page } = await launch(repositoryOf(documents()).root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await screen.show('SPEC.md')
  await expectAccessible(page, 'GO')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await screen.button('Show readiness').click()
  await expect(screen.region('Next action')).toBeVisible()
  await expectAccessible(page, 'small, with the drawer')
})

test('the link consent dialog', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const real = 'docs/contract-of-the-second-year.md'
  repository.write(real, repository.read('SPEC.md'))
  repository.delete('SPEC.md')
  symlinkSync(real, join(repository.root, 'SPEC.md'))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen.show('SPEC.md')
  await screen.replaceLine('SPEC.md', 'Database: PostgreSQL 15', '- Database: MySQL 8')
  await page.keyboard.press('Control+s')
  await expect(screen.dialog('Save SPEC.md?')).toBeVisible()
  await expectAccessible(page, 'link consent')
})

test('the dialogs of a commit that a hook changes, that is undone, and that runs while the window is closed', async ({
  launch,
  repositoryOf,
}) => {
  const repository = repositoryOf(documents())
  const hook = [
    '#!/bin/sh',
    'while [ -f .git/hold ]; do sleep 0.05; done',
    'sed -i.old s/crates/boxes/ ACTIVE_SPEC.md && git add ACTIVE_SPEC.md',
  ]
  repository.write('.git/hooks/pre-commit', `${hook.join('\n')}\n`)
  chmodSync(join(repository.root, '.git/hooks/pre-commit'), 0o755)
  repository.write('ACTIVE_SPEC.md', repository.read('ACTIVE_SPEC.md').replace('Pay slips', 'Pay slips and receipts'))
  const { app, page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.region('Commit').getByRole('button', { name: 'Commit…' }).click()
  await screen.dialog('Commit').getByRole('button', { name: 'Trust this folder' }).click()
  await screen.dialog('Commit').getByRole('button', { name: 'Commit 1 document' }).click()
  const changes = screen.dialog('A hook changed the commit')
  await expect(changes).toContainText('changed by a hook, in the file too')
  await expectAccessible(page, 'hook changes')
  await changes.getByRole('button', { name: 'Keep the commit' }).click()
  await expect(changes).toBeHidden()

  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await keyboard.type('Undo the last commit')
  await keyboard.press('Enter')
  await expect(screen.dialog('Undo the last commit?').getByRole('button', { name: 'Undo the commit' })).toBeFocused()
  await expectAccessible(page, 'undo the commit')
  await keyboard.press('Escape')

  repository.write('.git/hold', '')
  repository.write('SPEC.md', repository.read('SPEC.md').replace('with 50 scales', 'with 60 scales'))
  await screen.region('Commit').getByRole('button', { name: 'Commit…' }).click()
  await screen.dialog('Commit').getByRole('button', { name: 'Commit 1 document' }).click()
  await expect(page.getByText('Committing: hooks and signing run')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const closing = screen.dialog('A commit is running')
  await expect(closing.getByRole('button', { name: 'Keep the window open' })).toBeFocused()
  await expectAccessible(page, 'closing while a commit runs')
  await keyboard.press('Escape')
  await expect(closing).toBeHidden()
  repository.delete('.git/hold')
})
