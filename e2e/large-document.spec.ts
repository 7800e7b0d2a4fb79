import { documents, largeSpecText } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

interface Seen {
  readonly busy: boolean
  /** Frames drawn since the window began to be watched. */
  readonly frames: number
  readonly typed: boolean
}

test('a SPEC of 5 MB opens, scrolls and takes typing while it is judged', async ({ launch, repositoryOf }) => {
  const spec = largeSpecText(5 * 2 ** 20)
  const repository = repositoryOf({ ...documents(), 'SPEC.md': spec })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.show('SPEC.md')
  await expect(screen.line('SPEC.md', '# Technical Specification: Orchard')).toBeVisible()

  await test.step('scrolls from end to end', async () => {
    await screen.line('SPEC.md', '# Technical Specification: Orchard').click()
    await keyboard.press('Control+End')
    await expect(screen.line('SPEC.md', 'A change of this file comes with')).toBeInViewport()
    await keyboard.press('PageUp')
    await keyboard.press('Control+Home')
    await expect(screen.line('SPEC.md', '# Technical Specification: Orchard')).toBeInViewport()
  })

  await screen.settled()
  await expect(screen.presentStage).toHaveText('GO')

  await test.step('shows what is typed, and keeps drawing, before the judgement is there', async () => {
    await page.evaluate(() => {
      const seen: Seen[] = []
      let frames = 0
      const count = () => {
        frames += 1
        requestAnimationFrame(count)
      }
      requestAnimationFrame(count)
      window.bridge.on('snapshot', (snapshot) => {
        const typed = document.querySelector('.cm-content')?.textContent?.includes('Quince Orchard') ?? false
        seen.push({ busy: snapshot?.busy ?? false, frames, typed })
      })
      Object.assign(window, { seen })
    })
    await screen.line('SPEC.md', '# Technical Specification: Orchard').click()
    await keyboard.press('End')
    await keyboard.type(' and Quince Orchard')
    await expect(screen.line('SPEC.md', 'Orchard and Quince Orchard')).toBeVisible()
    await screen.settled()
    const seen = await page.evaluate(() => (window as unknown as { readonly seen: readonly Seen[] }).seen)
    const busy = seen.filter((one) => one.busy)
    const judged = seen.at(-1)
    expect(judged).toMatchObject({ busy: false, typed: true })
    expect(
      busy.some(({ typed }) => typed),
      'the text was on screen while the engine was at work',
    ).toBe(true)
    expect(judged?.frames, 'frames were drawn while the engine was at work').toBeGreaterThan(busy[0]?.frames ?? Number.POSITIVE_INFINITY)
  })

  await test.step('and is saved as it was typed', async () => {
    await keyboard.press('Control+s')
    await expect
      .poll(() => repository.read('SPEC.md') === spec.replace('Specification: Orchard', 'Specification: Orchard and Quince Orchard'))
      .toBe(true)
  })
})
