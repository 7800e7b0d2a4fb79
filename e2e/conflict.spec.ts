import { query } from './support/database'
import { activeSpecText, documents, lineOf, specText } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

const specLine = lineOf(specText(), '- Database:')
const activeLine = lineOf(activeSpecText(), '- Database:')
const sentence = `ACTIVE_SPEC.md:${activeLine} says MongoDB; SPEC.md:${specLine} says PostgreSQL 15. SPEC wins.`

test('a conflict appears while typing, disappears with one fix and returns with undo', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { page, data } = await launch(repository.root)
  const screen = new Screen(page)
  const conflicts = screen.region('Conflicts')
  const values = () => query(data, 'select winner_value, loser_value from conflicts')
  await expect(screen.presentStage).toHaveText('GO')

  await test.step('typing shows it on both lines', async () => {
    await screen.show('ACTIVE_SPEC.md')
    await screen.replaceLine('ACTIVE_SPEC.md', 'Database: PostgreSQL 15', '- Database: MongoDB')
    await expect(conflicts).toContainText(sentence)
    await expect(screen.presentStage).toContainText('ACCEPT')
    await expect(screen.conflictUnder('ACTIVE_SPEC.md', 'Database: MongoDB')).toContainText(`SPEC.md:${specLine} says PostgreSQL 15`)
    await screen.show('SPEC.md')
    await expect(screen.conflictUnder('SPEC.md', 'Database: PostgreSQL 15')).toContainText(`ACTIVE_SPEC.md:${activeLine} says MongoDB`)
    await expect.poll(values).toEqual([{ winner_value: 'PostgreSQL 15', loser_value: 'MongoDB' }])
  })

  await test.step('the fix takes SPEC’s value', async () => {
    await screen.show('ACTIVE_SPEC.md')
    await screen
      .conflictUnder('ACTIVE_SPEC.md', 'Database: MongoDB')
      .getByRole('button', { name: /Use SPEC.s value/ })
      .click()
    await expect(screen.line('ACTIVE_SPEC.md', 'Database: PostgreSQL 15')).toBeVisible()
    await expect(conflicts).toContainText('The documents agree with each other.')
    await expect(screen.editor('ACTIVE_SPEC.md').getByRole('note')).toHaveCount(0)
    await expect(screen.presentStage).toHaveText('GO')
    await expect(screen.editor('ACTIVE_SPEC.md'), 'the button is gone, so the text has the focus').toBeFocused()
    await expect.poll(values).toEqual([])
  })

  await test.step('one undo restores it', async () => {
    await screen.line('ACTIVE_SPEC.md', 'Objective').click()
    await page.keyboard.press('Control+z')
    await expect(screen.line('ACTIVE_SPEC.md', 'Database: MongoDB')).toBeVisible()
    await expect(conflicts).toContainText(sentence)
    await expect.poll(values).toEqual([{ winner_value: 'PostgreSQL 15', loser_value: 'MongoDB' }])
  })

  await test.step('the disk is unchanged before the save, and has exactly the fix after it', async () => {
    expect(repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText())
    await page.keyboard.press('Control+s')
    await expect.poll(() => repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText({ database: 'MongoDB' }))
    expect(repository.git('show', 'HEAD:ACTIVE_SPEC.md')).toBe(activeSpecText().trimEnd())
    expect(repository.git('status', '--porcelain')).toBe(' M ACTIVE_SPEC.md')
  })
})

test('the list of conflicts resolves a conflict in the text', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  await screen
    .region('Conflicts')
    .getByRole('button', { name: /Use SPEC.s value/ })
    .click()
  await expect(screen.region('Conflicts')).toContainText('The documents agree with each other.')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))).toBe('3')
  expect(repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText({ database: 'MongoDB' }))
  await screen.show('ACTIVE_SPEC.md')
  await expect(screen.line('ACTIVE_SPEC.md', 'Database: PostgreSQL 15')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect.poll(() => repository.read('ACTIVE_SPEC.md')).toBe(activeSpecText())
})

test('a rule of a guide for coding agents is shown beside the value of SPEC, and follows the guide on disk', async ({
  launch,
  repositoryOf,
}) => {
  const guide = (rule: string) => `# Guide\n\n## Rules\n\n- ${rule}\n`
  const repository = repositoryOf({ ...documents(), 'AGENTS.md': guide('NEVER use PostgreSQL.') })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const conflicts = screen.region('Conflicts')
  await expect(conflicts).toContainText(`AGENTS.md:5 rules out PostgreSQL; SPEC.md:${specLine} says PostgreSQL 15. SPEC wins.`)
  await expect(conflicts.getByRole('button', { name: 'AGENTS.md:5' })).toHaveCount(0)
  await expect(conflicts.getByRole('button', { name: /Propose/ })).toHaveCount(0)
  await expect(screen.presentStage).toHaveText('GO')
  await screen.show('SPEC.md')
  await expect(screen.conflictUnder('SPEC.md', 'Database: PostgreSQL 15')).toContainText('AGENTS.md:5 rules out PostgreSQL')
  repository.write('AGENTS.md', guide('NEVER use MySQL.'))
  await expect(conflicts).toContainText('The documents agree with each other.')
})
