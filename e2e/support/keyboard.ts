import { expect, type Locator, type Page } from '@playwright/test'

/** More tab stops than any part of the window has. */
const most = 80

/** Presses Tab until `target` has the focus, and fails when it does not get it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let count = 0; count < most; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

/** Opens a document through the list that Ctrl+P opens. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+p')
  await expect(page.getByPlaceholder('Go to document')).toBeFocused()
  await page.keyboard.type(path)
  await expect(page.getByRole('option', { selected: true })).toContainText(path)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: path, exact: true })).toBeFocused()
}

/** Selects the first occurrence of `text` after the cursor with the search of the editor. */
export async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(text)
}
