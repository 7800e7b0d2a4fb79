import { basename, join } from 'node:path'
import { query } from './support/database'
import { activeSpecText, decisionLogText, documents, specText } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const moved = { database: 'MySQL 8' }

test('a changed SPEC drafts its decision, and the commit contains exactly these two files', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents({ active: moved }))
  const before = repository.git('rev-parse', 'HEAD')
  // Another file that is staged, and another one that is untracked.
  repository.write('README.md', '# Orchard\n\nApples and pears.\n')
  repository.git('add', 'README.md')
  repository.write('notes.txt', 'buy ladders\n')
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)

  await test.step('the contract changes', async () => {
    await screen.show('SPEC.md')
    await screen.replaceLine('SPEC.md', 'Database: PostgreSQL 15', '- Database: MySQL 8')
    await expect(screen.region('Conflicts')).toContainText('The documents agree with each other.')
    await expect(screen.region('Decisions')).toContainText('Database changed from PostgreSQL 15 to MySQL 8')
    await page.keyboard.press('Control+s')
    await expect.poll(() => repository.read('SPEC.md')).toBe(specText(moved))
  })

  await test.step('the decision is drafted and appended', async () => {
    await screen.region('Decisions').getByRole('button', { name: 'Draft decision' }).click()
    const form = screen.dialog('Record a decision')
    await expect(form.getByLabel('Id', { exact: true })).toHaveValue('004')
    await expect(form.getByLabel('Date')).toHaveValue(today())
    await expect(form.getByLabel('What was decided')).toHaveValue(/MySQL 8/)
    await form.getByLabel('Why').fill('The hosting offers nothing else')
    await form.getByRole('button', { name: /Append to DECISION_LOG/ }).click()
    await expect(form).toBeHidden()
    await expect(screen.region('Decisions')).toContainText('004')
    await expect(screen.region('Decisions')).not.toContainText('Database changed from')
  })

  const [row = '', ...more] = await test.step('the entry is one row in the columns of the log', async () => {
    await expect.poll(() => repository.read('DECISION_LOG.md')).not.toBe(decisionLogText)
    const log = repository.read('DECISION_LOG.md')
    expect(log.startsWith(decisionLogText)).toBe(true)
    return log
      .slice(decisionLogText.length)
      .split('\n')
      .filter((line) => line !== '')
  })
  const cells = row.split('|').slice(1, -1)
  expect({ more, cells: cells.length }).toEqual({ more: [], cells: 8 })
  expect(cells.map((cell) => cell.trim()).slice(0, 2)).toEqual(['004', today()])
  expect(cells[3]).toContain('MySQL 8')
  expect(cells[4]?.trim()).toBe('The hosting offers nothing else')
  await screen.waitForJudgement()
  await expect.poll(() => query(data, "select date, status from decisions where id = '004'")).toEqual([{ date: today(), status: 'active' }])

  await test.step('the dialog lists both documents, and requires trust', async () => {
    await screen
      .region('Commit')
      .getByRole('button', { name: /Commit…/ })
      .click()
    const dialog = screen.dialog('Commit')
    await expect(dialog.getByRole('checkbox')).toHaveCount(2)
    for (const path of ['SPEC.md', 'DECISION_LOG.md']) await expect(dialog.getByRole('checkbox', { name: path, exact: true })).toBeChecked()
    const send = dialog.getByRole('button', { name: /Commit 2 documents/ })
    await expect(send).toHaveAttribute('aria-disabled', 'true')
    await dialog.getByRole('button', { name: 'Trust this folder' }).click()
    await expect(send).not.toHaveAttribute('aria-disabled')
    await send.click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the commit contains exactly two files', async () => {
    await expect.poll(() => repository.git('rev-list', '--count', 'HEAD')).toBe('2')
    expect(repository.git('rev-parse', 'HEAD~1')).toBe(before)
    expect(repository.git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(['DECISION_LOG.md', 'SPEC.md'])
    const message = repository.git('show', '--no-patch', '--format=%B', 'HEAD')
    for (const part of ['PostgreSQL 15', 'MySQL 8', '004']) expect(message).toContain(part)
    expect(message.split('\n')[0]).toMatch(/^[a-z]+(\([\w-]+\))?!?: \S/)
    expect(repository.git('show', 'HEAD:SPEC.md')).toBe(specText(moved).trimEnd())
    expect(repository.git('show', 'HEAD:DECISION_LOG.md')).toBe(repository.read('DECISION_LOG.md').trimEnd())
    expect(repository.git('show', 'HEAD:ACTIVE_SPEC.md')).toBe(activeSpecText(moved).trimEnd())
  })

  await test.step('the other staged file is still staged, and not committed', () => {
    expect(repository.git('status', '--porcelain').split('\n')).toEqual(['M  README.md', '?? notes.txt'])
  })

  await expect(screen.region('Commit')).toContainText('Committed as')
  await expect
    .poll(() => query(data, 'select distinct head from judgements where head is not null'))
    .toContainEqual({
      head: repository.git('rev-parse', 'HEAD'),
    })

  await test.step('the commit is undone: its message comes back, and files and index are as before it', async () => {
    const message = repository.git('show', '--no-patch', '--format=%s', 'HEAD')
    await screen.region('Commit').getByRole('button', { name: 'Undo commit' }).click()
    const dialog = screen.dialog('Commit')
    await expect(dialog.getByLabel('Subject')).toHaveValue(message)
    await expect(dialog.getByLabel('Subject')).toBeFocused()
    await expect(dialog.getByRole('checkbox')).toHaveCount(2)
    expect(repository.git('rev-parse', 'HEAD')).toBe(before)
    expect(repository.git('status', '--porcelain').split('\n')).toEqual([
      ' M DECISION_LOG.md',
      'M  README.md',
      ' M SPEC.md',
      '?? notes.txt',
    ])
    expect(repository.read('SPEC.md')).toBe(specText(moved))
    await page.keyboard.press('Escape')
    await expect(screen.region('Commit')).toContainText('2 documents, decision 004')
  })
})

