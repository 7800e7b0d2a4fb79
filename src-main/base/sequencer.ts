/** Runs tasks one after the other; a task that fails holds up none of the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(task)
    this.#last = next.catch(() => undefined)
    return next
  }

  /** Resolves when everything that was asked for until now is done. */
  async idle(): Promise<void> {
    await this.#last
  }
}
