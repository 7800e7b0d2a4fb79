/** One line on standard error that says how far long work has got. Nothing is written unless that is a terminal. */
export class StatusLine {
  readonly #isTerminal = process.stderr.isTTY === true
  #isShown = false

  show(text: string): void {
    if (!this.#isTerminal) return
    this.#isShown = true
    process.stderr.write(`\r\u001B[K${text}`)
  }

  clear(): void {
    if (this.#isShown) process.stderr.write('\r\u001B[K')
    this.#isShown = false
  }
}
