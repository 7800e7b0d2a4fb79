import { _electron } from 'playwright'
import { electronProgram } from '../../setup/electron-home.mjs'
import { root } from '../../setup/root.mjs'
import { surroundings, switches } from '../../windows/launch.mjs'
import { until } from '../../windows/until.mjs'

/** The text of a document in main, and whether it is saved; for the page. */
const askState = (/** @type {string} */ path) => `(async () => {
  const answer = await window.bridge.snapshot()
  const document = answer.ok ? answer.value?.documents.find(({ path }) => path === ${JSON.stringify(path)}) : undefined
  if (!document) return null
  const opened = await window.bridge.openDocument(document.id)
  return opened.ok ? { text: opened.value.text, isSaved: !document.isDirty && opened.value.version === document.version } : null
})()`

/** The built application in a window, with one document in which text is typed at the end by real keys. */
export class Typist {
  saves = 0
  #app
  #page
  #path
  #isKilled = false
  #begun = 0
  /** @type {{ number: number, resolve: () => void } | null} */
  #awaited = null

  /** @param {{ data: string, repository: string, path: string }} options */
  static async start({ data, repository, path }) {
    const args = [...switches, `--user-data-dir=${data}`, root, repository]
    const app = await _electron.launch({ executablePath: electronProgram(root), args, env: surroundings(), colorScheme: null })
    const page = await app.firstWindow()
    await page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: path, exact: true }).click()
    const editor = page.getByRole('textbox', { name: path, exact: true })
    await editor.click()
    await until(page, `document.activeElement?.getAttribute('aria-label') === ${JSON.stringify(path)}`)
    await page.keyboard.press('Control+End')
    return new Typist(app, page, path)
  }

  /** @param {import('playwright').ElectronApplication} app @param {import('playwright').Page} page @param {string} path */
  constructor(app, page, path) {
    this.#app = app
    this.#page = page
    this.#path = path
  }

  /** @returns {Promise<string>} the text that the application holds, saved or not */
  async text() {
    const state = await this.#page.evaluate(askState(this.#path))
    if (state === null) throw new Error(`${this.#path} is not open`)
    return state.text
  }

  /**
   * Types words until the application is killed, and saves after every `wordsPerSave` of them.
   *
   * @param {import('./appended.mjs').Appended} appended
   * @param {number} wordsPerSave
   */
  async typeAndSave(appended, wordsPerSave) {
    try {
      for (let word = 1; ; word += 1) {
        const text = `${word.toString(36)}${word % 12 === 0 ? '\n' : ' '}`
        const length = appended.send(text)
        await this.#page.keyboard.type(text)
        appended.note(length)
        if (word % wordsPerSave === 0) await this.#save(appended)
      }
    } catch (error) {
      // The end of the window ends the typing.
      if (!this.#isKilled) throw error
    }
  }

  /**
   * @param {number} number counted from 1
   * @returns {Promise<void>} resolves when Ctrl+S is about to be pressed for this save
   */
  whenSaving(number) {
    return new Promise((resolve) => {
      this.#awaited = { number, resolve }
    })
  }

  async close() {
    await this.#app.close()
  }

  /** @returns {Promise<number>} when it was killed, milliseconds since the epoch */
  async kill() {
    const program = this.#app.process()
    const gone = new Promise((resolve) => program.once('exit', resolve))
    this.#isKilled = true
    const at = Date.now()
    program.kill('SIGKILL')
    await gone
    return at
  }

  /** @param {import('./appended.mjs').Appended} appended */
  async #save(appended) {
    this.#begun += 1
    if (this.#begun === this.#awaited?.number) this.#awaited.resolve()
    await this.#page.keyboard.press('Control+s')
    for (;;) {
      const state = await this.#page.evaluate(askState(this.#path))
      if (!state?.isSaved) continue
      appended.noteSaved(state.text)
      this.saves += 1
      return
    }
  }
}
