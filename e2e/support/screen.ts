import { expect, type Locator, type Page } from '@playwright/test'

export const regionNames = ['Next action', 'Gates', 'Contract', 'Conflicts', 'Open items', 'Decisions', 'Commit'] as const
export type RegionName = (typeof regionNames)[number] | 'Waived'

/** The window of the cockpit, addressed by role and accessible name. */
export class Screen {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get stage(): Locator {
    return this.page.getByRole('group', { name: 'Stage' })
  }

  get presentStage(): Locator {
    return this.stage.locator('[aria-current="step"]')
  }

  get documents(): Locator {
    return this.page.getByRole('navigation', { name: 'Documents' })
  }

  /** The entry of a document in the list, whose name is its title. */
  documentRow(path: string): Locator {
    return this.documents.locator(`[data-path="${path}"]`)
  }

  region(name: RegionName): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  tab(path: string): Locator {
    return this.page.getByRole('tab', { name: path, exact: true })
  }

  editor(path: string): Locator {
    return this.page.getByRole('textbox', { name: path, exact: true })
  }

  /** The visible lines of the open document that contain `text`. */
  line(path: string, text: string): Locator {
    return this.editor(path).locator('.cm-line', { hasText: text })
  }

  /** The conflict bar directly under that line. */
  conflictUnder(path: string, text: string): Locator {
    return this.line(path, text).locator('xpath=following-sibling::*[1]/descendant-or-self::*[@role="note"]')
  }

  /** Opens a document through its entry in the list. */
  async show(path: string): Promise<void> {
    await this.documentRow(path).click()
    await expect(this.tab(path)).toHaveAttribute('aria-selected', 'true')
    await expect(this.editor(path)).toBeVisible()
  }

  /** Replaces the one visible line that contains `text`, by keyboard. */
  async replaceLine(path: string, text: string, replacement: string): Promise<void> {
    await this.line(path, text).click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.press('Shift+Home')
    await this.page.keyboard.type(replacement)
    await expect(this.line(path, replacement)).toBeVisible()
  }

  /** The texts of the readiness column by region, once no judgement is pending. */
  async picture(): Promise<Readonly<Record<string, string>>> {
    await this.waitForJudgement()
    const texts: Record<string, string> = { Stage: (await this.stage.textContent()) ?? '' }
    for (const name of regionNames) texts[name] = (await this.region(name).textContent()) ?? ''
    return texts
  }

  /** Waits until main has judged the current version of every text and the window shows that judgement. */
  async waitForJudgement(): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(async () => {
          const answer = await window.bridge.snapshot()
          const snapshot = answer.ok ? answer.value : null
          if (snapshot === null || snapshot.isJudging) return false
          const judged = snapshot.documents.every(({ path, version }) => snapshot.judgedVersions[path] === version)
          // The stage is busy before the first judgement, the readiness column while it shows a stale one.
          return judged && document.querySelector('[data-region="3"][aria-busy], .stage-track[aria-busy]') === null
        }),
      )
      .toBe(true)
  }
}
