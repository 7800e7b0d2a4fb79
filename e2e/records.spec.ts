import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents, specText } from './support/documents'
import { tabTo } from './support/keyboard'
import { projectRoot } from './support/programs'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const records = {
  'docs/adr/0001-record-architecture-decisions.md': record(1, 'Record architecture decisions', '2026-10-01', 'Reasons get lost.'),
  'docs/adr/0002-offer-a-rest-interface.md': record(2, 'Offer a REST interface', '2026-10-02', 'Scales speak HTTP and little else.'),
  'docs/adr/0003-keep-crates-in-postgresql.md': record(3, 'Keep crates in PostgreSQL 15', '2026-10-05', 'One writer at a time.'),
}
const moved = { database: 'MySQL 8' }
const path = 'docs/adr/0004-database-postgresql-15-mysql-8.md'

test('with decision records a changed SPEC drafts the next record, and the commit contains both files', async ({
  launch,
  repositoryOf,
}) => {
  const repository = repositoryOf(withRecords({ active: moved }))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const form = screen.dialog('Record a decision')

  await test.step('the contract changes', async () => {
    await screen.show('SPEC.md')
    await screen.replaceLine('SPEC.md', 'Database: PostgreSQL 15', '- Database: MySQL 8')
    await expect(screen.region('Decisions')).toContainText('Database changed from PostgreSQL 15 to MySQL 8')
    await page.keyboard.press('Control+s')
    await expect.poll(() => repository.read('SPEC.md')).toBe(withRecordLinks(specText(moved)))
  })

  await test.step('the record is drafted and previewed before it is written', async () => {
    await screen.region('Decisions').getByRole('button', { name: 'Draft decision' }).click()
    await expect(form).toContainText('A new record, in the form of the newest one.')
    await expect(form.getByLabel('Id', { exact: true })).toHaveValue('0004')
    await expect(form.getByLabel('Date')).toHaveValue(today())
    await expect(form.getByLabel('Status')).toHaveValue('Accepted')
    await expect(form.getByLabel('Type')).toHaveCount(0)
    await expect(form.getByRole('region', { name: 'New file' })).toContainText(path)
    await form.getByLabel('Why').fill('The hosting offers nothing else.')
    await form.getByLabel('Consequences').fill('Every query is run once against both.')
    await expect(form.getByRole('region', { name: 'New file' })).toContainText('The hosting offers nothing else.')
    expect(repository.exists(path)).toBe(false)
    expect(repository.git('status', '--porcelain')).toBe(' M SPEC.md')
  })

  const written = `# 4. Database: PostgreSQL 15 → MySQL 8

Date: ${today()}

## Status

Accepted

## Context

The hosting offers nothing else.

## Decision

Database: PostgreSQL 15 → MySQL 8.

## Consequences

Every query is run once against both.
`
  await test.step('it is written and opened, and no decision is owed', async () => {
    await form.getByRole('button', { name: 'Create the record' }).click()
    await expect(form).toBeHidden()
    await expect(screen.tab(path)).toHaveAttribute('aria-selected', 'true')
    await expect(screen.editor(path)).toContainText('The hosting offers nothing else.')
    expect(repository.read(path)).toBe(written)
    await expect(screen.region('Decisions')).toContainText('0004')
    await expect(screen.region('Decisions')).not.toContainText('Database changed from')
    for (const [old, text] of Object.entries(records)) expect(repository.read(old)).toBe(text)
  })

  await test.step('both go into one commit', async () => {
    await screen
      .region('Commit')
      .getByRole('button', { name: /Commit…/ })
      .click()
    const dialog = screen.dialog('Commit')
    for (const one of ['SPEC.md', path]) await expect(dialog.getByRole('checkbox', { name: one, exact: true })).toBeChecked()
    await dialog.getByRole('button', { name: 'Trust this folder' }).click()
    await dialog.getByRole('button', { name: /Commit 2 documents/ }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => repository.git('rev-list', '--count', 'HEAD')).toBe('2')
    expect(repository.git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(['SPEC.md', path])
    expect(repository.git('show', '--no-patch', '--format=%B', 'HEAD')).toContain('0004')
  })

  await test.step('the command line reports no findings', () => {
    for (const baseline of ['HEAD', 'HEAD~1']) {
      const { status, report } = check(repository.root, '--format', 'json', '--stage', 'GO', '--baseline', baseline)
      expect({ baseline, status, ...report() }).toMatchObject({ status: 0, stage: 'GO', findings: [] })
    }
  })
})

test('a record is created by keyboard alone, with a number that no branch uses', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(withRecords())
  repository.git('checkout', '--quiet', '-b', 'pears')
  repository.write('docs/adr/0004-weigh-pears.md', record(4, 'Weigh pears', '2026-10-21', 'Somebody asked.'))
  repository.commit('docs: weigh pears')
  repository.git('checkout', '--quiet', 'main')
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  const form = screen.dialog('Record a decision')
  await expect(screen.presentStage).toHaveText('GO')
  await screen.show('SPEC.md')
  await keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await keyboard.type('Draft a decision')
  await expect(page.getByRole('option', { selected: true })).toContainText('Draft a decision')
  await keyboard.press('Enter')
  await expect(form.getByLabel('What was decided')).toBeFocused()
  await keyboard.type('Weigh plums')
  await tabTo(page, form.getByLabel('Why'))
  await keyboard.type('They are ripe.')
  const made = 'docs/adr/0005-weigh-plums.md'
  await expect(form.getByRole('region', { name: 'New file' })).toContainText(made)
  await tabTo(page, form.getByRole('region', { name: 'New file' }))
  await keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(screen.editor(made)).toBeFocused()
  expect(repository.git('status', '--porcelain')).toBe(`?? ${made}`)
})

