import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test'

const themes = ['light', 'dark'] as const

/** Checks the current window against the rules of axe, in both themes. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const theme of themes) {
    await test.step(`${what}, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      // Electron cannot open the second page in which axe collects its results.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      const shown = serious.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
      expect.soft(shown).toEqual([])
    })
  }
}
