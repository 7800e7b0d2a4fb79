import type { Page } from '@playwright/test'
import { documents } from './support/documents'
import { goTo } from './support/keyboard'
import { Screen } from './support/screen'
import { expect, test } from './support/test'
import { cursor, textOf } from './support/text'

const conflict = { active: { database: 'MongoDB' } }

test('a jump selects no text, so that the next key deletes nothing', async ({ launch, repositoryOf }) => {
  const { page } = await launch(repositoryOf(documents(conflict)).root)
  const screen = new Screen(page)
  await expect(screen.presentStage).toContainText('ACCEPT')
  await screen
    .region('Gates')
    .getByRole('button', { name: /No error in any document/ })
    .click()

  const jumps: readonly Jump[] = [
    {
      name: 'palette: decision',
      run: () => choose(page, 'Keep crates in PostgreSQL', /Keep crates/),
      path: 'DECISION_LOG.md',
      at: /^\| 003 \|/,
    },
    { name: 'palette: heading', run: () => choose(page, 'Change Policy', /Change Policy/), path: 'SPEC.md', at: /^## Change Policy/ },
    { name: 'palette: finding', run: () => choose(page, 'says MongoDB', /says MongoDB/), path: 'ACTIVE_SPEC.md', at: /^MongoDB$/ },
    {
      name: 'decision',
      run: () =>
        screen
          .region('Decisions')
          .getByRole('button', { name: /Offer a REST interface/ })
          .click(),
      path: 'DECISION_LOG.md',
      at: /^\| 002 \|/,
    },
    {
      name: 'outline',
      run: async () => {
        await goTo(page, 'ACTIVE_SPEC.md')
        await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: 'Objective' }).click()
      },
      path: 'ACTIVE_SPEC.md',
      at: /^## Objective/,
    },
    {
      name: 'finding of a gate',
      run: () =>
        screen
          .region('Gates')
          .getByRole('button', { name: /ACTIVE_SPEC says MongoDB.*ACTIVE_SPEC\.md:/ })
          .click(),
      path: 'ACTIVE_SPEC.md',
      at: /^MongoDB$/,
    },
    {
      name: 'value of the contract',
      run: () => screen.region('Contract').getByRole('button', { name: 'PostgreSQL 15' }).click(),
      path: 'SPEC.md',
      at: /^PostgreSQL 15$/,
    },
    {
      name: 'F8',
      run: async () => {
        await goTo(page, 'ACTIVE_SPEC.md')
        await page.keyboard.press('Control+Home')
        await page.keyboard.press('F8')
      },
      path: 'ACTIVE_SPEC.md',
      at: /^MongoDB$/,
    },
  ]
  for (const jump of jumps) await test.step(jump.name, () => typeAfter(page, screen, jump))
})

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a jump highlights its range and the highlight fades, motion: ${reducedMotion}`, async ({ launch, repositoryOf }) => {
    const { page } = await launch(repositoryOf(documents(conflict)).root)
    const screen = new Screen(page)
    await page.emulateMedia({ reducedMotion })
    await expect(screen.presentStage).toContainText('ACCEPT')
    const light = page.locator('.jump-light')
    // Start watching every frame before the jump, because the highlight may fade before a slow test looks for it.
    const lit = page.waitForFunction(() => document.querySelector('.jump-light')?.textContent)
    await screen.region('Contract').getByRole('button', { name: 'MongoDB' }).click()
    expect(await (await lit).jsonValue()).toBe('MongoDB')
    await expect(light).toHaveCount(0)
    expect(await cursor(page)).toEqual({ selected: '', after: 'MongoDB' })
  })
}

interface Jump {
  readonly name: string
  readonly run: () => Promise<void>
  readonly path: string
  /** The rest of the line after the target of the jump. */
  readonly at: RegExp
}

async function typeAfter(page: Page, screen: Screen, { run, path, at }: Jump): Promise<void> {
  const before = await textOf(page, path)
  await run()
  await expect(screen.editor(path)).toBeFocused()
  await expect.poll(async () => (await cursor(page)).after).toMatch(at)
  expect((await cursor(page)).selected).toBe('')
  await page.keyboard.type('§')
  await expect.poll(() => textOf(page, path)).toContain('§')
  expect((await textOf(page, path))?.replace('§', '')).toBe(before)
  await page.keyboard.press('Backspace')
  await expect.poll(() => textOf(page, path)).toBe(before)
  await screen.waitForJudgement()
}

async function choose(page: Page, query: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type(query)
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  await page.keyboard.press('Enter')
}
