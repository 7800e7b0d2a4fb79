import { setTimeout as wait } from 'node:timers/promises'

/** The editor in front, for the page; null when there is none. */
const editorInFront = `(() => {
  const content = document.querySelector('.cm-content')
  const view = content?.cmTile?.root.view
  return view === undefined ? null
    : { path: content.getAttribute('aria-label'), text: view.state.doc.toString(), hasFocus: document.activeElement === content }
})()`

/** What main has of every document, for the page. */
const documentsInMain = `(async () => {
  const { value } = await window.bridge.snapshot()
  const texts = await Promise.all(value.documents.map(({ id }) => window.bridge.openDocument(id)))
  return {
    branch: value.git.branch,
    isSettled: !value.isJudging,
    documents: value.documents
      .map(({ path, isDirty, externalChange, readOnlyReason }, at) => ({
        path, isDirty, externalChange, readOnlyReason, text: texts[at].ok ? texts[at].value.text : null,
      }))
      .filter(({ path }) => path.endsWith('.md')),
  }
})()`

/**
 * @typedef {object} ShownDocument
 * @property {string} path
 * @property {boolean} isDirty
 * @property {'none' | 'changed' | 'deleted'} externalChange
 * @property {string | null} readOnlyReason
 * @property {string | null} text
 */

/** Somebody who types words into the documents of a window, saves them, and settles conflicts. */
export class TypingUser {
  /** Words that the editor had. @type {{ word: string, path: string }[]} */
  words = []
  /** Words that did not come to the text as they were typed. @type {{ word: string, sentence: string }[]} */
  torn = []
  /** Words during whose typing the document went away, or the text on disk was taken as the user had asked just before. */
  interrupted = 0
  saves = 0
  /** How conflicts were settled, by button. @type {Record<string, number>} */
  settled = {}
  #page
  #random
  #number = 0
  /** The text on disk was asked for, and no word was typed since. */
  #isTaking = false
  /** @type {string[]} */
  #tabs = []

  /** @param {import('playwright').Page} page @param {(below: number) => number} random */
  constructor(page, random) {
    this.#page = page
    this.#random = random
  }

  /** @returns {Promise<{ path: string, text: string, hasFocus: boolean } | null>} */
  inFront() {
    return this.#page.evaluate(editorInFront)
  }

  /** @returns {Promise<{ branch: string | null, isSettled: boolean, documents: readonly ShownDocument[] }>} */
  inMain() {
    return this.#page.evaluate(documentsInMain)
  }

  /** @param {string} path @returns {Promise<boolean>} false when the document went away */
  async show(path) {
    const row = this.#page.getByRole('navigation', { name: 'Documents' }).locator(`[data-path="${path}"]`)
    try {
      await row.click({ timeout: 2000 })
      await this.#page.getByRole('textbox', { name: path, exact: true }).waitFor({ timeout: 2000 })
      return true
    } catch {
      return false
    }
  }

  /** Types one word at the end of a document, and now and then saves, or goes on in another document. */
  async act() {
    const front = await this.inFront()
    if (front === null || this.#random(12) === 0) return this.#goElsewhere()
    if (await this.#settle(false)) return
    if (!front.hasFocus) return this.#focus()
    await this.#type(front.path)
    if (this.#random(8) === 0) await this.#save()
  }

  /** Settles the conflict in front. @param {boolean} isWanted otherwise only in one case of four */
  async #settle(isWanted) {
    const bar = this.#page.getByRole('alert').filter({ hasText: 'Another program' })
    if ((await bar.count()) === 0) return false
    if (!isWanted && this.#random(4) > 0) return false
    const names = (
      await bar
        .getByRole('button')
        .allTextContents()
        .catch(() => [])
    ).filter((name) => name !== 'Compare' && name !== 'Close')
    const name = names[this.#random(names.length)]
    if (name === undefined) return false
    await bar
      .getByRole('button', { name, exact: true })
      .click({ timeout: 2000 })
      .catch(() => undefined)
    this.#isTaking = name === 'Take theirs'
    this.settled[name] = (this.settled[name] ?? 0) + 1
    return true
  }

  /** Settles the conflicts of all documents. @param {readonly ShownDocument[]} documents @returns {Promise<string[]>} those not shown */
  async settleAll(documents) {
    /** @type {string[]} */
    const hidden = []
    for (const { path, externalChange } of documents) {
      if (externalChange === 'none') continue
      if (!(await this.show(path))) continue
      const bar = this.#page.getByRole('alert').filter({ hasText: 'Another program' })
      await bar.waitFor({ timeout: 5000 }).catch(() => hidden.push(path))
      await this.#settle(true)
      await wait(100)
    }
    return hidden
  }

  async #goElsewhere() {
    const rows = this.#page.getByRole('navigation', { name: 'Documents' }).locator('[data-path]')
    const paths = await rows.evaluateAll((list) => list.map((row) => row.getAttribute('data-path') ?? ''))
    const path = paths[this.#random(paths.length)]
    if (path === undefined) return void (await wait(50))
    if (!this.#tabs.includes(path)) this.#tabs.push(path)
    if (await this.show(path)) await this.#focus()
  }

  async #focus() {
    await this.#page
      .locator('.cm-content')
      .click({ timeout: 2000 })
      .catch(() => undefined)
    await this.#page.keyboard.press('Control+End')
  }

  /** @param {string} path */
  async #type(path) {
    this.#number += 1
    const word = `typed-${this.#number.toString(36)}x`
    await this.#page.keyboard.type(`${word}${this.#number % 6 === 0 ? '\n' : ' '}`)
    const after = await this.inFront()
    if (after?.text.includes(word)) this.words.push({ word, path: after.path })
    else if (after?.path !== path || !after.hasFocus || this.#isTaking) this.interrupted += 1
    else this.torn.push({ word, sentence: `${word} in ${path}: ${JSON.stringify(after.text.slice(-60))}` })
    this.#isTaking = false
  }

  async #save() {
    await this.#page.keyboard.press('Control+s')
    this.saves += 1
    await wait(this.#random(60))
  }

  /**
   * Looks into the editor of each document that was opened.
   *
   * @param {readonly ShownDocument[]} documents as main has them
   * @returns {Promise<string[]>} where an editor has another text, in sentences
   */
  async unequalTabs(documents) {
    const unequal = []
    for (const { path, text } of documents) {
      if (!this.#tabs.includes(path) || !(await this.show(path))) continue
      const front = await this.inFront()
      if (front?.path === path && front.text !== text) unequal.push(`${path}: ${JSON.stringify(front.text.slice(-60))}`)
    }
    return unequal
  }
}
