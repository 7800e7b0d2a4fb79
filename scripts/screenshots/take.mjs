import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { withWindow } from '../windows/launch.mjs'
import { makeRepository, writeFiles } from '../windows/repository.mjs'
import { inTemporaryFolder } from '../windows/temporary-folder.mjs'
import { inTime, timeoutMs, until } from '../windows/until.mjs'

/** True when the page shows the judged repository, or that none is open. */
const readyScript = `(async () => {
  const answer = await window.bridge.snapshot()
  if (!answer.ok) return false
  const snapshot = answer.value
  return snapshot === null || (!snapshot.isJudging && snapshot.documents.every(({ path, version }) => snapshot.judgedVersions[path] === version))
})()`

const drawn = `document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))`

/**
 * Plays one scene in the real app and saves what the window shows.
 *
 * @param {import('./scenes.mjs').Scene} scene
 * @param {string} into folder of the pictures
 * @returns {Promise<string>} what was saved, in words
 */
export async function take({ name, theme, size: [width, height] = [1280, 800], committed, edited = {}, steps }, into) {
  return inTemporaryFolder(async (folder) => {
    const repository = committed === undefined ? [] : [makeRepository(join(folder, 'harbour'), committed)]
    for (const root of repository) writeFiles(root, edited)
    const path = join(into, `${name}.png`)
    await withWindow({ data: join(folder, 'data'), args: repository }, async (page, app) => {
      page.setDefaultTimeout(timeoutMs)
      await inTime(dress(app, { theme, width, height }), 'the size and the theme of the window')
      await until(page, `innerWidth === ${width} && innerHeight === ${height} && matchMedia('(prefers-color-scheme: ${theme})').matches`)
      await page.getByRole('main').first().waitFor()
      await shown(page)
      await steps?.(page)
      // Nothing is pointed at.
      await page.mouse.move(width - 1, 1)
      await shown(page)
      await page.screenshot({ path, animations: 'disabled', caret: 'hide', scale: 'css' })
    })
    return `${name}.png, ${Math.round((await stat(path)).size / 1024)} KB`
  })
}

/**
 * @param {import('playwright').ElectronApplication} app
 * @param {{ theme: 'light' | 'dark', width: number, height: number }} how
 */
async function dress(app, how) {
  await app.evaluate(async ({ BrowserWindow, nativeTheme }, { theme, width, height }) => {
    nativeTheme.themeSource = theme
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return
    // A window that gets another size before its first frame may never draw one.
    if (!window.isVisible()) await new Promise((shown) => window.once('show', () => shown(null)))
    window.setContentSize(width, height)
  }, how)
}

/** @param {import('playwright').Page} page */
async function shown(page) {
  await until(page, readyScript)
  await inTime(page.evaluate(drawn), 'a frame')
}
