import type { Snapshot } from '#bridge'
import { documents, largeSpecText } from './support/documents'
import { Screen } from './support/screen'
import { expect, test } from './support/test'

interface Watch {
  /** Frames that were drawn while the engine was judging. */
  frames: number
  /** Of those, the frames that showed some of the typed text. */
  framesWithText: number
  /** Whether the whole typed text was on screen before its judgement arrived. */
  shownFirst: boolean
}

test('a SPEC of 5 MB opens, scrolls and accepts typing while it is judged', async ({ launch, repositoryOf }) => {
  const spec = largeSpecText(5 * 2 ** 20)
  const repository = repositoryOf({ ...documents(), 'SPEC.md': spec })
  const { page } = await launch(repository.root)
  const screen = new Screen(page)
  const { keyboard } = page
  await screen.show('SPEC.md')
  await expect(screen.line('SPEC.md', '# Technical Specification: Orchard')).toBeVisible()

  await test.step('it scrolls from end to end', async () => {
    await screen.line('SPEC.md', '# Technical Specification: Orchard').click()
    await keyboard.press('Control+End')
    await expect(screen.line('SPEC.md', 'A change of this file comes with')).toBeInViewport()
    await keyboard.press('PageUp')
    await keyboard.press('Control+Home')
    await expect(screen.line('SPEC.md', '# Technical Specification: Orchard')).toBeInViewport()
  })

  await screen.waitForJudgement()
  await expect(screen.presentStage).toHaveText('GO')

  await test.step('it shows typed text and keeps drawing before the judgement arrives', async () => {
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
        const now = patch !== null && (JSON.parse(patch.rest) as Snapshot).isJudging
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
    expect(watch.frames, 'frames were drawn while the engine was judging').toBeGreaterThan(0)
    expect(watch.framesWithText, 'the frames showed typed text').toBeGreaterThan(0)
    expect(watch.shownFirst, 'the text did not wait for the judgement').toBe(true)
  })

  await test.step('it is saved with the typed text', async () => {
    await keyboard.press('Control+s')
    await expect
      .poll(() => repository.read('SPEC.md') === spec.replace('Specification: Orchard', 'Specification: Orchard and Quince Orchard'))
      .toBe(true)
  })
})
