import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './support/documents'
import type { Repository } from './support/repository'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

/** Settings, attributes and hooks that write a file of their own name into `markers` when they run. */
function plantTraps(repository: Repository, markers: string): void {
  const trap = (name: string) => {
    const program = join(markers, '..', `trap-${name}`)
    writeFileSync(program, `#!/bin/sh\ntouch '${join(markers, name)}'\n`)
    chmodSync(program, 0o755)
    return program
  }
  const settings = {
    'core.fsmonitor': trap('fsmonitor'),
    'core.pager': trap('pager'),
    'diff.external': trap('external-diff'),
    'diff.evil.textconv': trap('textconv'),
    'filter.evil.clean': trap('clean'),
    'filter.evil.smudge': trap('smudge'),
    'gpg.program': trap('gpg'),
    'log.showSignature': 'true',
  }
  repository.write('.git/info/attributes', '*.md filter=evil diff=evil\n')
  for (const name of ['pre-commit', 'post-index-change', 'reference-transaction']) {
    repository.write(`.git/hooks/${name}`, `#!/bin/sh\ntouch '${join(markers, `hook-${name}`)}'\n`)
    chmodSync(join(repository.root, '.git/hooks', name), 0o755)
  }
  for (const [key, value] of Object.entries(settings))
    execFileSync('git', ['config', '--file', join(repository.root, '.git/config'), key, value])
}

test('an untrusted repository is read completely and runs no program', async ({ launch, repositoryOf, data }) => {
  const repository = repositoryOf(documents())
  const markers = join(data, 'markers')
  mkdirSync(markers)
  plantTraps(repository, markers)
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await expect(screen.button('restricted')).toBeVisible()
  await expect(page.getByText('main', { exact: true })).toBeVisible()
  await screen.show('ACTIVE_SPEC.md')
  await screen.replaceLine('ACTIVE_SPEC.md', 'Database: PostgreSQL 15', '- Database: Postgres')
  await page.keyboard.press('Control+s')
  await expect(screen.region('Commit')).toContainText('1 document')
  await page.keyboard.press('Control+Enter')
  const dialog = screen.dialog('Commit')
  await expect(dialog.getByRole('button', { name: 'Trust this folder' })).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await screen.waitForJudgement()
  expect(readdirSync(markers)).toEqual([])
  // Not git status, which reads a changed file only when its size is the same.
  repository.git('add', '--all')
  expect(readdirSync(markers)).toEqual(expect.arrayContaining(['fsmonitor', 'clean']))
})

test('settings that make git fail take effect only after the repository is trusted', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  repository.write('.git/config', '[[[ no settings')
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await screen.button('restricted').click()
  await page.getByRole('menuitem', { name: 'Trust this repository' }).click()
  await expect(screen.region('Commit')).toContainText('git cannot read this repository')
})

test('objects of an alternate store are unknown until the repository is trusted', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const alternate = repositoryOf({ 'README.md': 'objects\n' })
  repository.write('.git/objects/info/alternates', `${join(alternate.root, '.git/objects')}\n`)
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toContainText('ACCEPT')
  await expect(page.getByText('main', { exact: true })).toBeVisible()
  await expect(page.getByText(/uses objects outside its folder/).first()).toBeVisible()
  await screen.button('restricted').click()
  await page.getByRole('menuitem', { name: 'Trust this repository' }).click()
  await expect(screen.presentStage).toHaveText('GO')
})
