/** What was typed at the end of a document, and when; each character is noted once the application has received it. */
export class Appended {
  /** Length of what was typed and acknowledged as saved. */
  saved = 0
  #base
  #text = ''
  /** @type {{ readonly length: number, readonly at: number }[]} */
  #received = []

  /** @param {string} base the text before anything was typed */
  constructor(base) {
    this.#base = base
  }

  /** Goes on after a restart with what was left. @param {string} onDisk @param {string} shown */
  begin(onDisk, shown) {
    this.#text = shown.slice(this.#base.length)
    this.saved = onDisk.length - this.#base.length
    this.#received = [{ length: this.#text.length, at: 0 }]
  }

  /** Call before the text is sent. @param {string} text */
  send(text) {
    this.#text += text
    return this.#text.length
  }

  /** Call when the window has the text. @param {number} length */
  note(length) {
    this.#received.push({ length, at: Date.now() })
  }

  /** @param {string} text the saved text */
  noteSaved(text) {
    this.saved = Math.max(this.saved, text.length - this.#base.length)
  }

  /**
   * @param {string} onDisk
   * @param {string} shown after the restart
   * @param {number} killedAt milliseconds since the epoch
   * @returns {{ isWhole: boolean, lostMs: number }} how long before the kill the first lost character was typed
   */
  compare(onDisk, shown, killedAt) {
    const whole = this.#base + this.#text
    const lost = this.#received.find(({ length }) => length > shown.length - this.#base.length)
    return {
      isWhole: [onDisk, shown].every((text) => this.#isPart(text, whole)),
      lostMs: lost === undefined ? 0 : Math.max(0, killedAt - lost.at),
    }
  }

  /** @param {string} onDisk */
  isSavedLost(onDisk) {
    return onDisk.length - this.#base.length < this.saved
  }

  /** @param {string} text @param {string} whole */
  #isPart(text, whole) {
    return text.length >= this.#base.length && whole.startsWith(text)
  }
}
