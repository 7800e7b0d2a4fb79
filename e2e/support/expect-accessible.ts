import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test'

const themes = ['light', 'dark'] as const
/** All rules of axe about colours, except those of level AAA. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Checks the current window against the rules of axe, in both themes. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const theme of themes) {
    await test.step(`${what}, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      // Electron cannot open the second page in which axe collects its results.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
      // The themes differ in colours alone, so the rules of structure are checked in one of them.
      const { violations } = await (theme === 'light' ? axe : axe.withRules(colourRules)).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      const shown = serious.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
      expect.soft(shown).toEqual([])
    })
  }
}
