import { query } from './support/database'
import { activeSpecText, documents, lineOf, specText } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor } from './support/text'

const active = { database: 'MongoDB' }
const specLine = lineOf(specText(), '- Database:')
const activeLine = lineOf(activeSpecText(active), '- Database:')

test('opening a repository shows its stage, its blocking gates and its conflicts', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents({ active }))
  const head = repository.git('rev-parse', 'HEAD')
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)

  await test.step('on screen', async () => {
    await expect(screen.presentStage).toContainText('ACCEPT')
    await expect(screen.region('Next action')).toContainText('ACTIVE_SPEC says MongoDB; SPEC says PostgreSQL 15. SPEC wins.')
    await expect(screen.region('Conflicts')).toContainText(
      `ACTIVE_SPEC.md:${activeLine} says MongoDB; SPEC.md:${specLine} says PostgreSQL 15. SPEC wins.`,
    )
    const row = screen.region('Contract').getByRole('row', { name: /Database/ })
    await expect(row).toContainText('Differs')
    await expect(row.getByRole('button', { name: 'PostgreSQL 15' })).toBeVisible()
    await expect(row.getByRole('button', { name: 'MongoDB' })).toBeVisible()
    await expect(screen.region('Decisions')).toContainText('Keep crates in PostgreSQL 15')
    await expect(screen.region('Commit')).toContainText('Everything is committed.')
    for (const path of ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']) {
      await expect(screen.documentRow(path)).toBeVisible()
    }
  })

  await test.step('a closed gate expands to its finding, and the finding opens its line', async () => {
    const gates = screen.region('Gates')
    await gates.getByRole('button', { name: /No error in any document/ }).click()
    await gates.getByRole('button', { name: /ACTIVE_SPEC says MongoDB.*ACTIVE_SPEC\.md:/ }).click()
    await expect(screen.editor('ACTIVE_SPEC.md')).toBeFocused()
    await expect(screen.line('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeInViewport()
    expect(await cursor(page)).toEqual({ selected: '', after: 'MongoDB' })
  })

  await test.step('in the database', async () => {
    await screen.waitForJudgement()
    await expect
      .poll(() => query(data, 'select subject, winner_path, winner_line, winner_value, loser_path, loser_line, loser_value from conflicts'))
      .toEqual([
        {
          subject: 'database',
          winner_path: 'SPEC.md',
          winner_line: specLine,
          winner_value: 'PostgreSQL 15',
          loser_path: 'ACTIVE_SPEC.md',
          loser_line: activeLine,
          loser_value: 'MongoDB',
        },
      ])
  })

  await test.step('the repository is unchanged', () => {
    expect(repository.git('status', '--porcelain', '--ignored')).toBe('')
    expect(repository.git('rev-parse', 'HEAD')).toBe(head)
  })
})

test('consistent documents reach GO without a next action', async ({ launch, repositoryOf }) => {
  const { page } = await launch(
    repositoryOf(documents({ spec: { auth: 'OAuth 2.0' }, active: { database: 'Postgres', auth: 'OAuth2' } })).root,
  )
  const screen = new Screen(page)
  await expect(screen.presentStage).toHaveText('GO')
  await expect(screen.stage).toContainText('100 %')
  await expect(screen.region('Next action')).toContainText('Nothing stands in the way.')
  await expect(screen.region('Conflicts')).toContainText('The documents agree with each other.')
})

test('a folder without git is judged, and a notice names what is missing', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  repository.removeGit()
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toContainText('ACCEPT')
  await expect(screen.region('Commit')).toContainText('git')
})