test('a folder of a larger repository knows the ids of other branches, and commits its documents there', async ({
  launch,
  repositoryOf,
}) => {
  const inPart = Object.entries(documents()).map(([path, text]) => [`part/${path}`, text] as const)
  const repository = repositoryOf({ ...Object.fromEntries(inPart), 'SPEC.md': '# Whole\n' })
  repository.git('checkout', '--quiet', '-b', 'pears')
  repository.write(
    'part/DECISION_LOG.md',
    `${decisionLogText}| 004 | 2026-10-21 | API | Weigh pears too | Somebody asked | API | — | ✅ Active |\n`,
  )
  repository.commit('docs: weigh pears')
  repository.git('checkout', '--quiet', 'main')
  repository.write('SPEC.md', '# Whole, and staged\n')
  repository.git('add', 'SPEC.md')
  const { page } = await launch(join(repository.root, 'part'))
  const screen = new Screen(page)
  const notice = page.getByText(`This folder belongs to the repository ${basename(repository.root)}.`)
  await expect(notice).toBeVisible()
  await screen.region('Decisions').getByRole('button', { name: 'Draft a decision' }).click()
  await expect(screen.dialog('Record a decision').getByLabel('Id', { exact: true })).toHaveValue('005')
  await page.keyboard.press('Escape')
  await screen.button('OK').click()
  await expect(notice).toBeHidden()

  await screen.show('ACTIVE_SPEC.md')
  await screen.replaceLine('ACTIVE_SPEC.md', 'Database: PostgreSQL 15', '- Database: Postgres')
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+Enter')
  const dialog = screen.dialog('Commit')
  await expect(dialog).toContainText(`on main of the repository ${basename(repository.root)}.`)
  await dialog.getByRole('button', { name: 'Trust this folder' }).click()
  await dialog.getByRole('button', { name: /Commit 1 document/ }).click()
  await expect(dialog).toBeHidden()
  expect(repository.git('show', '--name-only', '--format=', 'HEAD')).toBe('part/ACTIVE_SPEC.md')
  expect(repository.git('status', '--porcelain')).toBe('M  SPEC.md')
})

/** Today in the local time zone, which the cockpit uses as well. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
