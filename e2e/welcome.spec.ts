import { documents } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

test('one click opens the sample, which contains a conflict', async ({ launch }) => {
  const { page } = await launch()
  const screen = new Screen(page)
  await expect(screen.button('Open repository…')).toBeVisible()
  await screen.button('Try the sample').click()
  await expect(screen.presentStage).toContainText('ACCEPT')
  await expect(screen.region('Next action')).toContainText('ACTIVE_SPEC says MongoDB; SPEC says PostgreSQL 15. SPEC wins.')
  await expect(screen.region('Conflicts').getByRole('listitem')).toHaveCount(1)
  await expect(screen.region('Open items')).toContainText('May the office move a regular guest to the front of the list?')
  await expect(screen.region('Decisions')).toContainText('Hold an offered berth for two hours')
  await expect(screen.region('Contract')).toContainText('7 of 7 set')
})

test('the sample keeps the changes of the user', async ({ launch }) => {
  const first = await launch()
  await first.page.getByRole('button', { name: 'Try the sample' }).click()
  const screen = new Screen(first.page)
  await screen
    .region('Conflicts')
    .getByRole('button', { name: /Use SPEC.s value/ })
    .click()
  await screen.show('ACTIVE_SPEC.md')
  await expect(screen.line('ACTIVE_SPEC.md', 'Database: PostgreSQL 15')).toBeVisible()
  await first.page.keyboard.press('Control+s')
  await expect(screen.documents.getByRole('button', { name: 'ACTIVE_SPEC.md', exact: true })).toHaveAccessibleDescription(
    /changed since the last commit/,
  )
  await first.close()
  const second = await launch()
  await second.page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(new Screen(second.page).region('Conflicts')).toContainText('The documents agree with each other.')
})

test('one click opens a recent repository', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const first = await launch(repository.root)
  await expect(new Screen(first.page).presentStage).toHaveText('GO')
  await first.close()
  const second = await launch()
  const screen = new Screen(second.page)
  await second.page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: repository.root }).click()
  await expect(screen.presentStage).toHaveText('GO')
})

test('a path that is not a folder shows a message on the welcome screen', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents())
  const first = await launch(repository.root)
  await expect(new Screen(first.page).presentStage).toHaveText('GO')
  await first.close()
  repository.remove()
  const { page } = await launch()
  await page.getByRole('region', { name: 'Recent' }).getByRole('button').first().click()
  await expect(page.getByText(`${repository.root} does not exist`).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible()
})