test('a record never overwrites a file, and is written only to the previewed path', async ({ launch, repositoryOf }) => {
  const hidden = 'docs/adr/0004-weigh-plums.md'
  const repository = repositoryOf({ ...withRecords(), [hidden]: 'ours\n', 'spec-cockpit.json': `{ "ignore": ["${hidden}"] }\n` })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const form = screen.dialog('Record a decision')
  await expect(screen.presentStage).toHaveText('GO')
  await screen.region('Decisions').getByRole('button', { name: 'Draft a decision' }).click()
  await form.getByLabel('What was decided').fill('Weigh plums')
  await form.getByLabel('Why').fill('They are ripe.')
  await expect(form.getByRole('region', { name: 'New file' })).toContainText(hidden)
  await form.getByRole('button', { name: 'Create the record' }).click()
  await expect(page.getByText(/exists already/).first()).toBeVisible()
  await expect(form).toBeVisible()
  expect(repository.read(hidden)).toBe('ours\n')
  await form.getByLabel('Id', { exact: true }).fill('five')
  await expect(form.getByRole('region', { name: 'New file' })).toContainText('such as 0004')
  await form.getByLabel('Id', { exact: true }).fill('0005')
  await form.getByRole('button', { name: 'Create the record' }).click()
  await expect(form).toBeHidden()
  expect(repository.git('status', '--porcelain')).toBe('?? docs/adr/0005-weigh-plums.md')
})

function record(number: number, title: string, date: string, context: string): string {
  return `# ${number}. ${title}

Date: ${date}

## Status

Accepted

## Context

${context}

## Decision

${title}, from now on.

## Consequences

Everybody can look it up.
`
}

function withRecords(given: Parameters<typeof documents>[0] = {}): Readonly<Record<string, string>> {
  const { 'DECISION_LOG.md': _log, ...others } = documents(given)
  return { ...Object.fromEntries(Object.entries(others).map(([at, text]) => [at, withRecordLinks(text)])), ...records }
}

/** The document with its references to the log replaced by references to the records. */
function withRecordLinks(text: string): string {
  return text.replaceAll('DECISION_LOG.md', 'docs/adr/0003-keep-crates-in-postgresql.md')
}

function check(...args: readonly string[]) {
  const { bin } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { bin: Record<string, string> }
  const command = join(projectRoot, bin['spec-cockpit'] as string)
  const { status, stdout } = spawnSync(process.execPath, [command, 'check', ...args], { encoding: 'utf8' })
  return { status, report: () => JSON.parse(stdout) as { readonly stage: string; readonly findings: readonly unknown[] } }
}

/** Today in the local time zone, which the cockpit uses as well. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
