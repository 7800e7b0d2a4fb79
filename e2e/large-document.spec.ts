import { documents, largeSpecText } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

interface Watch {
  /** Frames that were drawn while the engine was at work. */
  frames: number
  /** Of those, the ones that showed some of the typed text. */
  framesWithText: number
  /** Whether the whole of it was on screen when the judgement that saw it came. */
  shownFirst: boolean
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

  await screen.waitForJudgement()
  await expect(screen.presentStage).toHaveText('GO')

  await test.step('shows what is typed, and keeps drawing, before the judgement is there', async () => {
    await page.evaluate(() => {
      const watch: Watch = { frames: 0, framesWithText: 0, shownFirst: false }
      const shows = (text: string) => document.querySelector('.cm-content')?.textContent?.includes(text) ?? false
      let busy = false
      const count = () => {
        if (busy) watch.frames += 1
        if (busy && shows('Orchard and')) watch.framesWithText += 1
        requestAnimationFrame(count)
      }
      requestAnimationFrame(count)
      window.bridge.on('snapshot', (patch) => {
        const now: boolean = patch !== null && JSON.parse(patch.rest).busy
        if (busy && patch !== null && !now) watch.shownFirst = shows('Orchard and Quince Orchard')
        busy = now
      })
      Object.assign(window, { watch })
    })
    await screen.line('SPEC.md', '# Technical Specification: Orchard').click()
    await keyboard.press('End')
    await keyboard.type(' and Quince Orchard')
    await expect(screen.line('SPEC.md', 'Orchard and Quince Orchard')).toBeVisible()
    await screen.waitForJudgement()
    const watch = await page.evaluate(() => (window as unknown as { readonly watch: Watch }).watch)
    expect(watch.frames, 'frames were drawn while the engine was at work').toBeGreaterThan(0)
    expect(watch.framesWithText, 'and they showed what was typed').toBeGreaterThan(0)
    expect(watch.shownFirst, 'the text did not wait for the judgement').toBe(true)
  })

  await test.step('and is saved as it was typed', async () => {
    await keyboard.press('Control+s')
    await expect
      .poll(() => repository.read('SPEC.md') === spec.replace('Specification: Orchard', 'Specification: Orchard and Quince Orchard'))
      .toBe(true)
  })
})
