import { basename } from 'node:path'
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
  await expect(screen.documentRow('ACTIVE_SPEC.md')).toHaveAccessibleDescription(/changed since the last commit/)
  await first.close()
  const second = await launch()
  await second.page.getByRole('button', { name: 'Try the sample' }).click()
  await expect(new Screen(second.page).region('Conflicts')).toContainText('The documents agree with each other.')
})

test('the next start opens what was open, and the list of recent repositories says where each stands', async ({ launch, repositoryOf }) => {
  const repository = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  const first = await launch(repository.root)
  await new Screen(first.page).show('DECISION_LOG.md')
  await first.page.keyboard.press('Control+w')
  await expect(new Screen(first.page).tab('DECISION_LOG.md')).toHaveCount(0)
  await new Screen(first.page).show('SPEC.md')
  const ended = first.app.waitForEvent('close')
  // As the cross of the window does; closing the last window ends the application.
  await first.app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()))
  await ended
  const second = await launch()
  const screen = new Screen(second.page)
  await expect(screen.presentStage).toHaveText(/ACCEPT/)
  await expect(screen.tab('SPEC.md')).toHaveAttribute('aria-selected', 'true')
  await expect(screen.tab('DECISION_LOG.md')).toHaveCount(0)
  await expect(second.page).toHaveTitle(`${basename(repository.root)}: SPEC.md`)
  await second.page.keyboard.press('Control+Shift+W')
  const recent = second.page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: repository.root })
  await expect(recent).toContainText('ACCEPT')
  await expect(recent).toContainText('1 conflict')
  await recent.click()
  await expect(screen.presentStage).toHaveText(/ACCEPT/)
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
